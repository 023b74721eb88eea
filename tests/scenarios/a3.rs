//! A3: two salaried posts, paid by the month whatever was worked.

use super::Cumul;

const BOOK: &str = include_str!("../fixtures/books/a3.json");

fn november() -> Cumul {
    Cumul::holding("2026-11-30", BOOK)
}

#[test]
fn sixty_percent_of_6500_euros_is_3900() {
    let month = november().month("2026-11", "coordination");
    assert_eq!(month["totals"]["due"], "3900.00");
    assert_eq!(month["totals"]["salary"], "3900.00");
    let line = &month["fixed"][0];
    let plain = line["explained"].as_str().expect("a text");
    assert_eq!(
        plain.replace(['\u{a0}', '\u{202f}'], " "),
        "6 500,00 € × 60 %"
    );
    assert_eq!(line["rule"], "PA-05");
}

#[test]
fn fourteen_hours_a_week_are_rounded_as_an_amount_and_not_as_hours() {
    let month = november().month("2026-11", "consultations");
    assert_eq!(
        month["totals"]["due"], "2730.00",
        "60.67 h would give 2 730.15"
    );
}

#[test]
fn both_posts_come_to_6630_euros_and_close_without_a_single_shift() {
    let cumul = november();
    let report = cumul.done(&["report", "month", "--month", "2026-11"]);
    assert_eq!(report["due"], "6630.00");
    let cumul = cumul.on("2026-12-01");
    cumul.done(&["close", "coordination", "2026-11"]);
    let month = cumul.month("2026-11", "coordination");
    assert_eq!(month["closed"], true);
    assert_eq!(month["totals"]["due"], "3900.00");
}
