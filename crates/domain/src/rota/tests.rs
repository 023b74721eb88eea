//! What the doctor is told about a rota.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::ids::ShiftId;
use crate::shift::ShiftState;

const DECEMBER: (&str, &str) = ("2026-12-01", "2026-12-31");

fn window() -> Window {
    Window {
        from: DECEMBER.0.parse().expect("a day"),
        until: DECEMBER.1.parse().expect("a day"),
    }
}

fn contract() -> ContractId {
    "clinique".to_owned().try_into().expect("an id")
}

fn site() -> SiteId {
    "bloc".to_owned().try_into().expect("an id")
}

fn announced(word: &str, start: &str, end: &str) -> Announced {
    let start: WallTime = start.parse().expect("a start");
    Announced {
        key: format!("{}/{word}", start.day()),
        at: Spot::line(1),
        word: word.into(),
        start,
        end: end.parse().expect("an end"),
        zone: Zone::PARIS,
        kind: ShiftKind::Session,
        contract: Some(contract()),
        site: Some(site()),
        cancelled: false,
    }
}

fn by_hand(id: &str, start: &str, end: &str) -> Planned {
    Planned {
        id: ShiftId::try_from(id.to_owned()).expect("an id"),
        start: start.parse().expect("a start"),
        end: end.parse().expect("an end"),
        zone: Zone::PARIS,
        kind: ShiftKind::Session,
        contract: contract(),
        site: site(),
        state: ShiftState::Planned,
        taken: None,
    }
}

/// The plan after the doctor took over this announced shift.
fn taken_over(announced: &Announced) -> Planned {
    Planned {
        id: ShiftId::new(),
        start: announced.start,
        end: announced.end,
        zone: announced.zone,
        kind: announced.kind,
        contract: contract(),
        site: site(),
        state: if announced.cancelled {
            ShiftState::Cancelled
        } else {
            ShiftState::Planned
        },
        taken: Some(Remembered::of(announced)),
    }
}

fn verdicts(announced: &[Announced], planned: &[Planned]) -> Vec<Verdict> {
    let found = compare(announced, planned, &[], window());
    found.into_iter().map(|line| line.verdict).collect()
}

#[test]
fn a_rota_that_is_not_in_the_plan_is_new() {
    let rota = [announced("A1", "2026-12-03T08:00", "2026-12-03T18:00")];
    assert_eq!(verdicts(&rota, &[]), [Verdict::New]);
}

#[test]
fn what_was_entered_by_hand_at_the_same_hours_is_the_same() {
    let rota = [announced("A1", "2026-12-03T08:00", "2026-12-03T18:00")];
    let plan = [by_hand("a", "2026-12-03T08:00", "2026-12-03T18:00")];
    assert_eq!(verdicts(&rota, &plan), [Verdict::Same]);
}

#[test]
fn the_same_instants_on_other_clocks_are_the_same() {
    let mut rota = [announced("A1", "2026-12-03T11:00", "2026-12-03T21:00")];
    rota[0].zone = "Indian/Reunion".parse().expect("a zone");
    let plan = [by_hand("a", "2026-12-03T08:00", "2026-12-03T18:00")];
    assert_eq!(verdicts(&rota, &plan), [Verdict::Same]);
}

#[test]
fn a_night_that_begins_earlier_is_changed_and_not_a_second_one() {
    let rota = [announced("G", "2026-12-03T18:30", "2026-12-04T08:30")];
    let plan = [by_hand("a", "2026-12-03T20:00", "2026-12-04T08:00")];
    assert_eq!(verdicts(&rota, &plan), [Verdict::Changed]);
}

#[test]
fn an_event_that_moved_to_another_day_is_changed_under_its_name() {
    let before = announced("A1", "2026-12-03T08:00", "2026-12-03T18:00");
    let mut after = announced("A1", "2026-12-10T08:00", "2026-12-10T18:00");
    after.key.clone_from(&before.key);
    assert_eq!(
        verdicts(&[after], &[taken_over(&before)]),
        [Verdict::Changed]
    );
}

#[test]
fn what_the_rota_no_longer_says_is_gone_within_its_days_only() {
    let inside = by_hand("a", "2026-12-03T08:00", "2026-12-03T18:00");
    let outside = by_hand("b", "2027-01-03T08:00", "2027-01-03T18:00");
    let mut cancelled = by_hand("c", "2026-12-04T08:00", "2026-12-04T18:00");
    cancelled.state = ShiftState::Cancelled;
    let plan = [inside, outside, cancelled];
    let found = compare(&[], &plan, &[], window());
    let places: Vec<_> = found.iter().map(|line| line.planned).collect();
    assert_eq!(places, [Some(0)]);
    assert_eq!(found[0].verdict, Verdict::Gone);
}

#[test]
fn a_shift_that_the_employer_cancels_is_gone_and_a_stranger_is_not_told() {
    let mut rota = announced("A1", "2026-12-03T08:00", "2026-12-03T18:00");
    let plan = [taken_over(&rota)];
    rota.cancelled = true;
    assert_eq!(
        verdicts(std::slice::from_ref(&rota), &plan),
        [Verdict::Gone]
    );
    assert_eq!(verdicts(&[rota], &[]), []);
}

