//! Every amount explains itself.

use super::duties::{duty, hospital, number, numbers, on_call};
use super::supplements::{adds, at_ninety, window};
use super::*;
use crate::shift::CallOut;
use crate::statement::{LineNote, Step, StepSource, StepUnit, Stretch};

fn steps(contract: &Contract, placed: PlacedShift) -> (StatementLine, Vec<Step>) {
    let (mut lines, _) = price(contract, &numbers(), &[placed]);
    let line = lines.remove(0);
    let steps = line.steps(&numbers());
    let sum: Cents = steps.iter().filter_map(|step| step.amount).sum();
    assert_eq!(sum, line.amount.unwrap_or_default(), "they add up to it");
    (line, steps)
}

fn out(start: &str, end: &str) -> CallOut {
    CallOut {
        start: start.parse().expect("a time"),
        end: end.parse().expect("a time"),
    }
}

fn stretch(start: &str, end: &str) -> Stretch {
    let CallOut { start, end } = out(start, end);
    Stretch { start, end }
}

/// The contract itself, by its terms from this day on.
const fn signed(terms_from: Option<Day>) -> StepSource {
    StepSource::Contract {
        terms_from,
        amended_on: None,
    }
}

#[test]
fn a_night_says_how_many_hours_at_which_rate_and_when() {
    let night = adds(Occasion::Night, window("21:00", "06:00"), "25");
    let contract = at_ninety(vec![night], Combine::Max);
    let (_, steps) = steps(&contract, shift("2026-06-09T18:30", "2026-06-10T08:00"));
    let [price, night] = &steps[..] else {
        panic!("{steps:?}");
    };
    assert_eq!(price.quantity.as_deref(), Some("27/2"));
    assert_eq!(price.unit, Some(StepUnit::Hour));
    assert_eq!(price.rule.as_deref(), Some("PA-01"));
    let rate = price.rate.as_ref().expect("a rate");
    assert_eq!((rate.euros.as_str(), rate.percent), ("90.00", None));
    assert_eq!(night.quantity.as_deref(), Some("9"));
    assert_eq!(night.rule.as_deref(), Some("PA-10"));
    let rate = night.rate.as_ref().expect("a rate");
    assert_eq!(
        (rate.euros.as_str(), rate.percent),
        ("90.00", Some(percent("25")))
    );
    let when = night.window.as_ref().expect("a window");
    assert_eq!(
        Stretch {
            start: when.start,
            end: when.end
        },
        stretch("2026-06-09T21:00", "2026-06-10T06:00")
    );
    assert_eq!(when.zone, Zone::PARIS);
    let terms_from = Some(day("2026-01-01"));
    assert_eq!(night.source, Some(signed(terms_from)));
}

#[test]
fn two_nights_of_one_shift_are_two_stretches() {
    let night = adds(Occasion::Night, window("21:00", "06:00"), "25");
    let contract = at_ninety(vec![night], Combine::Max);
    let (_, steps) = steps(&contract, shift("2026-06-09T20:00", "2026-06-11T08:00"));
    assert_eq!(steps[1].quantity.as_deref(), Some("18"));
    assert_eq!(
        steps[1].stretches,
        [
            stretch("2026-06-09T21:00", "2026-06-10T06:00"),
            stretch("2026-06-10T21:00", "2026-06-11T06:00")
        ]
    );
}

#[test]
fn a_share_of_a_flat_price_says_of_what_hour_it_is_taken() {
    let mut contract = contract(Pay::Shift { rate: euros("650") });
    contract.terms[0].supplements = vec![adds(Occasion::Night, window("21:00", "06:00"), "50")];
    let (_, steps) = steps(&contract, shift("2026-06-09T20:00", "2026-06-10T08:00"));
    let rate = steps[1].rate.as_ref().expect("a rate");
    assert_eq!(rate.euros, "325/6", "650 ÷ 12");
    assert_eq!(steps[1].amount, Some(euros("243.75")));
}

