//! Hours of days, weeks, twelve weeks, four months; half-days.

use super::*;
use ConflictKind as Kind;

/// A11: 35 hours at one employer, more at another.
fn two_employers() -> Doctor {
    let mut doctor = doctor()
        .at("espic", ContractKind::Permanent)
        .at("clinique", ContractKind::FixedTerm)
        .at("cabinet", ContractKind::LiberalAssociate);
    for at in (7..=11).chain(14..=18) {
        let date = format!("2026-09-{at:02}");
        doctor = doctor.works("espic", &format!("{date}T09:00"), &format!("{date}T16:00"));
    }
    for (at, hours) in [
        (8, 3),
        (9, 3),
        (10, 3),
        (12, 3),
        (14, 4),
        (15, 4),
        (16, 4),
        (17, 4),
    ] {
        let start = format!("2026-09-{at:02}T17:00");
        let end = format!("2026-09-{at:02}T{:02}:00", 17 + hours);
        doctor = doctor.works("clinique", &start, &end);
    }
    doctor.works("cabinet", "2026-09-19T09:00", "2026-09-19T17:00")
}

#[test]
fn salaried_hours_of_all_employers_are_one_sum_and_liberal_ones_are_not() {
    let doctor = two_employers();
    let week = doctor.one(Kind::Week48h);
    assert_eq!(week.day, day("2026-09-14"));
    assert_eq!(
        (week.severity, week.rule),
        (Severity::Warning, Some("WT-01"))
    );
    assert_eq!(
        (number(&week, "minutes"), number(&week, "excess")),
        (51 * 60, 180)
    );
    assert_eq!(number(&week, "load"), 59 * 60);
    let days = doctor.found(Kind::Daily10h);
    assert_eq!(days.len(), 4);
    assert!(
        days.iter().all(|day| number(day, "excess") == 60),
        "{days:#?}"
    );
    let load = doctor.one(Kind::RealLoad);
    assert_eq!(
        (load.severity, number(&load, "excess")),
        (Severity::Info, 11 * 60)
    );
}

#[test]
fn an_agreement_of_twelve_hours_counts_where_every_employer_of_the_day_has_it() {
    let agreed = |who: &[&str]| {
        let mut doctor = two_employers();
        for contract in &mut doctor.contracts {
            if who.contains(&contract.id.as_str()) {
                contract.conditions.limits.daily_minutes = Some(720);
            }
        }
        doctor.found(Kind::Daily10h).len()
    };
    assert_eq!(agreed(&["espic", "clinique"]), 0);
    assert_eq!(agreed(&["espic"]), 4, "the other one has no agreement");
}

#[test]
fn a_forfait_jours_counts_days_and_no_hours() {
    let mut doctor = two_employers();
    for contract in &mut doctor.contracts {
        contract.conditions.limits.days_a_year = Some(9);
    }
    for kind in [Kind::Week48h, Kind::Daily10h, Kind::Avg44h12w] {
        assert_eq!(doctor.found(kind), [], "{kind:?}");
    }
    let days = doctor.one(Kind::DayQuotaExceeded);
    assert_eq!((days.rule, number(&days, "excess")), (Some("WT-00"), 1));
    assert_eq!(days.contracts, [id("espic")], "eight days at the clinic");
}

fn weeks_of(hours: i64, weeks: i64) -> Doctor {
    let mut doctor = doctor().at("espic", ContractKind::Permanent);
    for week in 0..weeks {
        let monday = day("2026-01-05").plus_days(7 * week);
        for at in 0..5 {
            let date = monday.plus_days(at);
            let end = if at == 4 { 8 + hours - 36 } else { 17 };
            doctor = doctor.works(
                "espic",
                &format!("{date}T08:00"),
                &format!("{date}T{end:02}:00"),
            );
        }
    }
    doctor
}

