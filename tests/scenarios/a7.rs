//! A7: acts at a public hospital, less its fee.

use super::Cumul;

const BOOK: &str = include_str!("../fixtures/books/a7.json");

#[test]
fn twenty_four_acts_less_ten_percent_are_648_euros() {
    let cumul = Cumul::holding("2026-10-01", BOOK);
    let month = cumul.month("2026-09", "actes");
    assert_eq!(month["totals"]["fees"], "720.00");
    assert_eq!(month["totals"]["kept"], "72.00");
    assert_eq!(month["totals"]["due"], "648.00");
}

#[test]
fn the_invoice_is_one_line_over_the_acts_of_the_month() {
    let cumul = Cumul::holding("2026-10-01", BOOK);
    cumul.invoice("actes", "2026-09");
    let ledger = cumul.done(&["report", "ledger"]);
    assert_eq!(ledger["claims"][0]["asked"], "648.00");
}
