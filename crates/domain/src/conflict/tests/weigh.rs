//! What one more shift brings, before the doctor says yes.

use super::*;
use crate::money::Cents;

/// The shift that was told last, weighed against the others.
fn weighed(mut doctor: Doctor) -> Weighed {
    let proposed = doctor.shifts.pop().expect("a shift");
    weigh(&doctor.case(), &proposed).expect("the doctor's own shift")
}

fn three_places() -> Doctor {
    doctor()
        .at("ehpad", ContractKind::Permanent)
        .at("clinique", ContractKind::LiberalSessions)
        .at_employer(
            "hopital",
            ContractKind::HospitalPractitioner,
            EmployerKind::PublicHospital,
        )
        .road(None, "ehpad", 20)
        .road(None, "clinique", 30)
        .road(Some("ehpad"), "clinique", 15)
}

#[test]
fn an_afternoon_between_two_days_tells_its_rests_its_roads_and_what_the_week_then_holds() {
    let found = weighed(
        three_places()
            .works("ehpad", "2026-11-24T08:00", "2026-11-24T12:00")
            .works("ehpad", "2026-11-25T09:00", "2026-11-25T17:00")
            .works("clinique", "2026-11-24T14:00", "2026-11-24T18:00"),
    );
    let before = found.before.expect("the morning");
    assert_eq!(before.shift, id("ehpad 2026-11-24T08:00"));
    assert_eq!(before.rest, 120);
    assert_eq!(found.there.place, Some(id("ehpad")));
    assert_eq!(found.there.minutes, Some(15));
    // Fifteen hours to the next morning: the doctor goes home.
    assert_eq!(found.after.map(|it| it.rest), Some(15 * 60));
    assert_eq!((found.back.place, found.back.minutes), (None, Some(30)));
    // Home, ehpad, clinique, home is 65 minutes in place of 40 for the ehpad alone.
    assert_eq!(found.takes, 4 * 60 + 25);
    let [week] = found.weeks.as_slice() else {
        panic!("one week")
    };
    assert_eq!(week.monday, day("2026-11-23"));
    assert_eq!(week.load_before, 12 * 60 + 2 * 40);
    assert_eq!(week.load, week.load_before + found.takes);
    assert_eq!(
        week.salaried,
        12 * 60,
        "liberal hours are none before the law"
    );
    assert_eq!(found.months, None);
}

#[test]
fn a_night_from_sunday_to_monday_touches_two_weeks() {
    let found = weighed(three_places().works("clinique", "2026-11-29T20:00", "2026-11-30T08:00"));
    let loads: Vec<_> = found
        .weeks
        .iter()
        .map(|week| (week.monday, week.load))
        .collect();
    assert_eq!(
        loads,
        [
            (day("2026-11-23"), 4 * 60 + 60),
            (day("2026-11-30"), 8 * 60)
        ],
        "the way belongs to the day on which it begins"
    );
    assert_eq!((found.before, found.after), (None, None));
}

#[test]
fn hospital_service_is_averaged_over_its_four_months_and_a_road_that_nobody_told_stays_unknown() {
    let found = weighed(
        three_places()
            .works("hopital", "2026-09-01T08:00", "2026-09-01T18:00")
            .works("hopital", "2026-12-30T08:00", "2026-12-30T18:00"),
    );
    assert_eq!((found.there.place, found.there.minutes), (None, None));
    let months = found.months.expect("hospital service");
    assert_eq!(
        (months.first, months.last),
        (day("2026-09-01"), day("2026-12-31"))
    );
    // 20 h × 7 / 122 days.
    assert_eq!(months.average, 69);
    assert_eq!(months.most, Some(48 * 60));
}

#[test]
fn what_the_book_has_under_its_name_counts_for_nothing() {
    let doctor = three_places().works("ehpad", "2026-11-24T08:00", "2026-11-24T12:00");
    let mut moved = doctor.shifts.first().cloned().expect("a shift");
    moved.end = "2026-11-24T13:00".parse().expect("a time");
    let found = weigh(&doctor.case(), &moved).expect("the doctor's own shift");
    assert_eq!(found.weeks.first().map(|it| it.load_before), Some(0));
    assert_eq!(found.takes, 5 * 60 + 40);
}

#[test]
fn an_hour_really_brings_what_is_paid_by_all_the_time_that_it_takes() {
    let mut found =
        weighed(three_places().works("clinique", "2026-11-24T08:00", "2026-11-24T12:00"));
    assert_eq!(found.takes, 5 * 60);
    assert_eq!(found.an_hour(Cents::new(36_000)), Some(Cents::new(7_200)));
    assert_eq!(found.an_hour(Cents::new(36_001)), Some(Cents::new(7_200)));
    assert_eq!(found.an_hour(Cents::new(36_003)), Some(Cents::new(7_201)));
    found.takes = 0;
    assert_eq!(found.an_hour(Cents::new(36_000)), None, "on call at home");
}

#[test]
fn a_cancelled_shift_is_not_weighed() {
    let doctor = three_places()
        .works("ehpad", "2026-11-24T08:00", "2026-11-24T12:00")
        .which(|shift| shift.state = ShiftState::Cancelled);
    let shift = doctor.shifts.first().expect("a shift");
    assert_eq!(weigh(&doctor.case(), shift), None);
}
