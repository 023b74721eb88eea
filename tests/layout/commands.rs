//! A command of the desktop shell passes a question on; it decides nothing.

use std::sync::LazyLock;

use regex::Regex;

use super::hold;
use super::source::Source;

static DECISION: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\b(?:if|for|while|loop|match)\b").unwrap());

fn decides(source: &Source) -> Vec<String> {
    let of_commands =
        source.is_below("src-tauri/src/commands") || source.path() == "src-tauri/src/commands.rs";
    match of_commands && source.is(&["rs"]) {
        true => source.places(&source.product_code(), &DECISION),
        false => Vec::new(),
    }
}

#[test]
fn a_desktop_command_decides_nothing() {
    hold(decides);
}

#[test]
fn a_desktop_command_that_decides_is_found() {
    for path in [
        "src-tauri/src/commands/shift.rs",
        "src-tauri/src/commands.rs",
    ] {
        for text in ["if a { b() }", "for a in b {}", "match a {}"] {
            assert_eq!(decides(&Source::new(path, text)).len(), 1, "{path}: {text}");
        }
    }
    assert!(decides(&Source::new("src-tauri/src/state.rs", "if a { b() }")).is_empty());
}
