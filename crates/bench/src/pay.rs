//! The pay of a working life, with three supplements on every shift.

use std::hint::black_box;
use std::time::Duration;

use domain::contract::{
    Conditions, Contract, ContractKind, PaymentFrom, PaymentTerm, PensionScheme, Settlement,
    TaxCategory, VatTreatment,
};
use domain::holiday::holiday_on;
use domain::ids::{ContractId, EmployerId, ShiftId, SiteId};
use domain::money::{BasisPoints, Cents};
use domain::pay::{
    Addition, Combine, Occasion, Pay, PayTerms, PlacedShift, Supplement, Window, price,
};
use domain::shift::{Shift, ShiftKind, ShiftState};
use domain::site::HolidayZone;
use domain::time::{Day, WallTime, Zone};

use crate::measure::{Report, median, timed};

const WHOLE: usize = 40_000;
const YEAR: usize = 1_000;
const RUNS: usize = 9;
/// Cents an hour.
const RATE: i64 = 9_000;

/// A shift of a life costs what a shift of a year costs.
pub(crate) fn pay(report: &mut Report) {
    let contract = contract();
    let life: Vec<_> = (0..WHOLE).map(placed).collect();
    let (lines, _) = price(&contract, &[], &life[..YEAR]);
    for line in &lines {
        let placed = life.iter().find(|it| it.shift.id == line.shift);
        let counted = minute_by_minute(placed.expect("the shift"));
        assert_eq!(line.amount, Some(counted), "{}", line.start);
    }
    let time = |count: usize, times: usize| {
        let mut ask = || {
            for _ in 0..times {
                black_box(price(&contract, &[], &life[..count]));
            }
        };
        ask();
        median((0..RUNS).map(|_| timed(&mut ask)).collect())
    };
    // As many shifts on both sides, so that the clock is read alike.
    let parts = WHOLE / YEAR;
    let (whole, years): (Duration, Duration) = (time(WHOLE, 1), time(YEAR, parts));
    report.ratio("the pay of 40 000 shifts against 1 000", whole, years, 12);
}

fn contract() -> Contract {
    let percent = |on, window, hundredths| Supplement {
        on,
        window,
        add: Addition::Percent {
            percent: BasisPoints::new(hundredths),
        },
    };
    let night = Window {
        from: "21:00".parse().expect("a time"),
        to: "06:00".parse().expect("a time"),
    };
    let terms = PayTerms {
        supplements: vec![
            percent(Occasion::Night, Some(night), 2_500),
            percent(Occasion::Sunday, None, 5_000),
            percent(Occasion::Holiday, None, 10_000),
        ],
        combine: Combine::Sum,
        ..PayTerms::plain(
            first(),
            Pay::Hour {
                rate: Cents::new(RATE),
            },
        )
    };
    Contract {
        id: ContractId::new(),
        employer: EmployerId::new(),
        kind: ContractKind::LiberalSessions,
        title: "Nuits".into(),
        signatory: String::new(),
        signatory_role: String::new(),
        start: first(),
        end: None,
        signed_on: None,
        settlement: Settlement::Invoice,
        tax_category: TaxCategory::Bnc,
        pension_scheme: PensionScheme::Carmf,
        vat: VatTreatment::ExemptCare,
        vat_reason: String::new(),
        payment: PaymentTerm {
            days: 30,
            from: PaymentFrom::Issue,
        },
        terms: vec![terms],
        conditions: Conditions::default(),
        signed_document: None,
        end_alert_days: 60,
        notes: String::new(),
    }
}

fn first() -> Day {
    "2000-01-01".parse().expect("a day")
}

/// A night of eleven hours and a half, one for each day, then again.
fn placed(at: usize) -> PlacedShift {
    let day = first().plus_days(i64::try_from(at % 14_600).expect("a day"));
    let wall = |day: Day, hour, minute| {
        WallTime::new(day.date().and_hms_opt(hour, minute, 0).expect("a time"))
    };
    PlacedShift {
        shift: Shift {
            state: ShiftState::Done,
            ..Shift::planned(
                ShiftId::new(),
                ContractId::new(),
                SiteId::new(),
                ShiftKind::Session,
                (wall(day, 20, 15), wall(day.plus_days(1), 7, 45)),
            )
        },
        place: "Nancy".into(),
        zone: Zone::PARIS,
        holidays: HolidayZone::AlsaceMoselle,
        good_friday: true,
    }
}

/// The same amount, by looking at the clock every minute.
fn minute_by_minute(placed: &PlacedShift) -> Cents {
    let span = placed.shift.span(placed.zone);
    let mut hundredths: i64 = 0;
    for minute in 0..span.minutes() {
        let utc = span.start.utc() + chrono::TimeDelta::minutes(minute);
        let wall = utc.with_timezone(&placed.zone.tz()).naive_local();
        let day = Day::new(wall.date());
        let hour = chrono::Timelike::hour(&wall);
        hundredths += 10_000;
        hundredths += if !(6..21).contains(&hour) { 2_500 } else { 0 };
        hundredths += if day.weekday() == chrono::Weekday::Sun {
            5_000
        } else {
            0
        };
        let holiday = holiday_on(day, placed.holidays, placed.good_friday);
        hundredths += if holiday.is_some() { 10_000 } else { 0 };
    }
    Cents::new(RATE).times(hundredths, 60 * 10_000)
}
