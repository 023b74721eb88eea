//! An id is a type, so that a site is never taken for an employer.

use std::sync::LazyLock;

use regex::Regex;

use super::hold;
use super::source::Source;

static TEXT_ID: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\b(?:\w+_)?id\s*:\s*(?:&str|String|Option<String>)").unwrap());

fn id_as_text(source: &Source) -> Vec<String> {
    match source.is_product() && source.is_below("crates/domain") {
        true => source.places(&source.product_code(), &TEXT_ID),
        false => Vec::new(),
    }
}

#[test]
fn no_id_of_the_domain_is_plain_text() {
    hold(id_as_text);
}

#[test]
fn an_id_that_is_plain_text_is_found() {
    for text in [
        "pub id: String,",
        "fn f(employer_id: &str) {}",
        "site_id: Option<String>",
    ] {
        let source = Source::new("crates/domain/src/a.rs", text);
        assert_eq!(id_as_text(&source).len(), 1, "{text}");
    }
    let typed = Source::new("crates/domain/src/a.rs", "pub id: EmployerId, paid: String");
    assert!(id_as_text(&typed).is_empty());
}
