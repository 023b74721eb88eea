//! The front of the house stays tidy.

use super::{refuse, tree};

const NAMES: &[&str] = &[
    "Cargo.toml",
    "Cargo.lock",
    "LICENSE",
    "README.md",
    "assets",
    "crates",
    "src-tauri",
    "tests",
    "ui",
];

fn uninvited(paths: &[String]) -> Vec<String> {
    let mut names: Vec<&str> = paths
        .iter()
        .filter_map(|path| path.split('/').next())
        .collect();
    names.dedup();
    let known = |name: &str| name.starts_with('.') || NAMES.contains(&name);
    names
        .into_iter()
        .filter(|name| !known(name))
        .map(str::to_owned)
        .collect()
}

#[test]
fn the_top_level_holds_only_the_fixed_names() {
    refuse(uninvited(tree::paths()));
}

#[test]
fn a_plan_that_rots_at_the_top_is_found() {
    let paths = ["README.md", "PLAN.md", "docs/a.md", ".ci/run", "ui/a.ts"].map(str::to_owned);
    assert_eq!(uninvited(&paths), ["PLAN.md", "docs"]);
}
