//! A replacement seen by the two doctors, bridge days, the bonus of territories.

use super::*;
use crate::contract::ReplacementSide;
use crate::formality::Confidence;

fn on_side(side: ReplacementSide, pay: Pay) -> Contract {
    let mut contract = contract(pay);
    contract.kind = ContractKind::Locum;
    contract.settlement = Settlement::Retrocession;
    contract.conditions.side = side;
    contract
}

fn day_of(at: usize, fees: i64, flat: i64, duty: bool) -> PlacedShift {
    let day = day("2026-03-01").plus_days(i64::try_from(at).expect("a day"));
    let mut placed = shift(&format!("{day}T08:00"), &format!("{day}T18:00"));
    placed.shift.fees = Some(Cents::new(fees));
    placed.shift.flat_fees = (flat > 0).then_some(Cents::new(flat));
    if duty {
        placed.shift.kind = ShiftKind::OnSiteDuty;
    }
    placed
}

proptest! {
    #[test]
    fn what_the_locum_receives_is_what_the_replaced_doctor_owes(
        days in prop::collection::vec((0..300_000_i64, 0..50_000_i64, any::<bool>()), 1..25),
        percent in 0..=10_000_i64, duty in prop::option::of(0..=10_000_i64),
        flat in prop::option::of(0..=10_000_i64),
    ) {
        let pay = Pay::FeesPercent {
            percent: BasisPoints::new(percent),
            basis: FeesBasis::Cashed,
            duty_percent: duty.map(BasisPoints::new),
            flat_percent: flat.map(BasisPoints::new),
        };
        let shifts: Vec<_> = days
            .iter()
            .enumerate()
            .map(|(at, (fees, flat, duty))| day_of(at, *fees, *flat, *duty))
            .collect();
        let (_, locum) = priced(&on_side(ReplacementSide::LocumDoctor, pay.clone()), &shifts);
        let (_, covered) = priced(&on_side(ReplacementSide::CoveredDoctor, pay), &shifts);
        prop_assert_eq!(&locum, &covered);
        let fees: i64 = days.iter().map(|(fees, flat, _)| fees + flat).sum();
        let kept = covered.kept.expect("a share is kept");
        prop_assert_eq!(covered.due + kept, Cents::new(fees), "to the cent");
        prop_assert!(!kept.is_negative() && !covered.due.is_negative());
    }
}

#[test]
fn a_bridge_is_paid_only_where_the_contract_names_it() {
    let evening = |on| {
        let mut contract = contract(Pay::Shift { rate: euros("150") });
        contract.terms[0].supplements = vec![Supplement {
            on,
            window: None,
            add: Addition::Shift {
                amount: euros("60"),
            },
        }];
        // The Monday before Tuesday 14 July 2026.
        let monday = shift("2026-07-13T08:00", "2026-07-13T20:00");
        priced(&contract, &[monday]).1.due
    };
    assert_eq!(evening(Occasion::Bridge), euros("210"));
    assert_eq!(
        evening(Occasion::Holiday),
        euros("150"),
        "it is none itself"
    );
}

#[test]
fn a_bridge_ends_at_midnight_and_no_ordinary_monday_is_one() {
    let mut contract = contract(Pay::Hour { rate: euros("60") });
    contract.terms[0].supplements = vec![Supplement {
        on: Occasion::Bridge,
        window: None,
        add: Addition::Percent {
            percent: percent("50"),
        },
    }];
    // Friday 15 May 2026 follows Ascension; Saturday 16 is a bridge too.
    let friday = shift("2026-05-15T20:00", "2026-05-16T00:00");
    assert_eq!(priced(&contract, &[friday]).1.due, euros("360"));
    let sunday = shift("2026-05-16T22:00", "2026-05-17T02:00");
    assert_eq!(priced(&contract, &[sunday]).1.due, euros("300"), "2 h of 4");
    let monday = shift("2026-07-06T08:00", "2026-07-06T12:00");
    assert_eq!(priced(&contract, &[monday]).1.due, euros("240"));
}

fn bonus(half_days: u32, sites: u32) -> Contract {
    let mut contract = contract(Pay::Month {
        full_time: euros("3000"),
        quota: percent("100"),
        incomplete: Incomplete::Whole,
    });
    contract.terms[0].extras.territorial = Some(Territorial { half_days, sites });
    contract
}

#[test]
fn the_bonus_of_territories_goes_by_half_days_and_sites() {
    let number = |key: &str, value: &str| Parameter {
        key: key.into(),
        value: value.into(),
        valid_from: day("2021-01-01"),
        source: "arrêté du 28 décembre 2020".into(),
        confidence: Confidence::Sure,
    };
    let numbers = [
        number("pet.one_half_day", "250"),
        number("pet.to_three_half_days", "450"),
        number("pet.to_four_half_days", "700"),
        number("pet.beyond", "1000"),
    ];
    let november = "2026-11".parse().expect("a month");
    let paid = |half_days, sites| {
        let lines = salary(&bonus(half_days, sites), &numbers, november);
        assert_eq!(lines.len(), 2, "the salary, then the bonus");
        (lines[1].amount, lines[1].explained.rule())
    };
    let wanted = |sum| (euros(sum), Some("ST-34"));
    assert_eq!(paid(1, 1), wanted("250"));
    assert_eq!(paid(2, 1), wanted("450"));
    assert_eq!(paid(3, 2), wanted("450"));
    assert_eq!(paid(4, 1), wanted("700"));
    assert_eq!(paid(4, 2), wanted("1000"), "four on two other sites");
    assert_eq!(paid(5, 1), wanted("1000"));
    let unknown = salary(&bonus(1, 1), &[], november);
    let key = "pet.one_half_day".to_owned();
    assert_eq!(unknown[1].explained, Explained::NumberMissing { key });
}

#[test]
fn a_bonus_without_a_half_day_is_refused_at_its_field() {
    let field = "terms.0.extras.territorial.half_days";
    let wrong = crate::Invalid::at(field, crate::Rule::OutOfRange);
    assert_eq!(bonus(0, 1).problems(), [wrong]);
}
