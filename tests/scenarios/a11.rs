//! A11: a fixed term that ends.

use super::Cumul;

const BOOK: &str = include_str!("../fixtures/books/a11.json");

#[test]
fn a_cdd_of_4200_euros_ends_with_420_and_462_more() {
    let cumul = Cumul::holding("2026-09-30", BOOK);
    assert_eq!(cumul.month("2026-09", "cdd")["totals"]["due"], "4200.00");
    let report = cumul.done(&["report", "contracts"]);
    let end = &report["contracts"][0]["fixed_term_end"];
    assert_eq!(end["gross"], "4200.00");
    assert_eq!(end["indemnity"], "420.00");
    assert_eq!(end["leave"], "462.00");
    assert_eq!(end["total"], "5082.00");
}

#[test]
fn what_is_closed_counts_as_it_was_closed() {
    let cumul = Cumul::holding("2026-09-30", BOOK);
    cumul.done(&["close", "cdd", "2026-09"]);
    let report = cumul.done(&["report", "contracts"]);
    assert_eq!(report["contracts"][0]["fixed_term_end"]["total"], "5082.00");
}
