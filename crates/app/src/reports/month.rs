//! The month of each contract, each amount with its arithmetic.

use domain::contract::{Settlement, VatTreatment};
use domain::ids::{ContractId, EmployerId, ShiftId};
use domain::money::Cents;
use domain::parameter::Parameter;
use domain::statement::{
    FixedLine, LineNote, Part, StatementLine, Step, StepNumber, StepRate, StepSource, StepUnit,
    StepWindow, Stretch, Totals,
};
use domain::time::{Day, Month, WallTime, Zone};
use exchange::french;

use super::shares::{ReportLineShare, ReportShare, of_line, of_month};
use crate::book::Book;
use crate::error::AppError;
use crate::months::{MonthAsk, MonthRow, month_get};

/// A shift of a month.
#[derive(Debug, Clone, serde::Serialize, schemars::JsonSchema)]
pub struct ReportShift {
    /// The shift.
    pub shift: ShiftId,
    /// Start on the clock of its site.
    pub start: WallTime,
    /// End on the clock of its site.
    pub end: WallTime,
    /// Clocks of its site.
    pub zone: Zone,
    /// Minutes of work, unpaid break taken off.
    pub minutes: i64,
    /// Minutes of unpaid break.
    pub break_minutes: u32,
    /// The arithmetic, in French: « 6 h × 90,00 € ».
    pub explained: String,
    /// The rule of the price, such as `PA-01`.
    pub rule: Option<String>,
    /// The price in figures.
    #[serde(flatten)]
    pub grounds: ReportGrounds,
    /// Cents of the price alone; none where it has none of its own.
    pub price: Option<Cents>,
    /// The fees of which a share is due on the total of the month; empty where
    /// the line has an amount of its own.
    pub shares: Vec<ReportLineShare>,
    /// What the figures do not say by themselves.
    pub notes: Vec<ReportNote>,
    /// What is added to the price; it and they add up to the amount.
    pub parts: Vec<ReportPart>,
    /// The amount of the line; none where only the total is shared.
    pub amount: Option<Cents>,
}

/// What an amount rests on, in figures: before it is rounded, it is the quantity
/// times the euros times the share of the rate.
#[derive(Debug, Clone, Default, serde::Serialize, schemars::JsonSchema)]
pub struct ReportGrounds {
    /// How much, exactly: a whole number or a fraction, `"9"` or `"27/4"`.
    pub quantity: Option<String>,
    /// Of what.
    pub unit: Option<StepUnit>,
    /// What one of it is paid.
    pub rate: Option<StepRate>,
    /// From when to when, on the clock of the site.
    pub window: Option<StepWindow>,
    /// The stretches in it that count, where they are not all of it.
    pub stretches: Vec<Stretch>,
    /// What makes it due, in French: the contract, or a text of the law.
    pub source: Option<String>,
    /// First day of the terms of the contract, where these make it due.
    pub terms_from: Option<Day>,
    /// First day of the amendment that these go by.
    pub amended_on: Option<Day>,
    /// The number of the law that it rests on, as it stood on the day of work.
    pub parameter: Option<StepNumber>,
}

impl ReportGrounds {
    fn of(step: Option<&Step>) -> Self {
        let Some(step) = step.cloned() else {
            return Self::default();
        };
        let (terms_from, amended_on) = match step.source {
            Some(StepSource::Contract {
                terms_from,
                amended_on,
            }) => (terms_from, amended_on),
            _ => (None, None),
        };
        Self {
            source: step.source.as_ref().map(french::source),
            terms_from,
            amended_on,
            quantity: step.quantity,
            unit: step.unit,
            rate: step.rate,
            window: step.window,
            stretches: step.stretches,
            parameter: step.parameter,
        }
    }
}

/// Something to know of how a line was reckoned.
#[derive(Debug, Clone, serde::Serialize, schemars::JsonSchema)]
pub struct ReportNote {
    /// In French.
    pub text: String,
    /// Its rule, such as `WT-13`.
    pub rule: String,
}

