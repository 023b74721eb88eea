//! The questions of a doctor: each is asked through the command that the
//! window calls, and its answer looked at before it is timed.

use app::contracts::{ContractsAsk, contract_list};
use app::employers::employer_list;
use app::formalities::{FormalitiesAsk, formality_list};
use app::money::payments::ledger_get;
use app::payslips::{PayslipsAsk, payslip_list};
use app::planning::{PlanAsk, plan_get};
use app::search::{Hit, SearchAsk, search_find};
use app::setup::Nothing;
use app::shifts::{ShiftEntry, shift_plan};
use app::today::today_get;
use domain::shift::Shift;
use serde_json::json;

use crate::life::{EMPLOYERS, id};
use crate::measure::{Report, median, timed};
use crate::opened::Opened;

/// The month of today with all that its screen asks.
pub(crate) fn planning(report: &mut Report, life: &Opened) {
    let grid = &life.known.grid;
    let (from, to) = (grid.from, grid.to);
    let ask = || {
        (
            plan_get(&life.book, PlanAsk { from, to }).expect("a plan"),
            employer_list(&life.book, Nothing {}).expect("employers"),
            contract_list(&life.book, ContractsAsk { employer: None }).expect("contracts"),
        )
    };
    let (plan, employers, contracts) = ask();
    assert_eq!(plan.shifts.len(), grid.shifts);
    assert_eq!(plan.minutes, grid.minutes);
    assert_eq!(plan.due.get(), grid.due);
    assert!(plan.shifts.iter().all(|it| it.overlaps.is_empty()));
    let settled = plan.shifts.iter().filter(|it| it.settled).count();
    assert!(settled < grid.shifts, "this month is open");
    assert_eq!(employers.len(), EMPLOYERS.len());
    assert_eq!(contracts.len(), life.known.contracts);
    report.time("the planning: a month", 5, ask);
}

/// The first screen.
pub(crate) fn today(report: &mut Report, life: &Opened) {
    let ask = || today_get(&life.book, Nothing {}).expect("today");
    let today = ask();
    assert_eq!(today.balance.get(), life.known.balance);
    assert_eq!(today.overpaid.get(), life.known.overpaid);
    let owing: i64 = today.owing.iter().map(|it| it.balance.get()).sum();
    assert_eq!(owing, life.known.balance);
    let month = today.month.as_ref().expect("a month to close");
    assert_eq!(month.month, today.day.plus_months(-1).month());
    assert_eq!(month.open.len(), life.known.to_settle);
    assert!(today.more_months.is_empty());
    assert_eq!(today.payslips.len(), life.known.short_payslips);
    let missing = today
        .payslips
        .iter()
        .filter_map(|it| it.difference.as_ref());
    assert_eq!(
        missing.map(|it| it.gross.get()).sum::<i64>(),
        life.known.missing
    );
    assert!(!today.coming.is_empty());
    let steps = formality_list(&life.book, FormalitiesAsk::default()).expect("steps");
    assert_eq!(steps.len(), life.known.rows_of_formalities);
    let pressing = steps.iter().filter(|step| step.pressing).count();
    assert_eq!(today.steps.len(), pressing);
    report.time("Aujourd’hui", 30, ask);
}

/// The payslips of a year, beside what was worked.
pub(crate) fn payslips(report: &mut Report, life: &Opened) {
    let ask = |year: i32| {
        let employer = None;
        payslip_list(&life.book, PayslipsAsk { year, employer }).expect("payslips")
    };
    let years = ask(life.known.grid.from.month().year()).years;
    let of = |year: i32| {
        ask(year)
            .rows
            .iter()
            .filter(|it| it.payslip.is_some())
            .count()
    };
    assert_eq!(
        years.iter().map(|year| of(*year)).sum::<usize>(),
        life.known.payslips
    );
    let last = years[0] - 1;
    report.time("the payslips of a year", 30, || ask(last));
}

