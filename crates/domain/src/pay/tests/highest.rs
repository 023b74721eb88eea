//! Where the contract takes the highest of two supplements, it takes no other.

use super::supplements::{adds, due, window};
use super::*;
use crate::statement::LineNote;

fn flat(on: Occasion, window: Option<Window>, amount: &str) -> Supplement {
    Supplement {
        on,
        window,
        add: Addition::Shift {
            amount: euros(amount),
        },
    }
}

fn by_shift(rate: &str, supplements: Vec<Supplement>, combine: Combine) -> Contract {
    let mut contract = contract(Pay::Shift { rate: euros(rate) });
    contract.terms[0].supplements = supplements;
    contract.terms[0].combine = combine;
    contract
}

fn night(share: &str) -> Supplement {
    adds(Occasion::Night, window("21:00", "06:00"), share)
}

/// Sunday 20 h to Monday 8 h: 4 h of Sunday, 9 h of night, of which 3 h on
/// Sunday.
fn sunday_night() -> PlacedShift {
    shift("2026-06-14T20:00", "2026-06-15T08:00")
}

#[test]
fn an_amount_by_the_shift_is_not_added_to_a_share_of_the_same_hours() {
    let sunday = || flat(Occasion::Sunday, None, "100");
    let both = || vec![sunday(), night("50")];
    let of = |combine| due(&by_shift("650", both(), combine), sunday_night());
    // 650 ÷ 12 × 9 × 50 % = 243.75 in all; 162.50 after midnight. On Sunday the
    // night brings 81.25 and the amount 100.
    assert_eq!(of(Combine::Max), euros("912.50"), "650 + 100 + 162.50");
    assert_eq!(of(Combine::Sum), euros("993.75"), "650 + 100 + 243.75");
}

#[test]
fn an_amount_that_is_lower_than_the_share_of_its_hours_is_not_due() {
    // All of the night lies inside of its window.
    let whole = |amount| flat(Occasion::Night, window("19:00", "09:00"), amount);
    let of = |amount| {
        let contract = by_shift("650", vec![whole(amount), night("50")], Combine::Max);
        let (lines, totals) = priced(&contract, &[sunday_night()]);
        (lines[0].parts.len(), totals.due)
    };
    assert_eq!(of("100"), (1, euros("893.75")), "650 + 243.75");
    assert_eq!(of("300"), (1, euros("950")), "650 + 300");
}

#[test]
fn two_amounts_by_the_shift_compete_only_where_they_overlap() {
    let weekend = || {
        vec![
            flat(Occasion::Saturday, None, "60"),
            flat(Occasion::Sunday, None, "100"),
        ]
    };
    let saturday_night = shift("2026-06-13T20:00", "2026-06-14T08:00");
    let contract = by_shift("500", weekend(), Combine::Max);
    assert_eq!(
        due(&contract, saturday_night.clone()),
        euros("660"),
        "no minute is both a Saturday and a Sunday"
    );
    let mut all = weekend();
    all.push(flat(Occasion::Night, window("21:00", "06:00"), "80"));
    let contract = by_shift("500", all, Combine::Max);
    assert_eq!(
        due(&contract, saturday_night),
        euros("660"),
        "the night shares hours with both; the Sunday, which is higher, leaves it nothing"
    );
}

fn any_supplement() -> impl Strategy<Value = Supplement> {
    let on = prop_oneof![
        Just(Occasion::Night),
        Just(Occasion::Saturday),
        Just(Occasion::Sunday),
        Just(Occasion::Holiday),
    ];
    let hours = prop::option::of((0_u32..24, 0_u32..24));
    let add = prop_oneof![
        (1_i64..20_000).prop_map(|share| Addition::Percent {
            percent: BasisPoints::new(share),
        }),
        (1_i64..20_000).prop_map(|cents| Addition::Hour {
            amount: Cents::new(cents),
        }),
        (1_i64..50_000).prop_map(|cents| Addition::Shift {
            amount: Cents::new(cents),
        }),
    ];
    (on, hours, add).prop_map(|(on, hours, add)| Supplement {
        on,
        window: hours
            .filter(|(from, to)| from != to)
            .and_then(|(from, to)| window(&format!("{from:02}:00"), &format!("{to:02}:00"))),
        add,
    })
}

