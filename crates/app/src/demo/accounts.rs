//! How the months of the demo doctor were closed, invoiced, paid and told on
//! payslips.
//!
//! Nothing is priced here: the rules of `domain` price a month, draft its
//! invoice and take back what was too much, as they do for any doctor.

mod claim;
mod number;
mod payslip;

use std::collections::BTreeMap;

use domain::contract::{Contract, Settlement};
use domain::ids::StatementId;
use domain::invoice::{Invoice, TakeBack};
use domain::pay::{PlacedShift, lines_beside, salary, totals};
use domain::shift::ShiftState;
use domain::statement::{Explained, Statement};
use domain::time::{ClockTime, Day, Month};
use exchange::portable::PortableBook;

use self::claim::Claims;
use super::life::{Account, Credit, Exception, Life, Stage};
use super::told::broken;
use super::when::{instant, working_day_at_or_after};
use crate::error::AppError;
use crate::parameters::shipped;

/// Closes, invoices and has paid what the life of the doctor says.
///
/// # Errors
/// [`crate::ErrorCode::Internal`] when the life names a contract that there
/// is not.
pub(super) fn settle(life: &Life, book: &mut PortableBook, today: Day) -> Result<(), AppError> {
    let mut claims = Claims::default();
    for account in &life.accounts {
        let contract = contract(book, account)?.clone();
        let months = months(book, &contract, today);
        let last = months.keys().next_back().copied();
        for (month, shifts) in months {
            let desk = Desk {
                account,
                contract: &contract,
                otherwise: otherwise(account, month, last, today),
                today,
            };
            desk.settle(month, &shifts, book, &mut claims)?;
        }
    }
    number::issue(book, &claims.issued)?;
    claims.pay(book, today)?;
    payslip::tell(life, book, today)
}

fn contract<'a>(book: &'a PortableBook, account: &Account) -> Result<&'a Contract, AppError> {
    let found = book.contracts.iter().find(|it| it.id == account.contract);
    found.ok_or_else(|| broken(format!("no contract {}", account.contract)))
}

/// The shifts done under a contract, in the months that are over.
fn months(
    book: &PortableBook,
    contract: &Contract,
    today: Day,
) -> BTreeMap<Month, Vec<PlacedShift>> {
    let mut months: BTreeMap<Month, Vec<PlacedShift>> = BTreeMap::new();
    for shift in &book.shifts {
        let month = shift.day().month();
        let counts = shift.contract == contract.id && shift.state == ShiftState::Done;
        if counts && month < today.month() {
            let site = book.sites.iter().find(|site| site.id == shift.site);
            let placed = PlacedShift::at(shift.clone(), site);
            months.entry(month).or_default().push(placed);
        }
    }
    months
}

fn months_back(month: Month, months: i32, today: Day) -> bool {
    today.month().first().plus_months(-months).month() == month
}

fn otherwise(account: &Account, month: Month, last: Option<Month>, today: Day) -> Exception {
    let of_month = |exception: &&Exception| match exception.months_back {
        Some(months) => months_back(month, months, today),
        None => last == Some(month),
    };
    let found = account.except.iter().find(of_month);
    found.cloned().unwrap_or_default()
}

/// A desk on which one month of one contract lies.
struct Desk<'a> {
    account: &'a Account,
    contract: &'a Contract,
    otherwise: Exception,
    today: Day,
}

impl Desk<'_> {
    fn settle(
        &self,
        month: Month,
        shifts: &[PlacedShift],
        book: &mut PortableBook,
        claims: &mut Claims,
    ) -> Result<(), AppError> {
        let Some(statement) = self.close(month, shifts)? else {
            return Ok(());
        };
        if self.contract.settlement == Settlement::Invoice {
            let mut invoice = Invoice::draft(self.contract, &statement).map_err(broken)?;
            invoice.id = named("note", self.contract, month)
                .try_into()
                .map_err(broken)?;
            if let Some(on) = self.issued_on(month) {
                claims.issued.push((invoice.id.clone(), on));
                claims.invoice(&invoice, self.contract, on, self.account, &self.otherwise);
                if let Some(credit) = &self.account.credit
                    && months_back(month, credit.months_back, self.today)
                {
                    let note = self.take_back(&invoice, credit, month)?;
                    claims.credit(&note, credit.on.day(self.today));
                    book.invoices.push(note);
                }
            }
            book.invoices.push(invoice);
        } else {
            claims.statement(&statement, self.contract, self.account, &self.otherwise);
        }
        book.statements.push(statement);
        Ok(())
    }

    /// The closed month; none while it is open, or where fees are missing.
    fn close(&self, month: Month, shifts: &[PlacedShift]) -> Result<Option<Statement>, AppError> {
        let lines = lines_beside(self.contract, shipped()?, shifts, &[]);
        let fixed = salary(self.contract, shipped()?, month);
        let totals = totals(&lines, &fixed);
        let missing = lines
            .iter()
            .any(|line| matches!(line.explained, Explained::FeesMissing { .. }));
        let Some(on) = self.day_after(month, self.account.close) else {
            return Ok(None);
        };
        if missing || self.otherwise.stage == Stage::Open {
            return Ok(None);
        }
        let id: StatementId = named("etat", self.contract, month)
            .try_into()
            .map_err(broken)?;
        Ok(Some(Statement {
            id,
            contract: self.contract.id.clone(),
            month,
            closed_on: on,
            closed_at: instant(on, ClockTime::ONE_PM),
            due_on: self.contract.due_on(on, month.last()),
            lines,
            fixed,
            totals,
            reopened_on: None,
        }))
    }

    fn issued_on(&self, month: Month) -> Option<Day> {
        let day = self.account.invoice?;
        let asked = self.otherwise.stage >= Stage::Unpaid;
        self.day_after(month, day).filter(|_| asked)
    }

    /// A day of the month after, on a working day; none while it is not over.
    fn day_after(&self, month: Month, day: u32) -> Option<Day> {
        let told = month.last().plus_days(day.into());
        Some(working_day_at_or_after(told)).filter(|on| *on < self.today)
    }

    fn take_back(
        &self,
        invoice: &Invoice,
        credit: &Credit,
        month: Month,
    ) -> Result<Invoice, AppError> {
        let first_line = TakeBack {
            line: 0,
            units: Some(credit.units),
            amount: None,
            label: credit.label.clone(),
        };
        let mut note = invoice.credit(&[first_line], &[]).map_err(broken)?;
        note.id = named("avoir", self.contract, month)
            .try_into()
            .map_err(broken)?;
        Ok(note)
    }
}

fn named(what: &str, contract: &Contract, month: Month) -> String {
    format!("{what}-{}-{month}", contract.id)
}
