//! A9: a month of out-of-hours care, paid by the CPAM.

use super::Cumul;

const BOOK: &str = include_str!("../fixtures/books/a9.json");

#[test]
fn december_comes_to_930_euros_without_an_invoice() {
    let cumul = Cumul::holding("2027-01-02", BOOK);
    let month = cumul.month("2026-12", "pdsa");
    assert_eq!(month["totals"]["due"], "930.00", "150 + 210 + 570");
    cumul.done(&["close", "pdsa", "2026-12"]);
    let refusal = cumul.refused(&["invoice", "draft", "pdsa", "2026-12"]);
    assert_eq!(refusal["code"], "not_invoiced");
}

#[test]
fn a_shift_without_a_rate_of_the_list_keeps_the_month_open() {
    let unnamed = BOOK.replace("\"listed\": \"Régulation SAS\"", "\"listed\": null");
    let cumul = Cumul::holding("2027-01-02", &unnamed);
    let refusal = cumul.refused(&["close", "pdsa", "2026-12"]);
    assert_eq!(refusal["code"], "rate_missing");
}
