//! The product never panics on purpose.

use std::sync::LazyLock;

use regex::Regex;

use super::hold;
use super::source::Source;

static PANIC: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\.unwrap\(\)|\.expect\(|\bpanic!|\bunreachable!").unwrap());
fn may_panic(source: &Source) -> Vec<String> {
    match source.is_product() {
        true => source.places(&source.product_code(), &PANIC),
        false => Vec::new(),
    }
}

#[test]
fn the_product_never_panics_on_purpose() {
    hold(may_panic);
}

#[test]
fn a_panic_in_the_product_is_found_and_one_in_a_test_is_not() {
    for text in [
        "a.unwrap();",
        "a\n    .expect(\"b\");",
        "panic!(\"c\");",
        "_ => unreachable!(),",
    ] {
        assert_eq!(
            may_panic(&Source::new("crates/app/src/a.rs", text)).len(),
            1,
            "{text}"
        );
        let in_tests = format!("#[cfg(test)]\nmod tests {{ fn f() {{ {text} }} }}");
        assert!(
            may_panic(&Source::new("crates/app/src/a.rs", &in_tests)).is_empty(),
            "{text}"
        );
    }
}