/// Who owes what.
pub(crate) fn ledger(report: &mut Report, life: &Opened) {
    let ask = || ledger_get(&life.book, Nothing {}).expect("a ledger");
    let ledger = ask().to_doctor;
    let claims = || ledger.employers.iter().flat_map(|it| &it.claims);
    assert_eq!(claims().count(), life.known.claims);
    let open = claims().filter(|it| it.balance.get() > 0).count();
    assert_eq!(open, life.known.open_claims);
    assert_eq!(
        claims().map(|it| it.paid.get()).sum::<i64>(),
        life.known.paid
    );
    assert_eq!(ledger.balance.get(), life.known.balance);
    assert_eq!(ledger.overpaid.get(), life.known.overpaid);
    report.time("who owes me what", 30, ask);
}

/// A number, a name, and two letters that are everywhere.
pub(crate) fn search(report: &mut Report, life: &Opened) {
    let ask = |text: &str| {
        let ask = SearchAsk {
            text: text.into(),
            ..SearchAsk::default()
        };
        search_find(&life.book, ask).expect("hits")
    };
    let (number, gross) = &life.known.old_invoice;
    let found = ask(&number.to_lowercase());
    assert!(
        matches!(&found[..], [Hit::Invoice { number: Some(told), gross: Some(sum), .. }]
            if told == number && sum.get() == *gross),
        "{found:?}"
    );
    let found = ask("aubierge");
    let invoices = found
        .iter()
        .filter(|hit| matches!(hit, Hit::Invoice { .. }));
    assert_eq!(invoices.count(), 6, "the latest ones");
    assert!(matches!(&found[0], Hit::Employer { name, .. } if name == EMPLOYERS[0]));
    report.time("search: the number of an invoice", 30, || ask(number));
    report.time("search: a name", 30, || ask("aubierge"));
    report.time("search: two letters", 30, || ask("cl"));
}

/// As many shifts are placed in each book, in turns.
const PLACED: usize = 48;

/// Adding a shift, with every check and the commit, late in a full day.
pub(crate) fn one_more_shift(report: &mut Report, whole: &Opened, young: &Opened) {
    let (mut long, mut short) = (Vec::new(), Vec::new());
    for turn in 0..PLACED {
        for (life, times) in [(whole, &mut long), (young, &mut short)] {
            let mut entry = Some(late(life, turn));
            let took =
                timed(&mut || shift_plan(&life.book, entry.take().expect("once")).expect("placed"));
            times.push(took);
        }
    }
    for life in [whole, young] {
        let (from, to) = (life.known.grid.from, life.known.grid.to);
        let plan = plan_get(&life.book, PlanAsk { from, to }).expect("a plan");
        assert_eq!(plan.shifts.len(), life.known.grid.shifts + PLACED);
    }
    report.ratio(
        "one more shift: a life against a year",
        median(long),
        median(short),
        15,
    );
}

/// A shift after all others of a day of the grid.
fn late(life: &Opened, turn: usize) -> ShiftEntry {
    let days = i64::try_from(turn % 24).expect("few");
    let day = life.known.grid.to.plus_days(-days);
    let minute = if turn < 24 { 10 } else { 40 };
    let rows = contract_list(&life.book, ContractsAsk { employer: None }).expect("contracts");
    let mut contracts = rows.into_iter().map(|row| row.contract);
    let contract = contracts
        .find(|it| it.covers(day))
        .expect("a contract in force");
    let shift: Shift = serde_json::from_value(json!({
        "id": id(10, turn), "contract": contract.id, "site": site_of(contract.employer.as_str()),
        "start": format!("{day}T22:{minute}"), "end": format!("{day}T22:{}", minute + 15)
    }))
    .expect("a shift");
    ShiftEntry { shift, told: None }
}

/// Each employer has one place, of the same number.
fn site_of(employer: &str) -> String {
    employer.replacen("00000001", "00000002", 1)
}
