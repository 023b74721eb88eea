use super::*;
use crate::Rule;
use crate::money::{BasisPoints, Cents};
use proptest::prelude::*;

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn duty(value: &str, from: &str) -> Parameter {
    Parameter {
        key: "hospital.sujetion.full".into(),
        value: value.into(),
        valid_from: day(from),
        source: "arrêté du 30 avril 2003, art. 13".into(),
        confidence: Confidence::Sure,
    }
}

#[test]
fn a_duty_of_december_2023_is_paid_as_then_and_one_of_january_as_now() {
    let law = [duty("281.35", "2023-07-01"), duty("422.03", "2024-01-01")];
    let on = |text| value_on(&law, "hospital.sujetion.full", day(text));
    assert_eq!(on("2023-12-31"), Some("281.35"));
    assert_eq!(on("2024-01-01"), Some("422.03"));
    assert_eq!(on("2023-06-30"), None, "nobody said what came before");
    assert_eq!(value_on(&law, "late.flat", day("2024-01-01")), None);
}

#[test]
fn the_value_that_the_doctor_entered_wins_from_its_day_until_the_next() {
    let law = [
        duty("281.35", "2023-07-01"),
        duty("422.03", "2024-01-01"),
        duty("300.00", "2023-07-01"),
        duty("430.00", "2025-01-01"),
    ];
    let on = |text| read_on::<Cents>(&law, "hospital.sujetion.full", day(text));
    assert_eq!(
        on("2023-08-01"),
        Some(Cents::new(30_000)),
        "on the same day"
    );
    assert_eq!(on("2024-06-01"), Some(Cents::new(42_203)));
    assert_eq!(on("2025-06-01"), Some(Cents::new(43_000)));
}

#[test]
fn a_value_is_read_as_what_it_counts() {
    let of = |value: &str| [duty(value, "2020-01-01")];
    let key = "hospital.sujetion.full";
    let on = day("2026-01-01");
    assert_eq!(read_on(&of("2.15"), key, on), Some(BasisPoints::new(215)));
    assert_eq!(read_on(&of("2027-09-01"), key, on), Some(day("2027-09-01")));
    assert_eq!(read_on::<Cents>(&of("0.529"), key, on), None, "no sum");
    let rate: Decimal = read_on(&of("0.357"), key, on).expect("a rate");
    let (numerator, denominator) = rate.fraction();
    assert_eq!(
        Cents::new(100).times(10_000 * numerator, denominator) + Cents::new(139_500),
        Cents::new(496_500),
        "10 000 km with a car of 5 CV"
    );
}

#[test]
fn each_unit_refuses_what_it_cannot_count() {
    let refused = |unit: LawUnit, value: &str| unit.check(value).expect_err(value);
    for nonsense in [
        "",
        "beaucoup",
        "1,5",
        "1e3",
        "12 €",
        "--1",
        ".5",
        "5.",
        "99999999999",
    ] {
        assert_eq!(
            refused(LawUnit::Euros, nonsense),
            Rule::Unknown,
            "{nonsense}"
        );
    }
    assert_eq!(refused(LawUnit::Euros, "-1"), Rule::Negative);
    assert_eq!(refused(LawUnit::Euros, "12.345"), Rule::TooPrecise);
    assert_eq!(refused(LawUnit::Euros, "422.030"), Rule::TooPrecise);
    assert_eq!(refused(LawUnit::Euros, "9999999999"), Rule::OutOfRange);
    assert_eq!(refused(LawUnit::EurosPerKm, "0.52901"), Rule::TooPrecise);
    assert_eq!(refused(LawUnit::EurosPerKm, "1065"), Rule::OutOfRange);
    assert_eq!(refused(LawUnit::Percent, "2.155"), Rule::TooPrecise);
    assert_eq!(refused(LawUnit::Factor, "0"), Rule::OutOfRange);
    assert_eq!(refused(LawUnit::Days, "1.5"), Rule::TooPrecise);
    assert_eq!(refused(LawUnit::Date, "12.5"), Rule::Unknown);
    assert_eq!(refused(LawUnit::Date, "2026-02-30"), Rule::Unknown);
    assert_eq!(refused(LawUnit::DayOfYear, "13-01"), Rule::Unknown);
    for (unit, value) in [
        (LawUnit::Euros, "71162.83"),
        (LawUnit::EurosPerKm, "0.529"),
        (LawUnit::Percent, "130"),
        (LawUnit::Factor, "1.2"),
        (LawUnit::Kilometres, "20000"),
        (LawUnit::Date, "2027-09-01"),
        (LawUnit::DayOfYear, "02-29"),
        (LawUnit::Plain, "1.2667"),
    ] {
        assert_eq!(unit.check(value), Ok(()), "{unit:?} {value}");
    }
}

#[test]
fn a_value_without_its_text_is_refused_at_the_text() {
    let bare = Parameter {
        source: " ".into(),
        ..duty("1", "2026-01-01")
    };
    let refused = bare.check(LawUnit::Euros).expect_err("no source");
    assert_eq!(refused, Invalid::at("source", Rule::Required));
}

proptest! {
    #[test]
    fn a_decimal_is_read_back_as_it_is_written(
        digits in -9_999_999_999_i64..9_999_999_999, decimals in 0_u32..=6,
    ) {
        let one = 10_i64.pow(decimals);
        let sign = if digits < 0 { "-" } else { "" };
        let (whole, part) = (digits.abs() / one, digits.abs() % one);
        let text = match decimals {
            0 => format!("{sign}{whole}"),
            width => format!("{sign}{whole}.{part:0width$}", width = width as usize),
        };
        let number: Decimal = text.parse().expect("a decimal");
        prop_assert_eq!(number.to_string().parse::<Decimal>(), Ok(number));
        let (numerator, denominator) = number.fraction();
        prop_assert_eq!(
            i128::from(numerator) * i128::from(one),
            i128::from(digits) * i128::from(denominator)
        );
    }

    #[test]
    fn no_text_makes_a_unit_panic(text in "\\PC{0,12}") {
        let units = [LawUnit::Euros, LawUnit::EurosPerKm, LawUnit::Factor, LawUnit::Date, LawUnit::DayOfYear];
        for unit in units {
            let _ = unit.check(&text);
        }
    }

    #[test]
    fn what_euros_and_percent_take_a_book_can_compute_with(text in "[0-9]{1,11}(\\.[0-9]{1,3})?") {
        if LawUnit::Euros.check(&text).is_ok() {
            prop_assert!(text.parse::<Cents>().is_ok());
        }
        if LawUnit::Percent.check(&text).is_ok() {
            prop_assert!(text.parse::<BasisPoints>().is_ok());
        }
    }
}
