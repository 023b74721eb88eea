//! The months of one contract, each priced once: what its payslips are held
//! against.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use domain::contract::Contract;
use domain::money::Cents;
use domain::pay::{EndNotPaid, EndOfTerm};
use domain::payslip::{
    Difference, ExpectedGross, PaidLine, Payslip, PayslipKind, compare, deferred_to, worked_units,
};
use domain::shift::Shift;
use domain::statement::{FixedLine, Statement, StatementLine};
use domain::time::{Day, Month};

use crate::book::Look;
use crate::contracts::end_of_term;
use crate::error::AppError;
use crate::months::{Priced, is_open, is_past, loose, priced};
use crate::planning::World;

/// What a month of a contract comes to, closed parts as they were closed.
#[derive(Default)]
pub(super) struct MonthWork {
    pub(super) lines: Vec<StatementLine>,
    pub(super) fixed: Vec<FixedLine>,
    /// Shifts whose end has passed and that are neither done nor cancelled.
    pub(super) overdue: u32,
}

/// The months of a contract, read at once and priced when they are asked for.
pub(super) struct Worked<'a> {
    look: &'a Look<'a>,
    world: &'a World,
    pub(super) contract: &'a Contract,
    shifts: BTreeMap<Month, Vec<Shift>>,
    statements: BTreeMap<Month, Vec<Statement>>,
    known: RefCell<BTreeMap<Month, Rc<MonthWork>>>,
}

/// Additional time reaches four months back.
const BACK: i32 = -4;

impl<'a> Worked<'a> {
    /// Those from `first` to `last`, and what is paid with them.
    pub(super) fn of(
        look: &'a Look<'a>,
        world: &'a World,
        contract: &'a Contract,
        first: Month,
        last: Month,
    ) -> Result<Self, AppError> {
        let first = first.plus(BACK);
        let mut shifts: BTreeMap<Month, Vec<Shift>> = BTreeMap::new();
        for shift in look
            .shifts()
            .of_contract(&contract.id, first.first(), last.last())?
        {
            shifts.entry(shift.day().month()).or_default().push(shift);
        }
        let mut statements: BTreeMap<Month, Vec<Statement>> = BTreeMap::new();
        for statement in look.statements().between(&contract.id, first, last)? {
            let month = statements.entry(statement.month).or_default();
            month.push(statement);
        }
        Ok(Self {
            look,
            world,
            contract,
            shifts,
            statements,
            known: RefCell::default(),
        })
    }

    /// What a month comes to.
    pub(super) fn month(&self, month: Month) -> Rc<MonthWork> {
        if let Some(known) = self.known.borrow().get(&month) {
            return Rc::clone(known);
        }
        let work = Rc::new(self.priced(month));
        self.known.borrow_mut().insert(month, Rc::clone(&work));
        work
    }

    fn priced(&self, month: Month) -> MonthWork {
        let closed = self.statements.get(&month).map_or(&[][..], Vec::as_slice);
        let shifts = self.shifts.get(&month).cloned().unwrap_or_default();
        let loose = loose(shifts, closed);
        let Priced { lines, fixed, .. } = priced(self.world, self.contract, month, &loose, closed);
        let waits = |shift: &&Shift| is_open(shift) && is_past(shift, self.look.today);
        let overdue = loose.iter().filter(waits).count();
        let mut work = MonthWork {
            overdue: u32::try_from(overdue).unwrap_or(u32::MAX),
            ..MonthWork::default()
        };
        for part in closed {
            work.lines.extend_from_slice(&part.lines);
            work.fixed.extend_from_slice(&part.fixed);
        }
        work.lines.extend(lines);
        work.fixed.extend(fixed);
        work
    }

    fn deferred(&self, month: Month) -> Vec<StatementLine> {
        let months = deferred_to(month).into_iter();
        months
            .flat_map(|month| self.month(month).lines.clone())
            .collect()
    }

    /// What the payslip of a month should say that pays the work of another.
    pub(super) fn expected(&self, month: Month, work: Month) -> Result<ExpectedGross, AppError> {
        let end = self.end(month)?;
        let expected = ExpectedGross::of(
            &self.month(month).fixed,
            &self.month(work).lines,
            &self.deferred(work),
            end.as_ref().and_then(|end| end.due.as_ref()),
        );
        Ok(match end {
            Some(end) if matches!(end.not_paid, Some(EndNotPaid::Unknown { .. })) => {
                expected.without_end_pay(end.on)
            }
            _ => expected,
        })
    }

    /// What the end of the contract brings, where the month holds it.
    fn end(&self, month: Month) -> Result<Option<EndOfTerm>, AppError> {
        if self.contract.end.map(Day::month) != Some(month) {
            return Ok(None);
        }
        end_of_term(self.look, self.world, self.contract)
    }

    /// A payslip of a month against what was worked; none of a correction.
    pub(super) fn difference(
        &self,
        payslip: &Payslip,
        all: &[Payslip],
    ) -> Result<Option<Difference>, AppError> {
        if payslip.kind == PayslipKind::Correction {
            return Ok(None);
        }
        let expected = self.expected(payslip.month, payslip.work)?;
        let worth = |month: Month, line: &PaidLine| {
            let units = worked_units(&self.month(month).lines, &self.deferred(month));
            let same = units.iter().find(|units| units.unit == line.unit);
            same.map_or(Cents::ZERO, |units| units.worth(line.count).0)
        };
        Ok(Some(compare(payslip, all, expected, &worth)))
    }
}