fn any_shift() -> impl Strategy<Value = PlacedShift> {
    (0_i64..28, 0_i64..24, 1_i64..40, 0_u32..45).prop_map(|(day, hour, length, pause)| {
        let start = chrono::NaiveDate::from_ymd_opt(2026, 5, 1)
            .expect("a day")
            .and_time(chrono::NaiveTime::MIN)
            + chrono::TimeDelta::hours(day * 24 + hour);
        let mut placed = shift("2026-05-01T00:00", "2026-05-02T00:00");
        placed.shift.start = crate::time::WallTime::new(start);
        placed.shift.end = crate::time::WallTime::new(start + chrono::TimeDelta::hours(length));
        placed.shift.break_minutes = pause;
        placed
    })
}

fn of(supplements: Vec<Supplement>, combine: Combine, placed: &PlacedShift) -> Cents {
    due(&by_shift("650", supplements, combine), placed.clone())
}

proptest! {
    #[test]
    fn the_highest_is_never_more_than_all_and_never_less_than_one_alone(
        supplements in prop::collection::vec(any_supplement(), 1..5), placed in any_shift(),
    ) {
        // Without a break: alone, a supplement may be spared a break that lies
        // on its minutes beside others.
        let mut placed = placed;
        placed.shift.break_minutes = 0;
        let highest = of(supplements.clone(), Combine::Max, &placed);
        prop_assert!(highest <= of(supplements.clone(), Combine::Sum, &placed));
        for alone in supplements {
            prop_assert!(of(vec![alone], Combine::Max, &placed) <= highest, "{alone:?}");
        }
    }

    #[test]
    fn the_order_in_which_a_contract_names_its_supplements_changes_nothing(
        (named, otherwise) in prop::collection::vec(any_supplement(), 2..5)
            .prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle())),
        placed in any_shift(), sum in any::<bool>(),
    ) {
        let combine = if sum { Combine::Sum } else { Combine::Max };
        prop_assert_eq!(of(named, combine, &placed), of(otherwise, combine, &placed));
    }
}

/// What the line of a shift says of supplements that add nothing.
fn left_out(contract: &Contract, placed: PlacedShift) -> Vec<LineNote> {
    let (lines, _) = priced(contract, &[placed]);
    let notes = lines[0].notes.iter().copied();
    notes
        .filter(|note| matches!(note, LineNote::LeftOut { .. }))
        .collect()
}

#[test]
fn an_amount_by_the_shift_that_is_left_out_is_named_with_what_is_paid_instead() {
    let whole = |amount| flat(Occasion::Night, window("19:00", "09:00"), amount);
    let of = |amount| {
        let contract = by_shift("650", vec![whole(amount), night("50")], Combine::Max);
        left_out(&contract, sunday_night())
    };
    let beaten = LineNote::LeftOut {
        left: whole("100"),
        would_add: euros("100"),
        kept: night("50"),
        adds: euros("243.75"),
    };
    assert_eq!(of("100"), [beaten]);
    let beaten = LineNote::LeftOut {
        left: night("50"),
        would_add: euros("243.75"),
        kept: whole("300"),
        adds: euros("300"),
    };
    assert_eq!(of("300"), [beaten]);
}

#[test]
fn of_two_amounts_by_the_shift_the_lower_is_named() {
    let both = vec![
        flat(Occasion::Sunday, None, "100"),
        flat(Occasion::Night, window("21:00", "06:00"), "80"),
    ];
    let contract = by_shift("500", both.clone(), Combine::Max);
    let told = left_out(&contract, sunday_night());
    let [LineNote::LeftOut { left, kept, .. }] = told[..] else {
        panic!("{told:?}")
    };
    assert_eq!((left, kept), (both[1], both[0]));
    let all = by_shift("500", both, Combine::Sum);
    assert_eq!(left_out(&all, sunday_night()), []);
}

#[test]
fn a_supplement_that_is_paid_for_some_of_its_hours_is_not_left_out() {
    let both = vec![adds(Occasion::Sunday, None, "60"), night("50")];
    let contract = by_shift("650", both, Combine::Max);
    assert_eq!(left_out(&contract, sunday_night()), []);
}
