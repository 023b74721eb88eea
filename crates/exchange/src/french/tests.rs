use super::*;

fn sum(text: &str) -> Cents {
    text.parse().expect("a sum")
}

fn on(text: &str) -> Day {
    text.parse().expect("a day")
}

#[test]
fn a_sum_has_thin_thousands_and_a_true_minus() {
    assert_eq!(euros(sum("2340.00")), "2\u{202f}340,00\u{a0}€");
    assert_eq!(euros(sum("0")), "0,00\u{a0}€");
    assert_eq!(euros(sum("999.99")), "999,99\u{a0}€");
    assert_eq!(
        euros(sum("1234567.05")),
        "1\u{202f}234\u{202f}567,05\u{a0}€"
    );
    assert_eq!(euros(sum("-90.00")), "\u{2212}90,00\u{a0}€");
    assert_eq!(
        euros(sum("-0.05")),
        "\u{2212}0,05\u{a0}€",
        "cents keep the sign"
    );
}

#[test]
fn a_percentage_drops_the_decimals_it_does_not_need() {
    let rate = |text: &str| percent(text.parse().expect("a percentage"));
    assert_eq!(rate("80"), "80\u{a0}%");
    assert_eq!(rate("12.15"), "12,15\u{a0}%");
    assert_eq!(rate("7.50"), "7,5\u{a0}%");
    assert_eq!(rate("0"), "0\u{a0}%");
}

#[test]
fn hours_are_written_as_doctors_write_them() {
    assert_eq!(hours(360), "6\u{a0}h");
    assert_eq!(hours(450), "7\u{a0}h\u{a0}30");
    assert_eq!(hours(65), "1\u{a0}h\u{a0}05");
    assert_eq!(hours(45), "45\u{a0}min");
    assert_eq!(hours(0), "0\u{a0}h");
    assert_eq!(hours(-60), "\u{2212}1\u{a0}h");
    assert_eq!(hours(96_420), "1\u{202f}607\u{a0}h");
}

#[test]
fn a_day_a_month_and_a_clock() {
    assert_eq!(day(on("2026-06-30")), "30 juin 2026");
    assert_eq!(day(on("2026-08-01")), "1er août 2026");
    assert_eq!(short_day(on("2026-11-24")), "mar. 24 nov. 2026");
    assert_eq!(short_day(on("2026-02-01")), "dim. 1er févr. 2026");
    assert_eq!(month(on("2026-06-30").month()), "juin 2026");
    let time = |text: &str| clock(text.parse().expect("a time"));
    assert_eq!(time("2026-06-30T08:00"), "8\u{a0}h");
    assert_eq!(time("2026-06-30T20:30"), "20\u{a0}h\u{a0}30");
}

#[test]
fn a_period_says_month_and_year_once() {
    let days = |first, last| period(on(first), on(last));
    assert_eq!(days("2026-06-01", "2026-06-30"), "du 1er au 30 juin 2026");
    assert_eq!(days("2026-05-28", "2026-06-03"), "du 28 mai au 3 juin 2026");
    assert_eq!(
        days("2026-12-28", "2027-01-03"),
        "du 28 décembre 2026 au 3 janvier 2027"
    );
    assert_eq!(days("2026-03-09", "2026-03-09"), "le 9 mars 2026");
}

#[test]
fn an_amount_says_where_it_comes_from() {
    let rate = sum("90.00");
    let by_hour = |minutes| explained(&Explained::Hours { minutes, rate });
    assert_eq!(by_hour(360), "6\u{a0}h × 90,00\u{a0}€");
    assert_eq!(by_hour(90), "1\u{a0}h\u{a0}30 × 90,00\u{a0}€");
    assert_eq!(by_hour(-60), "\u{2212}1\u{a0}h × 90,00\u{a0}€");
    let half = |count| {
        let rate = sum("250.00");
        explained(&Explained::HalfDays { count, rate })
    };
    assert_eq!(half(2), "2\u{a0}demi-journées × 250,00\u{a0}€");
    assert_eq!(half(-1), "\u{2212}1\u{a0}demi-journée × 250,00\u{a0}€");
    let fees = Explained::Fees {
        fees: sum("2535.50"),
        percent: BasisPoints::new(8_000),
        flat: None,
    };
    assert_eq!(explained(&fees), "80\u{a0}% de 2\u{202f}535,50\u{a0}€");
}

#[test]
fn what_expects_nothing_says_why_in_plain_words() {
    let percent = BasisPoints::new(8_000);
    let rate = sum("400.00");
    assert_eq!(
        explained(&Explained::FeesMissing { percent }),
        "honoraires à saisir"
    );
    assert_eq!(explained(&Explained::NoTerms), "aucun tarif à cette date");
    assert_eq!(
        explained(&Explained::NotCovered),
        "hors contrat à cette date"
    );
    assert_eq!(explained(&Explained::Amount), "montant convenu");
    assert_eq!(
        explained(&Explained::Days { count: 0, rate }),
        "journée déjà comptée",
        "the second shift of a day counts none"
    );
}

#[test]
fn identifiers_come_in_their_usual_groups() {
    assert_eq!(siret("73282932000074"), "732\u{a0}829\u{a0}320\u{a0}00074");
    assert_eq!(siret("732829320"), "732\u{a0}829\u{a0}320");
    assert_eq!(
        iban("FR7630006000011234567890189"),
        "FR76\u{a0}3000\u{a0}6000\u{a0}0112\u{a0}3456\u{a0}7890\u{a0}189"
    );
    assert_eq!(iban("FR76 3000"), "FR76\u{a0}3000");
}
