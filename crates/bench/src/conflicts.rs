//! The audit of a working life, and one shift that is proposed in it.

use std::collections::BTreeMap;

use app::conflicts::{ConflictRow, conflict_check, conflict_list};
use app::contracts::{ContractsAsk, contract_kinds, contract_list};
use app::parameters::shipped;
use app::planning::{PlanAsk, plan_get};
use app::setup::Nothing;
use app::shifts::ShiftEntry;
use domain::conflict::{Case, Conflict, ConflictKind, Figure, Ordered, audit, concerns};
use domain::contract::Contract;
use domain::employer::Employer;
use domain::formality::FormalityMark;
use domain::profile::Profile;
use domain::shift::Shift;
use domain::site::{Site, Travel};
use domain::time::Day;
use serde_json::json;

use crate::life::{HOURS, Life, Size};
use crate::measure::Report;
use crate::opened::Opened;

/// What a doctor sets as enough of a week, in minutes.
const ENOUGH: i64 = 48 * 60;

/// Every rule over forty years, and the same of one shift.
pub(crate) fn conflicts(report: &mut Report, size: Size, life: &Opened) {
    let today = life.book.today();
    let told = Life::of(size, today).book;
    let list = |name: &str| told.get(name).cloned().unwrap_or_else(|| json!([]));
    let read = "a list of the format";
    let shifts: Vec<Shift> = serde_json::from_value(list("shifts")).expect(read);
    let contracts: Vec<Contract> = serde_json::from_value(list("contracts")).expect(read);
    let employers: Vec<Employer> = serde_json::from_value(list("employers")).expect(read);
    let sites: Vec<Site> = serde_json::from_value(list("sites")).expect(read);
    let roads: Vec<Travel> = serde_json::from_value(list("travel")).expect(read);
    let marks: Vec<FormalityMark> = serde_json::from_value(list("formalities")).expect(read);
    let kinds = contract_kinds(&life.book, Nothing {}).expect("kinds");
    let case = Case {
        today,
        shifts: &shifts,
        leaves: &[],
        contracts: &contracts,
        employers: &employers,
        sites: &sites,
        roads: &roads,
        documents: &[],
        marks: &marks,
        profile: &Profile::default(),
        kinds: &kinds,
        numbers: shipped().expect("numbers"),
    };
    let found = audit(&case);
    let loads = case.numbers.iter().filter(|it| it.key == "wt.load");
    let since = loads.map(|it| it.valid_from).min().expect("what is enough");
    assert_weeks(&shifts, since, &found);
    report.time("the audit of a life", 300, || audit(&case));

    let ordered = Ordered::of(case);
    let last = shifts.last().expect("a shift");
    let mut of_last = found;
    of_last.retain(|conflict| concerns(&case, conflict, last));
    assert!(!of_last.is_empty(), "three shifts a day are much");
    assert_eq!(ordered.check(last), of_last, "as the audit tells it");
    report.time("one shift proposed in a life", 2, || ordered.check(last));
    asked(report, life);
}

/// Each week with more work than is enough is told with its hours, which are added
/// up here from the starts of the shifts alone. Before `since` nothing says what is
/// enough.
fn assert_weeks(shifts: &[Shift], since: Day, found: &[Conflict]) {
    let mut weeks: BTreeMap<Day, i64> = BTreeMap::new();
    for shift in shifts {
        let back = i64::from(shift.day().weekday().num_days_from_monday());
        *weeks.entry(shift.day().plus_days(-back)).or_default() += HOURS * 60;
    }
    let of = |kind: ConflictKind| found.iter().filter(move |it| it.kind == kind);
    assert_eq!(of(ConflictKind::Overlap).count(), 0);
    let told: BTreeMap<Day, i64> = of(ConflictKind::RealLoad)
        .map(|it| match it.figures["work"] {
            Figure::Minutes(minutes) => (it.day, minutes),
            other => panic!("{other:?}"),
        })
        .collect();
    let full = weeks
        .range(since..)
        .filter(|(_, minutes)| **minutes > ENOUGH);
    let full: BTreeMap<Day, i64> = full.map(|(monday, minutes)| (*monday, *minutes)).collect();
    assert!(!full.is_empty(), "three shifts a day are much");
    for (monday, minutes) in &full {
        assert_eq!(told.get(monday), Some(minutes), "the week of {monday}");
    }
    assert!(
        told.iter()
            .all(|(monday, minutes)| weeks[monday] == *minutes)
    );
}

/// What the window asks: the conflicts of a month, and those of a shift that is
/// drawn to another hour.
fn asked(report: &mut Report, life: &Opened) {
    let (from, to) = (life.known.grid.from, life.known.grid.to);
    let month = || conflict_list(&life.book, PlanAsk { from, to }).expect("conflicts");
    let rows = month();
    assert!(!rows.is_empty() && rows.iter().all(|row| touches(row, from, to)));
    report.time("what does not hold in a month", 150, month);

    let plan = plan_get(&life.book, PlanAsk { from, to }).expect("a plan");
    let shift = plan.shifts.last().expect("a shift").shift.clone();
    let contracts = contract_list(&life.book, ContractsAsk { employer: None }).expect("contracts");
    assert!(
        contracts
            .iter()
            .any(|row| row.contract.id == shift.contract)
    );
    let ask = || {
        let entry = ShiftEntry {
            shift: shift.clone(),
            told: None,
        };
        conflict_check(&life.book, entry).expect("conflicts")
    };
    let named = |row: &ConflictRow| row.of.shifts.contains(&shift.id);
    let mine = |rows: &[ConflictRow]| {
        let mine = rows.iter().filter(|row| named(row));
        mine.map(|row| row.of.kind).collect::<Vec<_>>()
    };
    let (mut one, mut all) = (mine(&ask()), mine(&rows));
    one.sort_unstable();
    all.sort_unstable();
    assert_eq!(one, all, "the same as in the month");
    report.time("the verdict under the pointer", 60, ask);
}

fn touches(row: &ConflictRow, from: Day, to: Day) -> bool {
    row.of.day <= to && row.of.until.is_none_or(|until| until >= from)
}
