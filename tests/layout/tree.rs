//! The files of the repository: tracked, or about to be.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::sync::LazyLock;

use super::source::Source;

/// What the guards know how to read.
const READ: &[&str] = &[
    "rs", "ts", "js", "mjs", "svelte", "sql", "toml", "css", "py", "md",
];

pub(super) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Every path that git tracks or would add, with `/` between folders.
pub(super) fn paths() -> &'static [String] {
    static PATHS: LazyLock<Vec<String>> = LazyLock::new(list);
    &PATHS
}

/// Every file the guards read, with its text.
pub(super) fn sources() -> &'static [Source] {
    static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(|| {
        let read = |path: &String| {
            Some(Source::new(
                path,
                &fs::read_to_string(root().join(path)).ok()?,
            ))
        };
        paths()
            .iter()
            .filter(|path| is_read(path))
            .filter_map(read)
            .collect()
    });
    &SOURCES
}

fn list() -> Vec<String> {
    let output = Command::new("git")
        // A checkout that belongs to another user is still ours to read.
        .args(["-c", "safe.directory=*", "-c", "core.quotePath=false"])
        .args([
            "ls-files",
            "--cached",
            "--others",
            "--exclude-standard",
            "--deduplicate",
        ])
        .current_dir(root())
        .output()
        .expect("git lists the files of the repository");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let listing = String::from_utf8(output.stdout).expect("paths are UTF-8");
    let on_disk = |path: &&str| root().join(path).is_file();
    listing.lines().filter(on_disk).map(str::to_owned).collect()
}

fn is_read(path: &str) -> bool {
    path.rsplit_once('.')
        .is_some_and(|(_, ending)| READ.contains(&ending))
}

#[test]
fn the_tree_is_not_empty() {
    let found = |path: &str| sources().iter().any(|source| source.path() == path);
    assert!(
        found("tests/layout/tree.rs"),
        "an empty tree would please every guard"
    );
    assert!(found("crates/domain/src/lib.rs"));
}
