//! The settled months that a change of a number of the law leaves as they are.

use std::collections::{BTreeMap, BTreeSet};

use domain::contract::{Contract, Settlement};
use domain::ids::ShiftId;
use domain::money::Cents;
use domain::parameter::Parameter;
use domain::shift::Shift;
use domain::statement::Statement;
use domain::time::{Day, Month};

use super::effect::{CheckParameter, Employers};
use crate::book::Look;
use crate::error::AppError;
use crate::months::priced;
use crate::planning::World;

/// The numbers that set the pay of a month: duties and on-call periods of
/// hospitals, the bonus for work on other sites.
const PAY: [&str; 2] = ["hospital.", "pet."];

/// A settled month of a contract that stays as it was closed.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct KeptMonth {
    /// Which month.
    pub month: Month,
    /// Name of the contract.
    pub title: String,
    /// Name of the employer.
    pub employer: String,
    /// What it was closed with.
    pub due: Cents,
}

/// The settled months that would come to something else under the changed
/// numbers, the oldest first: those of payslips once they are closed, those of
/// invoices once they are invoiced.
pub(super) fn kept_months(
    look: &Look<'_>,
    employers: &Employers,
    ask: &CheckParameter,
    (before, after): (&[Parameter], &[Parameter]),
) -> Result<Vec<KeptMonth>, AppError> {
    let Some(from) = paid_from(ask) else {
        return Ok(Vec::new());
    };
    let was = World {
        numbers: before.to_vec(),
        ..World::of(look)?
    };
    let is = World {
        numbers: after.to_vec(),
        ..World::of(look)?
    };
    let mut kept = Vec::new();
    for contract in was.contracts.values() {
        let Some(employer) = employers.get(&contract.employer) else {
            continue;
        };
        for (month, parts) in settled(look, contract, from)? {
            let shifts = held(look, contract, month, &parts)?;
            let due = |world: &World| priced(world, contract, month, &shifts, &[]).totals.due;
            if due(&was) != due(&is) {
                kept.push(KeptMonth {
                    month,
                    title: contract.title.clone(),
                    employer: employer.label().to_owned(),
                    due: parts.iter().map(|part| part.totals.due).sum(),
                });
            }
        }
    }
    kept.sort_by(|a, b| {
        let key = |it: &KeptMonth| (it.month, it.employer.clone(), it.title.clone());
        key(a).cmp(&key(b))
    });
    Ok(kept)
}

/// The first day whose pay may be another; none where the number sets no pay.
fn paid_from(ask: &CheckParameter) -> Option<Day> {
    let gone = ask.remove.iter().map(|it| (&it.key, it.valid_from));
    let comes = ask.set.iter().map(|it| (&it.key, it.valid_from));
    let pays = |key: &str| PAY.iter().any(|theme| key.starts_with(theme));
    let days = gone.chain(comes).filter(|(key, _)| pays(key));
    days.map(|(_, day)| day).min()
}

/// The settled months of a contract from a day on, with their parts.
fn settled(
    look: &Look<'_>,
    contract: &Contract,
    from: Day,
) -> Result<BTreeMap<Month, Vec<Statement>>, AppError> {
    let (first, last) = (from.month(), look.today.month());
    let mut months: BTreeMap<Month, Vec<Statement>> = BTreeMap::new();
    for part in look.statements().between(&contract.id, first, last)? {
        let invoiced = look.invoices().standing(&part.id)?.is_some();
        if contract.settlement != Settlement::Invoice || invoiced {
            months.entry(part.month).or_default().push(part);
        }
    }
    Ok(months)
}

/// The shifts that the parts of a month hold, as they stand.
fn held(
    look: &Look<'_>,
    contract: &Contract,
    month: Month,
    parts: &[Statement],
) -> Result<Vec<Shift>, AppError> {
    let lines = parts.iter().flat_map(|part| &part.lines);
    let held: BTreeSet<&ShiftId> = lines.map(|line| &line.shift).collect();
    let (first, last) = (month.first(), month.last());
    let mut shifts = look.shifts().of_contract(&contract.id, first, last)?;
    shifts.retain(|shift| held.contains(&shift.id));
    Ok(shifts)
}
