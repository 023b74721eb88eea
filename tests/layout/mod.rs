//! The rules of the house, as tests: who may know whom, what may stand where.
//!
//! Each guard is a function over a path and its text, and is shown to fail on
//! a bad example before it is trusted with the tree.

mod clock;
mod commands;
mod declared;
mod docs;
mod ids;
mod language;
mod metadata;
mod panics;
mod release;
mod rooms;
mod size;
mod source;
mod sql;
mod store;
mod top_level;
mod tree;
mod ui;
mod words;

use source::Source;

/// Runs a guard over the whole tree and fails with every place it found.
fn hold(guard: impl Fn(&Source) -> Vec<String>) {
    refuse(tree::sources().iter().flat_map(guard).collect());
}

fn refuse(findings: Vec<String>) {
    assert!(
        findings.is_empty(),
        "the house rules do not hold:\n  {}",
        findings.join("\n  ")
    );
}