#[test]
fn twelve_weeks_of_47_hours_are_three_hours_too_many() {
    let average = weeks_of(47, 12).one(Kind::Avg44h12w);
    assert_eq!(
        (number(&average, "average"), number(&average, "excess")),
        (47 * 60, 180)
    );
    assert_eq!(number(&average, "excess_in_all"), 36 * 60);
    assert_eq!(average.cure, Cure::TakeOff(36 * 60));
    assert_eq!(
        (text(&average, "from"), text(&average, "to")),
        ("2026-01-05".into(), "2026-03-29".into())
    );
    assert_eq!(
        weeks_of(47, 11).found(Kind::Avg44h12w),
        [],
        "517 h are 43.08 a week"
    );
    assert_eq!(
        weeks_of(44, 12).found(Kind::Avg44h12w),
        [],
        "44 to the minute"
    );
    let half_a_year = weeks_of(47, 26).one(Kind::Avg44h12w);
    assert_eq!(
        half_a_year.until,
        Some(day("2026-07-05")),
        "one of them lasts"
    );
}

#[test]
fn a_night_is_parted_at_midnight_and_a_week_at_monday() {
    let doctor = doctor()
        .at("clinique", ContractKind::Permanent)
        .works("clinique", "2026-11-08T14:00", "2026-11-09T02:00")
        .works("clinique", "2026-11-09T12:00", "2026-11-09T20:00");
    assert_eq!(
        doctor.found(Kind::Daily10h),
        [],
        "ten hours on Sunday, ten on Monday"
    );
    let more = doctor.works("clinique", "2026-11-09T20:00", "2026-11-09T20:01");
    assert_eq!(number(&more.one(Kind::Daily10h), "excess"), 1);
}

#[test]
fn hospital_hours_are_told_beside_the_sum_that_they_may_not_enter() {
    let mut doctor = doctor().at("centre", ContractKind::Permanent).at_employer(
        "hopital",
        ContractKind::ContractPractitionerMixed,
        EmployerKind::PublicHospital,
    );
    for at in 2..=6 {
        let date = format!("2026-11-{at:02}");
        doctor = doctor
            .works("centre", &format!("{date}T08:00"), &format!("{date}T13:00"))
            .works(
                "hopital",
                &format!("{date}T14:00"),
                &format!("{date}T19:00"),
            );
    }
    let week = doctor.one(Kind::Week48h);
    assert_eq!(week.severity, Severity::Info);
    assert_eq!(
        (number(&week, "minutes"), number(&week, "with_hospital")),
        (1500, 3000)
    );
    assert_eq!(doctor.found(Kind::Daily10h), []);
}

fn hospital(half_days: u32) -> Doctor {
    doctor()
        .at_employer(
            "hopital",
            ContractKind::ContractPractitionerMixed,
            EmployerKind::PublicHospital,
        )
        .whose(|it| it.conditions.half_days = Some(half_days))
}

#[test]
fn four_months_of_more_than_48_hours_are_counted_by_their_days() {
    let mut doctor = hospital(10);
    let mut date = day("2026-09-01");
    // 837 h of 122 days: 48.02 hours a week.
    for at in 0..93 {
        doctor = doctor.works(
            "hopital",
            &format!("{date}T08:00"),
            &format!("{date}T17:00"),
        );
        date = date.plus_days(if at % 4 == 3 { 2 } else { 1 });
    }
    let found = doctor.one(Kind::Quadrimester48h);
    assert_eq!(
        (number(&found, "minutes"), number(&found, "days")),
        (837 * 60, 122)
    );
    assert_eq!(
        found.cure,
        Cure::TakeOff(26),
        "836 h 34 min 17 s are the limit"
    );
    assert_eq!(
        (found.day, found.until),
        (day("2026-09-01"), Some(day("2026-12-31")))
    );
}