#[test]
fn a_duty_names_the_number_of_the_law_and_its_day() {
    let contract = hospital(HospitalScale::Practitioner);
    let (_, steps) = steps(&contract, duty("2026-11-13T18:30", "2026-11-14T08:30"));
    let number = steps[0].parameter.as_ref().expect("a number");
    assert_eq!(number.name, "hospital.sujetion.full");
    assert_eq!(
        (number.value.as_str(), number.date),
        ("422.03", day("2024-01-01"))
    );
    assert_eq!(steps[0].rule.as_deref(), Some("PA-06"));
    let text = "arrêté du 30 avril 2003".to_owned();
    assert_eq!(steps[0].source, Some(StepSource::Law { text }));
}

#[test]
fn a_duty_that_pays_nothing_says_why() {
    let contract = hospital(HospitalScale::Practitioner);
    let weekday = duty("2026-11-12T08:30", "2026-11-12T18:30");
    let (line, found) = steps(&contract, weekday.clone());
    assert_eq!(line.amount, Some(Cents::ZERO));
    let nothing = |by_hand| Explained::NoPeriod {
        by_hand,
        on_call: false,
        hospital: true,
    };
    assert_eq!(line.explained, nothing(false));
    assert_eq!(found[0].rule.as_deref(), Some("PA-06"));
    let mut none = weekday;
    none.shift.duty_halves = Some(0);
    assert_eq!(steps(&contract, none).0.explained, nothing(true));
}

#[test]
fn the_call_outs_of_a_clinic_have_no_rule_of_the_public_hospital() {
    let mut contract = contract(Pay::Hour { rate: euros("90") });
    contract.terms[0].on_call = OnCallPay::CallOuts {
        flat: euros("150"),
        hour: euros("110"),
        each: euros("30"),
        supplements: true,
    };
    let mut night = on_call("2026-06-12T20:00", "2026-06-13T08:00");
    night.shift.call_outs = vec![out("2026-06-12T23:00", "2026-06-13T01:00")];
    let (_, steps) = steps(&contract, night);
    let rules: Vec<_> = steps.iter().filter_map(|step| step.rule.clone()).collect();
    assert_eq!(rules, ["PA-03", "PA-03", "PA-01"]);
}

#[test]
fn an_on_call_period_at_home_that_pays_only_call_outs_says_so() {
    let mut contract = contract(Pay::Hour { rate: euros("90") });
    contract.terms[0].on_call = OnCallPay::CallOuts {
        flat: Cents::ZERO,
        hour: euros("110"),
        each: Cents::ZERO,
        supplements: true,
    };
    let (line, _) = steps(&contract, on_call("2026-06-12T20:00", "2026-06-13T08:00"));
    assert_eq!(line.explained, Explained::NoCallOut);
    assert_eq!(line.amount, Some(Cents::ZERO));
}

#[test]
fn call_outs_at_the_hospital_are_said_to_be_paid_with_the_period() {
    let mut contract = hospital(HospitalScale::Practitioner);
    contract.pension_scheme = PensionScheme::Ircantec;
    contract.terms[0].on_call = OnCallPay::Periods {
        period: Some(euros("160")),
        half: None,
    };
    let mut night = on_call("2026-11-13T18:30", "2026-11-14T08:30");
    night.shift.call_outs = vec![out("2026-11-13T23:00", "2026-11-14T01:00")];
    let (line, steps) = steps(&contract, night);
    assert_eq!(line.notes, [LineNote::CallOutsIncluded]);
    assert_eq!(steps[0].rule.as_deref(), Some("PA-07"));
}

