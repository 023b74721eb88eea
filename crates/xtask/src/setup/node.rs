//! Node, which builds the pages of the window. Never installed by us: people
//! choose where theirs comes from, and Debian 12 carries one too old for Vite.

use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::shell;

const OLDEST: Version = Version(20, 19);
const WHERE: &str = "Take it from https://nodejs.org or your version manager, then run me again.";

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Version(u32, u32);

/// Refuses in one sentence when Node or npm is absent, or Node too old.
pub(crate) fn check() -> Result<()> {
    judge(shell::answer(Command::new("node").arg("--version")).as_deref())?;
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    shell::answer(Command::new(npm).arg("--version"))
        .with_context(|| format!("Node is here but npm is not. {WHERE}"))?;
    Ok(())
}

fn judge(said: Option<&str>) -> Result<()> {
    let Version(major, minor) = OLDEST;
    let Some(said) = said else {
        bail!(
            "Node is not installed; Cumul's window is built with Node {major}.{minor} or later. {WHERE}"
        );
    };
    let found =
        version(said).with_context(|| format!("cannot read the version of Node in {said:?}"))?;
    if found < OLDEST {
        bail!(
            "Node {said} is too old; Cumul's window is built with Node {major}.{minor} or later. {WHERE}"
        );
    }
    Ok(())
}

fn version(said: &str) -> Option<Version> {
    let mut numbers = said.strip_prefix('v')?.split('.').map(str::parse);
    Some(Version(numbers.next()?.ok()?, numbers.next()?.ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_20_19_and_all_that_follow_are_accepted() {
        for said in ["v20.19.0", "v20.20.2", "v22.0.1", "v100.1.0"] {
            assert!(judge(Some(said)).is_ok(), "{said}");
        }
    }

    #[test]
    fn the_node_of_debian_12_is_refused_by_its_number() {
        let refusal = judge(Some("v18.20.4")).unwrap_err().to_string();
        assert!(refusal.contains("v18.20.4 is too old"), "{refusal}");
        assert!(
            judge(Some("v20.18.9")).is_err(),
            "the minor number counts too"
        );
    }

    #[test]
    fn an_absent_node_is_named() {
        let refusal = judge(None).unwrap_err().to_string();
        assert!(refusal.starts_with("Node is not installed"), "{refusal}");
    }
}
