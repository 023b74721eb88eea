//! A2: a student who replaces a colleague, paid three quarters of the fees.

use super::Cumul;

const BOOK: &str = include_str!("../fixtures/books/a2.json");

#[test]
fn four_days_within_the_licence_pay_1800_euros() {
    let month = Cumul::holding("2026-11-15", BOOK).month("2026-11", "remplacement");
    assert_eq!(month["totals"]["fees"], "2400.00");
    assert_eq!(month["totals"]["due"], "1800.00");
    assert_eq!(month["totals"]["kept"], "600.00");
}

#[test]
fn all_nine_days_pay_4050_euros() {
    let all = BOOK.replace("\"planned\"", "\"done\"");
    let month = Cumul::holding("2026-11-21", &all).month("2026-11", "remplacement");
    assert_eq!(month["totals"]["fees"], "5400.00");
    assert_eq!(month["totals"]["due"], "4050.00");
}
