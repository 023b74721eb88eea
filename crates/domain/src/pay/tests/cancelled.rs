//! Shifts that were cancelled, and by whom.

use super::*;
use crate::contract::ReplacementSide;
use crate::shift::CancelledBy;
use crate::statement::NotDue;

fn half_below_two_days() -> Contract {
    let mut contract = contract(Pay::Hour { rate: euros("90") });
    contract.terms[0].extras.cancellation = Some(CancellationFee {
        hours: 48,
        percent: percent("50"),
    });
    contract
}

/// Eight hours from six o'clock in the universal time of a Wednesday.
fn told(at: Option<&str>, who: Option<CancelledBy>) -> PlacedShift {
    let mut cancelled = shift("2026-06-10T08:00", "2026-06-10T16:00");
    cancelled.shift.state = ShiftState::Cancelled;
    cancelled.shift.cancelled_at = at.map(|at| at.parse().expect("a time"));
    cancelled.shift.cancelled_by = who;
    cancelled
}

fn why(contract: &Contract, cancelled: PlacedShift) -> NotDue {
    assert!(!settles(contract, &cancelled));
    let (lines, totals) = priced(contract, &[cancelled]);
    assert_eq!((lines[0].amount, totals.due), (None, Cents::ZERO));
    match lines[0].explained {
        Explained::NotDone { why, .. } => why,
        ref other => panic!("{other:?}"),
    }
}

const LATE: Option<&str> = Some("2026-06-09T08:00:00Z");

#[test]
fn a_shift_that_the_employer_cancels_too_late_is_paid_its_share() {
    let contract = half_below_two_days();
    let cancelled = told(LATE, Some(CancelledBy::Employer));
    assert!(settles(&contract, &cancelled));
    let (lines, totals) = priced(&contract, &[cancelled]);
    assert_eq!(totals.due, euros("360"), "half of 8 × 90");
    assert_eq!(totals.minutes, 0, "nothing was worked");
    assert_eq!(lines[0].explained, Explained::Parts);
    let said = PartKind::Cancellation {
        percent: percent("50"),
        of: euros("720"),
        hours: 48,
        who: Some(CancelledBy::Employer),
        ahead: Some(22 * 60),
    };
    assert_eq!(lines[0].parts[0].what, said, "who, and how long before");
}

#[test]
fn the_doctor_who_cancels_claims_nothing() {
    let contract = half_below_two_days();
    let by = |who| why(&contract, told(LATE, Some(who)));
    assert_eq!(by(CancelledBy::Doctor), NotDue::OtherSide);
    assert_eq!(by(CancelledBy::Nobody), NotDue::Nobody, "nor does the snow");
}

#[test]
fn the_fee_is_due_below_the_hours_of_the_contract_to_the_second() {
    let contract = half_below_two_days();
    let at = |at| told(Some(at), Some(CancelledBy::Employer));
    assert_eq!(why(&contract, at("2026-06-08T06:00:00Z")), NotDue::InTime);
    assert!(settles(&contract, &at("2026-06-08T06:00:01Z")));
    assert!(
        settles(&contract, &at("2026-06-10T07:00:00Z")),
        "once it had begun"
    );
}

#[test]
fn what_is_not_known_of_a_cancellation_is_asked_and_not_claimed() {
    let contract = half_below_two_days();
    assert_eq!(why(&contract, told(LATE, None)), NotDue::WhoUnsaid);
    let early = told(Some("2026-06-01T06:00:00Z"), None);
    assert_eq!(
        why(&contract, early),
        NotDue::InTime,
        "then it does not matter who"
    );
    let timeless = told(None, Some(CancelledBy::Employer));
    assert_eq!(why(&contract, timeless), NotDue::WhenUnknown);
}

#[test]
fn a_contract_that_says_nothing_of_it_pays_nothing_for_it() {
    let contract = contract(Pay::Hour { rate: euros("90") });
    let cancelled = told(LATE, Some(CancelledBy::Employer));
    assert_eq!(why(&contract, cancelled), NotDue::NoFee);
}

#[test]
fn of_a_replacement_the_replaced_doctor_is_the_one_who_pays() {
    let mut contract = half_below_two_days();
    contract.kind = ContractKind::Locum;
    contract.settlement = Settlement::Retrocession;
    contract.conditions.side = ReplacementSide::CoveredDoctor;
    assert!(settles(&contract, &told(LATE, Some(CancelledBy::Doctor))));
    let by_locum = told(LATE, Some(CancelledBy::Employer));
    assert_eq!(why(&contract, by_locum), NotDue::OtherSide);
}