#[test]
fn hours_that_the_doctor_changed_stand_until_the_rota_says_something_new() {
    let rota = announced("A1", "2026-12-03T08:00", "2026-12-03T18:00");
    let mut plan = [taken_over(&rota)];
    plan[0].end = "2026-12-03T19:00".parse().expect("an end");
    assert_eq!(
        verdicts(std::slice::from_ref(&rota), &plan),
        [Verdict::Kept]
    );
    let mut later = rota;
    later.end = "2026-12-03T20:00".parse().expect("an end");
    assert_eq!(verdicts(&[later], &plan), [Verdict::Changed]);
}

#[test]
fn what_was_declined_stays_so_until_its_hours_change() {
    let rota = announced("A1", "2026-12-03T08:00", "2026-12-03T18:00");
    let no = [Remembered::of(&rota)];
    let found = compare(std::slice::from_ref(&rota), &[], &no, window());
    assert_eq!(found[0].verdict, Verdict::Declined);
    let mut later = rota;
    later.end = "2026-12-03T20:00".parse().expect("an end");
    let found = compare(&[later], &[], &no, window());
    assert_eq!(found[0].verdict, Verdict::New);
}

#[test]
fn a_morning_and_an_evening_of_one_day_keep_to_themselves() {
    let rota = [
        announced("S", "2026-12-03T14:00", "2026-12-03T20:30"),
        announced("M", "2026-12-03T08:00", "2026-12-03T13:00"),
    ];
    let plan = [
        by_hand("m", "2026-12-03T08:00", "2026-12-03T12:30"),
        by_hand("s", "2026-12-03T13:30", "2026-12-03T20:00"),
    ];
    let found = compare(&rota, &plan, &[], window());
    let pairs: Vec<_> = found.iter().map(|it| (it.announced, it.planned)).collect();
    assert_eq!(pairs, [(Some(0), Some(1)), (Some(1), Some(0))]);
}

#[test]
fn several_words_in_a_cell_mean_each_of_them() {
    let work = WordMeaning::Work(Work::default());
    let words = [
        ("M", work.clone()),
        ("S", work),
        ("RS", WordMeaning::Ignored),
    ];
    let words: BTreeMap<String, WordMeaning> = words
        .into_iter()
        .map(|(word, meaning)| (word.to_owned(), meaning))
        .collect();
    let mapping = RotaMapping {
        words,
        ..RotaMapping::default()
    };
    let count = |word: &str| mapping.meanings(word).map(|all| all.len());
    assert_eq!(count(" m + s "), Some(2));
    assert_eq!(count("rs"), Some(1));
    assert_eq!(count("M+X"), None, "the doctor is asked");
}

#[test]
fn a_file_full_of_trouble_is_not_told_to_its_end() {
    let mut unread = UnreadList::default();
    for line in (1..=600).rev() {
        unread.push(Spot::line(line), Trouble::Line, "ce\u{7}ci");
    }
    unread.sort();
    assert_eq!((unread.told.len(), unread.more), (500, 100));
    assert_eq!(unread.told[0].text, "ceci", "what a screen can show");
    assert!(unread.told[0].trouble.is_lost() && !Trouble::Zone.is_lost());
}

/// A shift on one of the days of December, at one of a few hours.
fn any_announced() -> impl Strategy<Value = Announced> {
    let words = proptest::sample::select(vec!["G", "A1", "M", "S"]);
    (1_u32..=31, 0_u32..20, 1_u32..24, words, any::<bool>()).prop_map(
        |(day, hour, length, word, cancelled)| {
            let start: WallTime = format!("2026-12-{day:02}T{hour:02}:00")
                .parse()
                .expect("a start");
            let end = start.naive() + chrono::TimeDelta::hours(length.into());
            Announced {
                key: format!("{}/{word}/{hour}", start.day()),
                end: WallTime::new(end),
                cancelled,
                ..announced(word, &start.to_string(), &start.to_string())
            }
        },
    )
}

fn rota() -> impl Strategy<Value = Vec<Announced>> {
    proptest::collection::vec(any_announced(), 0..12)
}

/// The plan and the refusals after the doctor said yes to all.
fn answered(rota: &[Announced], plan: &[Planned]) -> Vec<Planned> {
    let mut after = plan.to_vec();
    let mut removed = Vec::new();
    for line in compare(rota, plan, &[], window()) {
        let announced = line.announced.map(|place| &rota[place]);
        match (line.verdict, line.planned, announced) {
            (Verdict::New, _, Some(announced)) => after.push(taken_over(announced)),
            (Verdict::Gone, Some(place), None) => removed.push(place),
            (_, Some(place), Some(announced)) => after[place] = taken_over(announced),
            _ => {}
        }
    }
    let mut place = 0;
    after.retain(|_| {
        place += 1;
        !removed.contains(&(place - 1))
    });
    after
}

proptest! {
    #[test]
    fn the_same_rota_again_changes_nothing(first in rota(), second in rota()) {
        let plan = answered(&first, &[]);
        let plan = answered(&second, &plan);
        let again = compare(&second, &plan, &[], window());
        prop_assert!(
            again.iter().all(|line| line.verdict == Verdict::Same),
            "{again:?}"
        );
    }

    #[test]
    fn every_shift_is_told_at_most_once(first in rota(), second in rota()) {
        let plan = answered(&first, &[]);
        let found = compare(&second, &plan, &[], window());
        let mut announced: Vec<_> = found.iter().filter_map(|line| line.announced).collect();
        let mut planned: Vec<_> = found.iter().filter_map(|line| line.planned).collect();
        let (many, more) = (announced.len(), planned.len());
        announced.sort_unstable();
        announced.dedup();
        planned.sort_unstable();
        planned.dedup();
        prop_assert_eq!((announced.len(), planned.len()), (many, more));
    }
}