#[test]
fn a_call_out_at_night_is_raised_as_work_is() {
    let terms = |supplements| {
        let night = adds(Occasion::Night, window("21:00", "06:00"), "50");
        let mut contract = at_ninety(vec![night], Combine::Max);
        contract.terms[0].on_call = OnCallPay::CallOuts {
            flat: euros("150"),
            hour: euros("110"),
            each: Cents::ZERO,
            supplements,
        };
        contract
    };
    let mut night = on_call("2026-06-12T18:00", "2026-06-13T08:00");
    night.shift.call_outs = vec![
        out("2026-06-12T20:00", "2026-06-12T22:00"),
        out("2026-06-13T05:00", "2026-06-13T05:30"),
    ];
    let (line, found) = steps(&terms(true), night.clone());
    // 2 h 30 × 110, and an hour and a half of them at night.
    assert_eq!(line.amount, Some(euros("507.50")), "150 + 275 + 82.50");
    assert_eq!(found[2].quantity.as_deref(), Some("3/2"));
    assert_eq!(
        found[2].stretches,
        [
            stretch("2026-06-12T21:00", "2026-06-12T22:00"),
            stretch("2026-06-13T05:00", "2026-06-13T05:30")
        ]
    );
    assert!(matches!(
        line.parts[2].what,
        PartKind::Supplement {
            call_outs: true,
            ..
        }
    ));
    let (line, _) = steps(&terms(false), night);
    assert_eq!(line.amount, Some(euros("425")));
    assert_eq!(
        line.notes,
        [LineNote::Unraised { call_outs: true }],
        "and that is said"
    );
}

#[test]
fn a_break_that_is_taken_off_the_plain_hours_first_is_said() {
    let night = adds(Occasion::Night, window("21:00", "06:00"), "25");
    let contract = at_ninety(vec![night], Combine::Max);
    let with = |minutes, start: &str| {
        let mut evening = shift(start, "2026-06-09T23:00");
        evening.shift.break_minutes = minutes;
        steps(&contract, evening).0.notes
    };
    let told = |minutes, raised| [LineNote::Break { minutes, raised }];
    assert_eq!(with(60, "2026-06-09T18:00"), told(60, 0));
    assert_eq!(
        with(60, "2026-06-09T20:30"),
        told(60, 30),
        "half of it at night"
    );
    assert!(with(0, "2026-06-09T18:00").is_empty());
    let mut day = shift("2026-06-09T08:00", "2026-06-09T18:00");
    day.shift.break_minutes = 60;
    let (line, _) = steps(&contract, day);
    assert!(line.notes.is_empty(), "no hour of it is raised");
}

#[test]
fn a_shift_over_the_day_of_new_terms_says_that_it_keeps_those_of_its_start() {
    let mut contract = contract(Pay::Hour { rate: euros("90") });
    let pay = Pay::Hour { rate: euros("100") };
    contract.terms.push(PayTerms::plain(day("2026-12-01"), pay));
    let (line, found) = steps(&contract, shift("2026-11-30T20:00", "2026-12-01T08:00"));
    let changed_on = day("2026-12-01");
    assert_eq!(line.notes, [LineNote::TermsOfStart { changed_on }]);
    assert_eq!(line.terms_from, Some(day("2026-01-01")));
    let terms_from = Some(day("2026-01-01"));
    assert_eq!(found[0].source, Some(signed(terms_from)));
    let (until_midnight, _) = steps(&contract, shift("2026-11-30T16:00", "2026-12-01T00:00"));
    assert!(until_midnight.notes.is_empty(), "it ends before they start");
}

#[test]
fn a_number_that_was_taken_away_since_keeps_its_day() {
    let contract = hospital(HospitalScale::Practitioner);
    let night = duty("2026-11-13T18:30", "2026-11-14T08:30");
    let (lines, _) = price(&contract, &numbers(), &[night]);
    let other = [number("hospital.tta.full", "335.60", "2025-07-01")];
    let steps = lines[0].steps(&other);
    let told = steps[0].parameter.as_ref().expect("a number");
    assert_eq!((told.date, told.source.as_str()), (day("2024-01-01"), ""));
    let text = "arrêté du 30 avril 2003, art. 13".to_owned();
    assert_eq!(steps[0].source, Some(StepSource::Law { text }));
}
