//! Whatever was worked, and however it is paid.

use proptest::prelude::*;

use super::*;

/// Work of a month under one of the ways of paying it.
fn work() -> impl Strategy<Value = (Contract, Vec<PlacedShift>)> {
    let pay = prop_oneof![
        Just(Pay::Hour {
            rate: euros("91.37")
        }),
        Just(Pay::Shift {
            rate: euros("612.50")
        }),
        Just(Pay::Day {
            rate: euros("700.01")
        }),
    ];
    let contract = prop_oneof![
        pay.prop_map(|pay| by(PayTerms::plain(day("2026-01-01"), pay))),
        Just(hospital()),
    ];
    let days = proptest::collection::btree_set(1_u32..28, 1..9);
    (contract, days, any::<u16>()).prop_map(|(contract, days, duties)| {
        let each = |of: u32| {
            if duties & (1 << (of % 16)) == 0 {
                let (start, end) = (
                    format!("2026-11-{of:02}T08:00"),
                    format!("2026-11-{of:02}T18:15"),
                );
                shift(ShiftKind::Session, &start, &end)
            } else {
                night(of)
            }
        };
        let shifts = days.into_iter().map(each).collect();
        (contract, shifts)
    })
}

proptest! {
    /// A payslip that counts what was worked has no difference; a shift that
    /// is worked beside moves it by the pay of that shift.
    #[test]
    fn a_payslip_of_what_was_worked_is_even_and_a_shift_more_moves_it_by_its_pay(
        (contract, shifts) in work()
    ) {
        let mut paid = slip("2026-11", "2026-11", Cents::ZERO, Vec::new());
        let (last, before) = shifts.split_last().expect("a shift");
        let asked = expected(&contract, &paid, before);
        paid.gross = asked.gross;
        let line = |it: &WorkedUnits| PaidLine { amount: None, ..units(it.unit, it.count) };
        paid.lines = asked.units.iter().map(line).collect();
        let worth = |_: Month, _: &PaidLine| Cents::ZERO;
        let even = compare(&paid, &[], asked, &worth);
        prop_assert_eq!(even.state(None), DifferenceState::Even);
        prop_assert_eq!(even.unexplained, Cents::ZERO);

        let more = compare(&paid, &[], expected(&contract, &paid, &shifts), &worth);
        let pay = lines(&contract, std::slice::from_ref(last))[0].amount.unwrap_or_default();
        prop_assert_eq!(more.gross, pay);
        let told: Cents = more.units.iter().filter_map(|it| it.amount).sum();
        let listed = more.units.iter().all(|it| it.rate.is_some()) && !more.units.is_empty();
        prop_assert!(!listed || told == pay, "{:?}", more);
    }
}
