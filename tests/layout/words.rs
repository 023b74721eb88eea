//! One noun, one name; and no note to oneself.

use std::sync::LazyLock;

use regex::Regex;

use super::hold;
use super::source::Source;

static FALSE_FRIEND: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"(?i)\w*vacation\w*").unwrap());

/// Written so that this file does not hold what it looks for.
static NOTE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(concat!(r"\b(?:TO", "DO|FIX", r"ME|XX", r"X)\b")).unwrap());

/// A French "vacation" is a shift of work; an English one is the opposite.
/// French text may say it, no name may.
fn false_friend(source: &Source) -> Vec<String> {
    if !source.is(&["rs", "ts", "js", "mjs", "svelte", "sql", "toml"]) {
        return Vec::new();
    }
    let mut found = source.places(source.code(), &FALSE_FRIEND);
    found.extend(source.places(source.path(), &FALSE_FRIEND));
    found
}

fn note_to_oneself(source: &Source) -> Vec<String> {
    source.places(source.text(), &NOTE)
}

#[test]
fn no_name_is_the_false_friend() {
    hold(false_friend);
}

#[test]
fn a_name_that_is_the_false_friend_is_found() {
    for (path, text) in [
        ("crates/domain/src/a.rs", "struct VacationPay;"),
        (
            "crates/store/migrations/1.sql",
            "CREATE TABLE vacation (id TEXT) STRICT;",
        ),
        ("ui/src/features/a/model.ts", "const a = `${vacations}`;"),
        ("ui/src/features/a/A.svelte", "<p>{m.vacation_title()}</p>"),
        ("assets/parameters.toml", "vacation_hours = 1"),
        ("crates/domain/src/vacation.rs", ""),
    ] {
        assert_eq!(false_friend(&Source::new(path, text)).len(), 1, "{path}");
    }
}

#[test]
fn french_text_may_say_it() {
    for (path, text) in [
        (
            "crates/domain/src/a.rs",
            "/// État des vacations.\nconst A: &str = \"vacation\";",
        ),
        (
            "ui/src/features/a/A.svelte",
            "<p title=\"vacation\">Vos vacations</p>",
        ),
        ("assets/formalities.toml", "title = \"Vacation\" # vacation"),
    ] {
        assert!(false_friend(&Source::new(path, text)).is_empty(), "{path}");
    }
}

#[test]
fn nobody_leaves_a_note_to_oneself() {
    hold(note_to_oneself);
}

#[test]
fn a_note_to_oneself_is_found() {
    for note in [concat!("// TO", "DO: later"), concat!("# FIX", "ME")] {
        assert_eq!(
            note_to_oneself(&Source::new("crates/app/src/a.rs", note)).len(),
            1,
            "{note}"
        );
    }
}
