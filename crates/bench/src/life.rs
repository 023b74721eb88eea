//! A doctor's working life, written out as a portable book, with what any
//! question about it must answer: the sums are added up here, in whole cents,
//! by no rule of Cumul.

mod base;
mod money;
mod wages;

use std::collections::BTreeMap;

use domain::time::{Day, Month};
use serde_json::{Value, json};

pub(crate) use base::{EMPLOYERS, FILE};
use money::Desk;

/// How much of a life.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Size {
    /// Months, the one after today's included.
    pub(crate) months: i32,
    /// Shifts in them.
    pub(crate) shifts: u64,
    /// Invoices and credit notes; fewer than one a month and employer when 0.
    pub(crate) invoices: usize,
}

/// Forty years with twelve employers.
pub(crate) const WHOLE: Size = Size {
    months: 480,
    shifts: 40_000,
    invoices: 6_000,
};

/// The first year of it.
pub(crate) const YOUNG: Size = Size {
    months: 14,
    shifts: 1_000,
    invoices: 0,
};

/// What is known of a life without asking Cumul.
#[derive(Debug, Default)]
pub(crate) struct Known {
    pub(crate) contracts: usize,
    pub(crate) invoices: usize,
    pub(crate) claims: usize,
    /// Claims for which too little came in.
    pub(crate) open_claims: usize,
    pub(crate) balance: i64,
    pub(crate) overpaid: i64,
    pub(crate) paid: i64,
    /// The six weeks of the planning.
    pub(crate) grid: Grid,
    /// Contracts that want something of the month that is over.
    pub(crate) to_settle: usize,
    /// An old invoice: its number, and what it asks.
    pub(crate) old_invoice: (String, i64),
    /// Steps that the contracts bring.
    pub(crate) rows_of_formalities: usize,
    /// Payslips.
    pub(crate) payslips: usize,
    /// Those that leave hours out, and what those are worth.
    pub(crate) short_payslips: usize,
    pub(crate) missing: i64,
}

/// Whole weeks of the planning.
#[derive(Debug)]
pub(crate) struct Grid {
    pub(crate) from: Day,
    pub(crate) to: Day,
    pub(crate) shifts: usize,
    pub(crate) minutes: i64,
    pub(crate) due: i64,
}

impl Default for Grid {
    fn default() -> Self {
        let day = "2000-01-01".parse().expect("a day");
        Self {
            from: day,
            to: day,
            shifts: 0,
            minutes: 0,
            due: 0,
        }
    }
}

/// A portable book, and what is known of it.
pub(crate) struct Life {
    pub(crate) book: Value,
    pub(crate) known: Known,
}

/// One shift as the desk sees it: it lasts four whole hours.
pub(crate) struct Worked {
    id: String,
    start: String,
    end: String,
    employer: usize,
    /// Whole euros an hour.
    rate: i64,
}

pub(crate) const HOURS: i64 = 4;

impl Worked {
    pub(crate) const fn cents(&self) -> i64 {
        HOURS * self.rate * 100
    }
}

/// The hours at which a shift may start: four later it ends, and the late
/// evening stays free.
const SLOTS: [u32; 3] = [8, 13, 18];

impl Life {
    /// A life of this size that has come to `today`.
    pub(crate) fn of(size: Size, today: Day) -> Self {
        let first = today.month().first().plus_months(2 - size.months);
        let after = today.month().first().plus_months(2);
        let mut book = base::book(first, size.months);
        let mut known = Known {
            grid: grid_of(today),
            contracts: book["contracts"].as_array().map_or(0, Vec::len),
            ..Known::default()
        };
        base::papers(&mut book, &mut known, first, size.months);
        let mut shifts = Vec::new();
        let mut months: BTreeMap<Month, Vec<Worked>> = BTreeMap::new();
        let slots = u64::try_from(first.days_until(after)).expect("days") * 3;
        let mut day = first;
        for slot in 0..slots {
            if slot > 0 && slot % 3 == 0 {
                day = day.plus_days(1);
            }
            // Evenly over all slots, as many as are wanted.
            if (slot + 1) * size.shifts / slots > slot * size.shifts / slots {
                let hour = SLOTS[usize::try_from(slot % 3).expect("a slot")];
                let worked = base::shift(shifts.len(), first, day, hour);
                shifts.push(base::told(&worked, first, today));
                count_in(&mut known.grid, day, &worked);
                months.entry(day.month()).or_default().push(worked);
            }
        }
        book["shifts"] = Value::Array(shifts);
        Desk::new(first, today, size).settle(&mut book, &mut known, &months);
        Self { book, known }
    }
}

/// The six weeks that the planning shows of the month of a day.
fn grid_of(today: Day) -> Grid {
    let mut from = today.month().first();
    while !base::is_monday(from) {
        from = from.plus_days(-1);
    }
    Grid {
        from,
        to: from.plus_days(41),
        ..Grid::default()
    }
}

fn count_in(grid: &mut Grid, day: Day, worked: &Worked) {
    if (grid.from..=grid.to).contains(&day) {
        grid.shifts += 1;
        grid.minutes += HOURS * 60;
        grid.due += worked.cents();
    }
}

/// A sum as the wire tells it.
pub(crate) fn euros(cents: i64) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", cents.abs() / 100, cents.abs() % 100)
}

/// An identifier of the length of those that Cumul makes.
pub(crate) fn id(kind: u32, number: usize) -> String {
    format!("{kind:08x}-0000-7000-8000-{number:012x}")
}

/// The arithmetic of hours at a rate.
pub(crate) fn by_hours(hours: i64, rate: i64) -> Value {
    json!({ "by": "hours", "minutes": hours * 60, "rate": euros(rate * 100) })
}
