//! Nights, Saturdays, Sundays and holidays.

use super::*;

pub(super) fn window(from: &str, to: &str) -> Option<Window> {
    let time = |text: &str| text.parse().expect("a time");
    Some(Window {
        from: time(from),
        to: time(to),
    })
}

pub(super) fn adds(on: Occasion, window: Option<Window>, share: &str) -> Supplement {
    Supplement {
        on,
        window,
        add: Addition::Percent {
            percent: percent(share),
        },
    }
}

pub(super) fn at_ninety(supplements: Vec<Supplement>, combine: Combine) -> Contract {
    let mut contract = contract(Pay::Hour { rate: euros("90") });
    contract.terms[0].supplements = supplements;
    contract.terms[0].combine = combine;
    contract
}

pub(super) fn due(contract: &Contract, placed: PlacedShift) -> Cents {
    priced(contract, &[placed]).1.due
}

#[test]
fn a_night_is_split_at_its_hours() {
    let contract = at_ninety(
        vec![adds(Occasion::Night, window("21:00", "06:00"), "25")],
        Combine::Max,
    );
    let night = shift("2026-06-09T18:00", "2026-06-10T08:00");
    let (lines, totals) = priced(&contract, &[night]);
    // 14 h × 90 and 9 h × 22.50.
    assert_eq!(totals.due, euros("1462.50"));
    assert_eq!(lines[0].parts.len(), 1);
    assert_eq!(lines[0].parts[0].amount, euros("202.50"));
    assert!(matches!(
        lines[0].parts[0].what,
        PartKind::Supplement { minutes: 540, .. }
    ));
}

#[test]
fn of_two_supplements_the_contract_takes_the_highest_or_both() {
    let both = || {
        vec![
            adds(Occasion::Night, window("21:00", "06:00"), "25"),
            adds(Occasion::Sunday, None, "50"),
        ]
    };
    // Saturday 20 h to Sunday 8 h: 9 h of night, of which 6 h on Sunday; 8 h of
    // Sunday.
    let night = || shift("2026-06-13T20:00", "2026-06-14T08:00");
    let base = euros("1080");
    let highest = due(&at_ninety(both(), Combine::Max), night());
    assert_eq!(
        highest,
        base + euros("67.50") + euros("360"),
        "3 h at 25 %, 8 h at 50 %"
    );
    let sum = due(&at_ninety(both(), Combine::Sum), night());
    assert_eq!(sum, base + euros("202.50") + euros("360"));
}

#[test]
fn a_night_window_counts_the_hours_that_the_clocks_repeat_and_skip() {
    let contract = at_ninety(
        vec![adds(Occasion::Night, window("21:00", "06:00"), "100")],
        Combine::Max,
    );
    let october = shift("2026-10-24T20:00", "2026-10-25T08:00");
    assert_eq!(
        due(&contract, october),
        euros("2070"),
        "13 h and 10 h of night"
    );
    let march = shift("2026-03-28T20:00", "2026-03-29T08:00");
    assert_eq!(
        due(&contract, march),
        euros("1710"),
        "11 h and 8 h of night"
    );
}

#[test]
fn a_window_inside_the_hour_that_comes_twice_is_counted_twice() {
    let contract = at_ninety(
        vec![adds(Occasion::Night, window("02:15", "02:45"), "100")],
        Combine::Max,
    );
    let october = shift("2026-10-25T00:00", "2026-10-25T06:00");
    assert_eq!(
        due(&contract, october),
        euros("720"),
        "7 h and twice half an hour"
    );
    let march = shift("2026-03-29T00:00", "2026-03-29T06:00");
    assert_eq!(due(&contract, march), euros("450"), "5 h and none of it");
}

#[test]
fn a_holiday_is_one_of_the_place_of_work() {
    let mut contract = contract(Pay::Day { rate: euros("400") });
    contract.terms[0].supplements = vec![adds(Occasion::Holiday, None, "50")];
    let good_friday = || shift("2026-04-03T08:00", "2026-04-03T16:00");
    assert_eq!(due(&contract, good_friday()), euros("400"), "in Nancy");
    let mut strasbourg = good_friday();
    strasbourg.holidays = HolidayZone::AlsaceMoselle;
    strasbourg.good_friday = true;
    assert_eq!(due(&contract, strasbourg), euros("600"));
}

#[test]
fn a_flat_price_is_spread_over_its_minutes() {
    let mut contract = contract(Pay::Shift { rate: euros("600") });
    contract.terms[0].supplements = vec![adds(Occasion::Sunday, None, "50")];
    // Twelve hours, eight of them on Sunday.
    let night = shift("2026-06-13T20:00", "2026-06-14T08:00");
    assert_eq!(due(&contract, night), euros("800"));
}

#[test]
fn a_saturday_afternoon_in_euros_an_hour() {
    let supplement = Supplement {
        on: Occasion::Saturday,
        window: window("12:00", "00:00"),
        add: Addition::Hour {
            amount: euros("7.35"),
        },
    };
    let contract = at_ninety(vec![supplement], Combine::Max);
    let saturday = shift("2026-06-13T08:00", "2026-06-13T19:30");
    assert_eq!(
        due(&contract, saturday),
        euros("1090.13"),
        "1 035 + 7.5 × 7.35 = 55.125"
    );
}

