//! Contracts that the doctor draws up, read from the book.

use domain::contract::paper::{DraftOf, HiringKind};
use domain::document::DocumentKind;
use domain::shift::ShiftState;
use domain::site::Site;
use domain::time::Day;
use exchange::paper::{Hiring, PlannedTime};
use store::Reader;

use crate::error::{AppError, ErrorCode};

use super::signed_at;

/// How many planned times an annex holds; more is a plan, not an annex.
const ANNEXED: usize = 120;

/// The paper as it stands, with everything that it says.
///
/// # Errors
/// [`ErrorCode::PaperUnsuited`] at `contract` for a contract of another kind;
/// [`ErrorCode::NothingToAmend`] at `effective` for a day on which nothing
/// changes.
pub(crate) fn hiring(
    look: &Reader<'_>,
    today: Day,
    of: &DraftOf,
    to_sign: bool,
) -> Result<Hiring, AppError> {
    of.check()?;
    let contract = look.contracts().get(&of.contract)?;
    if !Hiring::suits(of.paper, contract.kind) {
        let unsuited = AppError::at(ErrorCode::PaperUnsuited, "contract");
        return Err(unsuited.about("contract", &contract.title));
    }
    if let Some(day) = of.effective
        && !Hiring::changes(&contract).contains(&day)
    {
        let nothing = AppError::at(ErrorCode::NothingToAmend, "effective");
        return Err(nothing.about("contract", &contract.title).about("day", day));
    }
    let profile = look.profile().get()?;
    let sites = look.sites().of(&contract.employer)?;
    Ok(Hiring {
        place: signed_at(&profile),
        employer: look.employers().get(&contract.employer)?,
        draft: look.paper_drafts().get(of)?,
        calendar: calendar(look, of, &sites)?,
        insured_until: insured_until(look, today)?,
        day: today,
        sites,
        to_sign,
        profile,
        contract,
    })
}

/// The work that is planned under the contract; none for an amendment.
fn calendar(look: &Reader<'_>, of: &DraftOf, sites: &[Site]) -> Result<Vec<PlannedTime>, AppError> {
    if of.paper == HiringKind::Amendment {
        return Ok(Vec::new());
    }
    let contract = look.contracts().get(&of.contract)?;
    let last = contract
        .end
        .unwrap_or_else(|| contract.start.plus_months(12));
    let shifts = look
        .shifts()
        .of_contract(&of.contract, contract.start, last)?;
    let mut planned: Vec<_> = shifts
        .into_iter()
        .filter(|shift| shift.state != ShiftState::Cancelled)
        .collect();
    planned.sort_by_key(|shift| shift.start);
    let place = |id: &domain::ids::SiteId| {
        let site = sites.iter().find(|site| site.id == *id);
        site.map_or_else(String::new, Site::place)
    };
    let times = planned.iter().take(ANNEXED).map(|shift| PlannedTime {
        start: shift.start,
        end: shift.end,
        place: place(&shift.site),
    });
    Ok(times.collect())
}

/// The last day of the malpractice insurance that is filed.
fn insured_until(look: &Reader<'_>, today: Day) -> Result<Option<Day>, AppError> {
    let documents = look.documents().all()?;
    let filed = documents
        .iter()
        .filter(|document| document.kind == DocumentKind::MalpracticeInsurance);
    let until = filed.filter_map(|document| document.valid_until).max();
    // An expired one says nothing of the days to come.
    Ok(until.filter(|day| *day >= today))
}