/// Something that is added to a line.
#[derive(Debug, Clone, serde::Serialize, schemars::JsonSchema)]
pub struct ReportPart {
    /// The arithmetic, in French: « Nuit, 20 h – 8 h : +25 % sur 9 h ».
    pub explained: String,
    /// Its rule, such as `PA-10`.
    pub rule: String,
    /// It in figures.
    #[serde(flatten)]
    pub grounds: ReportGrounds,
    /// The number of the law that it rests on.
    pub number: Option<ReportNumber>,
    /// Its cents.
    pub amount: Cents,
}

/// A number of the law, as it stands on the day of the work.
#[derive(Debug, Clone, serde::Serialize, schemars::JsonSchema)]
pub struct ReportNumber {
    /// Its name.
    pub key: String,
    /// First day of its value.
    pub valid_from: Day,
    /// Text that sets it; empty where the value was removed since.
    pub source: String,
}

/// What a month pays whatever was worked.
#[derive(Debug, Clone, serde::Serialize, schemars::JsonSchema)]
pub struct ReportFixed {
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
    /// The arithmetic, in French: « 6 500,00 € × 60 % ».
    pub explained: String,
    /// Its rule.
    pub rule: Option<String>,
    /// It in figures.
    #[serde(flatten)]
    pub grounds: ReportGrounds,
    /// Euros.
    pub amount: Cents,
}

/// VAT of what is asked for.
#[derive(Debug, Clone, serde::Serialize, schemars::JsonSchema)]
pub struct ReportVat {
    /// EN 16931 category: `E` or `S`.
    pub category: String,
    /// Code of the reason of an exemption.
    pub exemption_code: Option<String>,
}

/// A month of one contract.
#[derive(Debug, Clone, serde::Serialize, schemars::JsonSchema)]
pub struct ReportContract {
    /// The contract.
    pub contract: ContractId,
    /// Its employer.
    pub employer: EmployerId,
    /// How it is settled.
    pub settlement: Settlement,
    /// Whether a colleague worked in place of the doctor, who owes what is due;
    /// `kept` then stays with the doctor.
    pub covered: bool,
    /// The shifts done.
    pub shifts: Vec<ReportShift>,
    /// What the month pays whatever was worked.
    pub fixed: Vec<ReportFixed>,
    /// The shares of the fees of all shifts, each at its percentage.
    pub shares: Vec<ReportShare>,
    /// The sums of all three.
    pub totals: Totals,
    /// Shifts that are not settled: neither done nor cancelled, or done
    /// outside of what was closed.
    pub open: u32,
    /// Of those, the ones done outside of what was closed; they stand in a
    /// part of their own, which comes after.
    pub outside: u32,
    /// Whether the month is closed.
    pub closed: bool,
    /// The day by which it is to be paid, by the contract's rule and the end
    /// of its period, or the day of issue; none while that is not known.
    pub due_on: Option<Day>,
    /// VAT of its invoice.
    pub vat: ReportVat,
    /// Number of the invoice over it.
    pub invoice: Option<String>,
    /// Numbers of the credit notes on that invoice.
    pub credit_notes: Vec<String>,
    /// What came in for it; paid out by the doctor, where that owes it.
    pub paid: Cents,
}

/// A month across all contracts.
#[derive(Debug, Clone, serde::Serialize, schemars::JsonSchema)]
pub struct MonthReport {
    /// The month.
    pub month: Month,
    /// Its contracts.
    pub contracts: Vec<ReportContract>,
    /// What all of them bring to the doctor.
    pub due: Cents,
    /// What the doctor owes to locums for it; none of it is taken off `due`.
    pub to_pay: Cents,
}

/// The month of each contract.
///
/// # Errors
/// While the book is not open.
pub fn month(book: &Book, month: Month) -> Result<MonthReport, AppError> {
    let rows = month_get(book, MonthAsk { month })?;
    let contracts = rows.into_iter().map(|row| contract(book, month, row));
    let contracts = contracts.collect::<Result<Vec<_>, _>>()?;
    Ok(MonthReport {
        month,
        due: sum(&contracts, false),
        to_pay: sum(&contracts, true),
        contracts,
    })
}

