//! What a program and all that it started hold in memory.

use std::fs;

use anyhow::{Result, ensure};

/// The proportional set size of every process that carries `mark` in its
/// environment, in KiB: what several share is counted once.
pub(super) fn held_by(mark: &str) -> Result<u64> {
    let mut held = 0;
    for entry in fs::read_dir("/proc")? {
        let folder = entry?.path();
        // A process may be gone, and most are not ours.
        let environment = fs::read(folder.join("environ")).unwrap_or_default();
        let ours = environment
            .split(|byte| *byte == 0)
            .any(|variable| variable == mark.as_bytes());
        if ours {
            let told = fs::read_to_string(folder.join("smaps_rollup")).unwrap_or_default();
            held += proportional(&told);
        }
    }
    ensure!(held > 0, "no process carries {mark}");
    Ok(held)
}

fn proportional(rollup: &str) -> u64 {
    let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"));
    let kib = line.and_then(|rest| rest.trim().strip_suffix("kB"));
    kib.and_then(|kib| kib.trim().parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::proportional;

    #[test]
    fn the_share_of_a_process_is_read_in_kib() {
        let rollup = "55d0-7ffd ---p [rollup]\nRss:   9000 kB\nPss:   4321 kB\nPss_Dirty:  7 kB\n";
        assert_eq!(proportional(rollup), 4321);
        assert_eq!(proportional(""), 0, "it is gone");
    }
}
