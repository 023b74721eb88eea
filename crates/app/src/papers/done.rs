//! D-09, what was done in a month under a contract.

use domain::contract::Contract;
use domain::ids::StatementId;
use domain::pay::{lines_beside, settles};
use domain::shift::ShiftState;
use domain::statement::{Statement, StatementLine};
use exchange::paper::{Paper, ShiftStatement};

use super::{refuse_locum, signed_at};
use crate::book::Look;
use crate::error::AppError;
use crate::planning::World;

pub(super) fn shift_statement(look: &Look<'_>, id: &StatementId) -> Result<Paper, AppError> {
    let statement = look.statements().get(id)?;
    let contract = look.contracts().get(&statement.contract)?;
    refuse_locum(&contract)?;
    let profile = look.profile().get()?;
    let world = World::of(look)?;
    Ok(Paper::ShiftStatement(ShiftStatement {
        place: signed_at(&profile),
        employer: look.employers().get(&contract.employer)?,
        month: statement.month,
        cancelled: cancelled(look, &world, &contract, &statement)?,
        numbers: world.numbers,
        lines: statement.lines,
        fixed: statement.fixed,
        totals: statement.totals,
        day: statement.closed_on,
        profile,
        contract,
    }))
}

/// Shifts of the month that were cancelled and pay nothing, so that the employer
/// reads why they are not among those that were done.
fn cancelled(
    look: &Look<'_>,
    world: &World,
    contract: &Contract,
    statement: &Statement,
) -> Result<Vec<StatementLine>, AppError> {
    let month = statement.month;
    let shifts = look
        .shifts()
        .of_contract(&contract.id, month.first(), month.last())?;
    let placed = shifts
        .iter()
        .filter(|shift| shift.state == ShiftState::Cancelled);
    let placed = placed.map(|shift| world.placed(shift));
    let unpaid: Vec<_> = placed.filter(|placed| !settles(contract, placed)).collect();
    let lines = lines_beside(contract, &world.numbers, &unpaid, &statement.lines);
    let known = |line: &StatementLine| statement.lines.iter().any(|it| it.shift == line.shift);
    Ok(lines.into_iter().filter(|line| !known(line)).collect())
}