fn sum(contracts: &[ReportContract], covered: bool) -> Cents {
    let lines = contracts.iter().filter(|line| line.covered == covered);
    lines.map(|line| line.totals.due).sum()
}

fn contract(book: &Book, month: Month, row: MonthRow) -> Result<ReportContract, AppError> {
    let (contract, numbers) = book.read(|look| {
        let numbers = crate::parameters::all(look)?;
        Ok((look.contracts().get(&row.contract)?, numbers))
    })?;
    let fixed = |line: &FixedLine| ReportFixed {
        from: line.from,
        to: line.to,
        explained: french::explained(&line.explained),
        rule: line.explained.rule().map(str::to_owned),
        grounds: ReportGrounds::of(Some(&line.step(&numbers))),
        amount: line.amount,
    };
    let issued_due = match &row.invoice {
        Some(id) => book.read(|look| Ok(look.invoices().get(id)?.issue.map(|it| it.due_on)))?,
        None => None,
    };
    // What an invoice asks for is due from its own issue.
    let closed_due = row.due_on.filter(|_| row.settlement != Settlement::Invoice);
    Ok(ReportContract {
        shifts: row.lines.iter().map(|line| shift(&numbers, line)).collect(),
        fixed: row.fixed.iter().map(fixed).collect(),
        shares: of_month(&row.lines),
        due_on: issued_due
            .or(closed_due)
            .or_else(|| contract.due_by_period(month)),
        vat: vat(contract.vat),
        contract: row.contract,
        employer: row.employer,
        settlement: row.settlement,
        covered: row.covered,
        totals: row.totals,
        open: row.open,
        outside: row.outside,
        closed: row.statement.is_some(),
        invoice: row.number,
        credit_notes: row.credits,
        paid: row.paid,
    })
}

fn shift(numbers: &[Parameter], line: &StatementLine) -> ReportShift {
    let steps = line.steps(numbers);
    // The price comes first, unless the line is made of its parts alone.
    let (price, added) = steps.split_at(steps.len() - line.parts.len());
    let parts = line.parts.iter().zip(added);
    let note = |note: &LineNote| ReportNote {
        text: french::note(*note, line),
        rule: note.rule().to_owned(),
    };
    ReportShift {
        shift: line.shift.clone(),
        start: line.start,
        end: line.end,
        zone: line.zone,
        minutes: line.minutes,
        break_minutes: line.break_minutes,
        explained: french::explained(&line.explained),
        rule: line.explained.rule().map(str::to_owned),
        price: price.first().and_then(|step| step.amount),
        shares: of_line(line),
        grounds: ReportGrounds::of(price.first()),
        notes: line.notes.iter().map(note).collect(),
        parts: parts.map(|(it, step)| part(it, step)).collect(),
        amount: line.amount,
    }
}

fn part(part: &Part, step: &Step) -> ReportPart {
    let number = step.parameter.clone().map(|number| ReportNumber {
        key: number.name,
        valid_from: number.date,
        source: number.source,
    });
    ReportPart {
        explained: french::part(part),
        rule: part.what.rule().to_owned(),
        grounds: ReportGrounds::of(Some(step)),
        number,
        amount: part.amount,
    }
}

/// The category and code of EN 16931 (domain notes §4.7).
fn vat(treatment: VatTreatment) -> ReportVat {
    let (category, code) = match treatment {
        VatTreatment::ExemptCare => ("E", Some("VATEX-EU-132-1C")),
        VatTreatment::Franchise => ("E", Some("VATEX-FR-FRANCHISE")),
        VatTreatment::Taxable => ("S", None),
    };
    ReportVat {
        category: category.into(),
        exemption_code: code.map(str::to_owned),
    }
}
