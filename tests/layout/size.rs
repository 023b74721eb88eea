//! Small files in small folders.

use std::collections::BTreeMap;

use super::source::Source;
use super::{hold, refuse, tree};

const LINES: usize = 400;
const FILES: usize = 20;

/// Rust files that may be longer, each with a reason a newcomer would accept.
const LONG: &[(&str, &str)] = &[];

/// Folders that are data or written by a machine, and may hold any number.
const HEAPS: &[&str] = &[
    "assets",
    "messages",
    "generated",
    "gen",
    "icons",
    "fonts",
    "fixtures",
    "snapshots",
];

fn too_long(source: &Source) -> Vec<String> {
    let lines = source.text().lines().count();
    let excused = LONG.iter().any(|(path, _)| *path == source.path());
    match source.is(&["rs"]) && lines > LINES && !excused {
        true => vec![format!("{}: {lines} lines, above {LINES}", source.path())],
        false => Vec::new(),
    }
}

fn crowded(paths: &[String]) -> Vec<String> {
    let mut folders: BTreeMap<&str, usize> = BTreeMap::new();
    for (folder, _) in paths.iter().filter_map(|path| path.rsplit_once('/')) {
        *folders.entry(folder).or_default() += 1;
    }
    let heap = |folder: &str| folder.split('/').any(|part| HEAPS.contains(&part));
    folders
        .iter()
        .filter(|(folder, files)| **files > FILES && !heap(folder))
        .map(|(folder, files)| format!("{folder}: {files} files, above {FILES}"))
        .collect()
}

#[test]
fn no_rust_file_is_too_long() {
    hold(too_long);
}

#[test]
fn an_excuse_for_length_goes_when_the_length_goes() {
    for (path, why) in LONG {
        let source = tree::sources().iter().find(|source| source.path() == *path);
        let lines = source.map_or(0, |source| source.text().lines().count());
        assert!(
            lines > LINES,
            "{path} is excused ({why}) and has {lines} lines"
        );
    }
}

#[test]
fn a_file_that_is_too_long_is_found() {
    let lines = |count| Source::new("crates/app/src/a.rs", &"\n".repeat(count));
    assert!(too_long(&lines(LINES)).is_empty());
    assert_eq!(too_long(&lines(LINES + 1)).len(), 1);
}

#[test]
fn no_folder_is_crowded() {
    refuse(crowded(tree::paths()));
}

#[test]
fn a_crowded_folder_is_found_unless_it_is_a_heap() {
    let files = |folder: &str, count| {
        (0..count)
            .map(|n| format!("{folder}/{n}.rs"))
            .collect::<Vec<_>>()
    };
    assert!(crowded(&files("crates/app/src", FILES)).is_empty());
    assert_eq!(crowded(&files("crates/app/src", FILES + 1)).len(), 1);
    assert!(crowded(&files("tests/fixtures/ics", FILES + 1)).is_empty());
}