#[test]
fn an_unpaid_break_leaves_the_raised_hours_first_untouched() {
    let contract = at_ninety(
        vec![adds(Occasion::Night, window("21:00", "06:00"), "25")],
        Combine::Max,
    );
    let mut evening = shift("2026-06-09T18:00", "2026-06-09T23:00");
    evening.shift.break_minutes = 60;
    assert_eq!(
        due(&contract, evening),
        euros("405"),
        "4 h × 90 and 2 h × 22.50"
    );
}

#[test]
fn the_line_is_rounded_once_and_its_parts_add_up_to_it() {
    let mut contract = at_ninety(
        vec![
            adds(Occasion::Night, window("21:00", "06:00"), "33.33"),
            adds(Occasion::Sunday, None, "16.67"),
        ],
        Combine::Sum,
    );
    contract.terms[0].pay = Pay::Hour {
        rate: euros("33.33"),
    };
    let night = shift("2026-06-13T20:10", "2026-06-14T07:57");
    let (lines, totals) = priced(&contract, &[night]);
    let parts: Cents = lines[0].parts.iter().map(|part| part.amount).sum();
    let base = lines[0].explained.amount().expect("a price");
    assert_eq!(Some(base + parts), lines[0].amount);
    assert_eq!(lines[0].amount, Some(totals.due));
}

#[test]
fn a_supplement_that_can_never_apply_is_refused_at_its_field() {
    let refused = |supplement: Supplement, pay: Pay| {
        let mut contract = contract(pay);
        contract.terms[0].supplements = vec![supplement];
        contract.check().expect_err("it is refused").field
    };
    let hourly = || Pay::Hour { rate: euros("90") };
    let empty = adds(Occasion::Sunday, window("08:00", "08:00"), "50");
    assert_eq!(refused(empty, hourly()), "terms.0.supplements.0.window.to");
    let nothing = adds(Occasion::Sunday, None, "0");
    assert_eq!(
        refused(nothing, hourly()),
        "terms.0.supplements.0.add.percent"
    );
    let of_fees = adds(Occasion::Sunday, None, "50");
    assert_eq!(
        refused(of_fees, fees_percent(8_000)),
        "terms.0.supplements.0.add.percent"
    );
}

fn any_supplement() -> impl Strategy<Value = Supplement> {
    let on = prop_oneof![
        Just(Occasion::Night),
        Just(Occasion::Saturday),
        Just(Occasion::Sunday),
        Just(Occasion::Holiday),
    ];
    let hours = (0_u32..24, 0_u32..60, 0_u32..24, 0_u32..60);
    (on, hours, 1_i64..20_000).prop_map(|(on, (h, m, k, n), share)| Supplement {
        on,
        window: window(&format!("{h:02}:{m:02}"), &format!("{k:02}:{n:02}")),
        add: Addition::Percent {
            percent: BasisPoints::new(share),
        },
    })
}

proptest! {
    #[test]
    fn splitting_conserves_the_minutes(
        supplements in prop::collection::vec(any_supplement(), 0..4),
        day in 0_i64..400, minute in 0_i64..1_440, length in 1_i64..6_000,
    ) {
        let start = chrono::NaiveDate::from_ymd_opt(2026, 1, 1).expect("a day").and_time(chrono::NaiveTime::MIN)
            + chrono::TimeDelta::minutes(day * 1_440 + minute);
        let mut placed = shift("2026-01-01T00:00", "2026-01-02T00:00");
        placed.shift.start = crate::time::WallTime::new(start);
        placed.shift.end = crate::time::WallTime::new(start + chrono::TimeDelta::minutes(length));
        let elapsed = placed.shift.span(placed.zone).minutes();
        prop_assume!(elapsed > 0);
        let pieces = split(&placed, &supplements);
        prop_assert_eq!(pieces.iter().map(|piece| piece.minutes).sum::<i64>(), elapsed);
        prop_assert!(pieces.iter().all(|piece| piece.minutes > 0));
    }

    #[test]
    fn pay_is_additive_where_a_shift_is_cut_in_two(
        supplements in prop::collection::vec(any_supplement(), 0..4),
        sum in any::<bool>(), cut in 1_i64..779,
    ) {
        let combine = if sum { Combine::Sum } else { Combine::Max };
        // At 60 euros a minute nothing has to be rounded but the shares.
        let mut contract = at_ninety(supplements, combine);
        contract.terms[0].pay = Pay::Hour { rate: euros("360000") };
        let night = shift("2026-10-24T20:00", "2026-10-25T08:00");
        let utc = night.shift.start.instant(night.zone).utc() + chrono::TimeDelta::minutes(cut);
        let at = utc.with_timezone(&night.zone.tz()).naive_local();
        let middle = crate::time::WallTime::new(at);
        prop_assume!(middle.instant(night.zone).utc() == utc);
        let (mut one, mut other) = (night.clone(), night.clone());
        one.shift.end = middle;
        other.shift.start = middle;
        let whole = due(&contract, night);
        let parts = due(&contract, one) + due(&contract, other);
        prop_assert!((whole - parts).get().abs() <= 1, "{whole:?} {parts:?}");
    }
}
