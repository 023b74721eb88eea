//! A forgotten file is compiled by nobody, and its tests pass for ever.

use std::collections::BTreeMap;

use super::{refuse, tree};

/// The folders where a crate begins.
fn beginnings() -> Vec<String> {
    let manifest = |path: &String| path.strip_suffix("/Cargo.toml").map(str::to_owned);
    let crates = tree::paths().iter().filter_map(manifest);
    crates
        .map(|folder| {
            if folder == "tests" {
                folder
            } else {
                format!("{folder}/src")
            }
        })
        .collect()
}

/// The Rust files below `beginning` that no module declares.
fn forgotten(beginning: &str, files: &BTreeMap<&str, &str>) -> Vec<String> {
    let prefix = format!("{beginning}/");
    let below = files.keys().filter(|path| path.starts_with(&prefix));
    let declared = |path: &str| {
        let Some((parents, name)) = parents(&path[prefix.len()..]) else {
            return true;
        };
        let line = |code: &str| code.lines().any(|line| declares(line, &name));
        parents.iter().any(|parent| {
            files
                .get(format!("{prefix}{parent}").as_str())
                .is_some_and(|code| line(code))
        })
    };
    below
        .filter(|path| !declared(path))
        .map(|path| format!("{path}: no module declares it"))
        .collect()
}

/// The files that could declare this one, and by which name; nothing for the
/// beginning of a crate, which Cargo itself names.
fn parents(path: &str) -> Option<(Vec<String>, String)> {
    let module = path.strip_suffix(".rs")?;
    let module = module.strip_suffix("/mod").unwrap_or(module);
    match module.rsplit_once('/') {
        Some(("bin", _)) => None,
        Some((above, name)) => Some((
            vec![format!("{above}.rs"), format!("{above}/mod.rs")],
            name.to_owned(),
        )),
        None if ["main", "lib"].contains(&module) => None,
        None => Some((
            vec!["main.rs".to_owned(), "lib.rs".to_owned()],
            module.to_owned(),
        )),
    }
}

fn declares(line: &str, name: &str) -> bool {
    let line = line.trim().trim_end_matches(';');
    line.rsplit_once("mod ")
        .is_some_and(|(_, declared)| declared.trim() == name)
}

#[test]
fn every_rust_file_is_declared_as_a_module() {
    let rust = tree::sources().iter().filter(|source| source.is(&["rs"]));
    let files = rust.map(|source| (source.path(), source.code())).collect();
    let beginnings = beginnings();
    assert!(
        beginnings.iter().any(|folder| folder == "tests"),
        "the tests are looked at too"
    );
    refuse(
        beginnings
            .iter()
            .flat_map(|folder| forgotten(folder, &files))
            .collect(),
    );
}

#[test]
fn a_forgotten_test_file_is_found() {
    let files = BTreeMap::from([
        ("tests/main.rs", "mod layout;\npub(crate) mod e2e;\n"),
        ("tests/layout/mod.rs", "mod rooms;"),
        ("tests/layout/rooms.rs", ""),
        ("tests/layout/lost.rs", ""),
        ("tests/e2e.rs", "mod open;"),
        ("tests/e2e/open.rs", ""),
        ("tests/stray.rs", ""),
    ]);
    let found = forgotten("tests", &files);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(
        found
            .iter()
            .any(|path| path.starts_with("tests/layout/lost.rs"))
    );
    assert!(found.iter().any(|path| path.starts_with("tests/stray.rs")));
}