#[test]
fn a_night_is_two_half_days_and_additional_time_is_no_service() {
    let mut doctor = hospital(3);
    doctor.contracts[0].start = day("2026-12-21");
    // Two weeks are touched: six half-days.
    doctor = doctor
        .works("hopital", "2026-12-21T08:30", "2026-12-21T18:00")
        .works("hopital", "2026-12-24T08:30", "2026-12-24T12:30")
        .shift(
            "hopital",
            ShiftKind::OnSiteDuty,
            "2026-12-26T18:30",
            "2026-12-27T08:30",
        )
        .works("hopital", "2026-12-28T08:30", "2026-12-28T18:00");
    let over = doctor.one(Kind::HalfDayQuotaExceeded);
    assert_eq!((number(&over, "half_days"), number(&over, "owed")), (7, 6));
    assert_eq!(over.cure, Cure::TakeOffHalfDays(1));
    let paid_apart = doctor.which(|shift| shift.additional_time = true);
    assert_eq!(paid_apart.found(Kind::HalfDayQuotaExceeded), []);
}

#[test]
fn call_outs_of_five_hours_in_all_are_a_half_day() {
    let out = |start: &str, end: &str| crate::shift::CallOut {
        start: start.parse().expect("a time"),
        end: end.parse().expect("a time"),
    };
    let mut doctor = hospital(1);
    doctor.contracts[0].start = day("2026-12-28");
    doctor = doctor.works("hopital", "2026-12-28T08:30", "2026-12-28T12:30");
    for (date, end) in [("29", "03:29"), ("30", "04:50")] {
        doctor = doctor
            .shift(
                "hopital",
                ShiftKind::OnCall,
                &format!("2026-12-{date}T00:00"),
                &format!("2026-12-{date}T08:00"),
            )
            .which(|shift| {
                let (start, end) = (
                    format!("2026-12-{date}T02:00"),
                    format!("2026-12-{date}T{end}"),
                );
                shift.call_outs = vec![out(&start, &end)];
            });
    }
    assert_eq!(
        doctor.found(Kind::HalfDayQuotaExceeded),
        [],
        "1 h 29 and 2 h 50"
    );
    doctor = doctor.which(|shift| {
        shift
            .call_outs
            .push(out("2026-12-30T06:00", "2026-12-30T06:35"));
    });
    let over = doctor.one(Kind::HalfDayQuotaExceeded);
    assert_eq!(number(&over, "half_days"), 2, "35 minutes count an hour");
}

#[test]
fn half_days_that_were_owed_and_not_done_are_told_when_the_months_are_over() {
    let mut doctor = hospital(2);
    doctor.contracts[0].end = Some(day("2026-01-18"));
    doctor = doctor.works("hopital", "2026-01-05T08:30", "2026-01-05T18:00");
    assert_eq!(
        doctor.found(Kind::HalfDayShortfall),
        [],
        "it is only planned"
    );
    doctor = doctor.which(|shift| shift.state = ShiftState::Done);
    let short = doctor.one(Kind::HalfDayShortfall);
    assert_eq!((number(&short, "owed"), number(&short, "missing")), (4, 2));
    assert_eq!(short.severity, Severity::Info);
}

#[test]
fn the_way_to_work_is_load_and_between_two_places_of_one_employer_it_is_work() {
    let doctor = doctor()
        .at("centre", ContractKind::Permanent)
        .place("annexe", "centre")
        .road(None, "centre", 20)
        .road(None, "annexe", 30)
        .road(Some("centre"), "annexe", 25)
        .works("centre", "2026-11-02T08:00", "2026-11-02T13:00")
        .works("centre", "2026-11-02T13:30", "2026-11-02T18:30")
        .which(|shift| shift.site = id("annexe"));
    let day = doctor.one(Kind::Daily10h);
    assert_eq!(number(&day, "minutes"), 10 * 60 + 25);
    let mut light = doctor;
    for number in light.numbers.iter_mut().filter(|it| it.key == "wt.load") {
        number.value = "10".into();
    }
    let load = light.one(Kind::RealLoad);
    assert_eq!(number(&load, "travel"), 20 + 25 + 30);
    assert_eq!(
        (number(&load, "work"), number(&load, "minutes")),
        (600, 675)
    );
}
