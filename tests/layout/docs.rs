//! No file is excused from saying what it is.

use std::sync::LazyLock;

use regex::Regex;

use super::hold;
use super::source::Source;

/// One item may stand without a line for each part, if it says why.
static EXCUSE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?x) \#!\[(?:allow|expect)\([^\]]*\bmissing_docs\b
            | \#\[allow\([^\]]*\bmissing_docs\b | \bexpect\(\s*missing_docs\s*\)",
    )
    .unwrap()
});
static EXCUSE_IN_TOML: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r#"\bmissing_docs\s*=\s*"allow""#).unwrap());

fn excused_from_docs(source: &Source) -> Vec<String> {
    if source.is(&["toml"]) {
        return source.places(source.text(), &EXCUSE_IN_TOML);
    }
    match source.is(&["rs"]) {
        true => source.places(source.code(), &EXCUSE),
        false => Vec::new(),
    }
}

#[test]
fn nothing_is_excused_from_documentation() {
    hold(excused_from_docs);
}

#[test]
fn an_excuse_from_documentation_is_found() {
    for (path, text) in [
        ("crates/app/src/a.rs", "#![allow(missing_docs)]"),
        (
            "crates/app/src/b.rs",
            "#[allow(dead_code, missing_docs)]\npub fn a() {}",
        ),
        (
            "crates/app/Cargo.toml",
            "[lints.rust]\nmissing_docs = \"allow\"",
        ),
    ] {
        assert_eq!(
            excused_from_docs(&Source::new(path, text)).len(),
            1,
            "{path}"
        );
    }
}

#[test]
fn an_item_may_give_its_reason() {
    let text =
        "#[expect(missing_docs, reason = \"a colour is its name\")]\npub enum Colour { Blue }";
    assert!(excused_from_docs(&Source::new("crates/domain/src/a.rs", text)).is_empty());
}
