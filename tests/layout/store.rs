//! The store hides no error, and reads a row by the names of its columns.

use std::sync::LazyLock;

use regex::Regex;

use super::hold;
use super::source::Source;

static SWALLOW: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\.ok\(\)|\bunwrap_or_default\b").unwrap());
static POSITION: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\brow\.get(?:::<[^>]*>)?\(\s*[1-9]\d*\s*\)").unwrap());

fn in_the_store(source: &Source, pattern: &Regex) -> Vec<String> {
    match source.is_product() && source.is_below("crates/store") {
        true => source.places(&source.product_code(), pattern),
        false => Vec::new(),
    }
}

fn hides_an_error(source: &Source) -> Vec<String> {
    in_the_store(source, &SWALLOW)
}

/// A column added in the middle would silently change what a number means.
/// The answer of a count or a pragma has one column, which may be the first.
fn counts_columns(source: &Source) -> Vec<String> {
    in_the_store(source, &POSITION)
}

#[test]
fn the_store_never_hides_an_error() {
    hold(hides_an_error);
}

#[test]
fn an_error_that_the_store_hides_is_found() {
    for text in [
        "row.get(\"a\").ok()",
        "row.get(\"a\").unwrap_or_default()",
        "x.map(Option::unwrap_or_default)",
    ] {
        let source = Source::new("crates/store/src/a.rs", text);
        assert_eq!(hides_an_error(&source).len(), 1, "{text}");
    }
}

#[test]
fn the_store_reads_columns_by_name() {
    hold(counts_columns);
}

#[test]
fn a_column_read_by_its_position_is_found() {
    for text in ["row.get(17)?", "row.get::<_, i64>(1)?"] {
        let source = Source::new("crates/store/src/a.rs", text);
        assert_eq!(counts_columns(&source).len(), 1, "{text}");
    }
    for text in ["row.get(\"id\")?", "row.get(0)?"] {
        assert!(
            counts_columns(&Source::new("crates/store/src/a.rs", text)).is_empty(),
            "{text}"
        );
    }
}
