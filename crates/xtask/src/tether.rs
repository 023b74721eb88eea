//! A program in the background that cannot outlive us.

use std::ffi::OsString;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result};

/// The shell leads a session of its own and reads from a pipe that only we
/// hold. When we let go, or are killed in whatever way, the read ends and the
/// whole session goes: the driver, the app it opened, WebKit's helpers.
const LEASH: &str = "\
\"$@\" &
read -r _
trap '' TERM
kill -TERM 0
sleep 0.5
kill -KILL 0";

/// A running program; dropped, it ends with everything it started.
pub(crate) struct Tether {
    shell: Child,
}

impl Tether {
    /// Starts the program with more variables, what it complains going to `log`.
    pub(crate) fn start(
        words: &[&str],
        variables: &[(&str, OsString)],
        log: &Path,
    ) -> Result<Self> {
        let log = File::create(log).with_context(|| format!("cannot write {}", log.display()))?;
        let shell = Command::new("setsid")
            .args(["sh", "-c", LEASH, "leash"])
            .args(words)
            .envs(variables.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn()
            .with_context(|| format!("cannot start {}", words.join(" ")))?;
        Ok(Self { shell })
    }

    /// The first line the program prints.
    pub(crate) fn first_line(&mut self) -> Result<String> {
        let output = self
            .shell
            .stdout
            .take()
            .context("its output was already read")?;
        let mut line = String::new();
        BufReader::new(output).read_line(&mut line)?;
        Ok(line.trim().to_owned())
    }
}

impl Drop for Tether {
    fn drop(&mut self) {
        drop(self.shell.stdin.take());
        if let Err(error) = self.shell.wait() {
            eprintln!("xtask: a background program may still run: {error}");
        }
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;
    use std::process;

    #[test]
    fn what_the_program_started_ends_with_it() {
        let log = std::env::temp_dir().join(format!("xtask-tether-{}", process::id()));
        let script = "sleep 600 & echo $!; wait";
        let mut tether = Tether::start(&["sh", "-c", script], &[], &log).unwrap();
        let grandchild = tether.first_line().unwrap();
        let alive = || Path::new("/proc").join(&grandchild).join("exe").exists();
        assert!(alive(), "the grandchild {grandchild} runs while we hold on");
        drop(tether);
        std::fs::remove_file(&log).unwrap();
        assert!(!alive(), "the grandchild {grandchild} is gone");
    }
}
