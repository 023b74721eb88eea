//! The order of the lists of a portable book.

use std::collections::BTreeMap;

use domain::site::Travel;
use exchange::portable::PortableBook;
use store::Entered;

use crate::book::Look;
use crate::error::AppError;

/// Puts every list in the order in which it was entered, so that a book that a
/// person wrote comes out as it was. Invoices stay in the order of their
/// numbers, the only one in which they can be issued.
pub(super) fn as_written(look: &Look<'_>, book: &mut PortableBook) -> Result<(), AppError> {
    let two = |a: &str, b: &str| format!("{a}\u{1f}{b}");
    let from = |it: &Travel| it.from.as_ref().map_or("", |site| site.as_str()).to_owned();
    sort(look, Entered::Parameters, &mut book.parameters, |it| {
        two(&it.key, &it.valid_from.to_string())
    })?;
    sort(look, Entered::Employers, &mut book.employers, |it| {
        it.id.to_string()
    })?;
    sort(look, Entered::Sites, &mut book.sites, |it| {
        it.id.to_string()
    })?;
    sort(look, Entered::Travel, &mut book.travel, |it| {
        two(&from(it), it.to.as_str())
    })?;
    sort(look, Entered::Contracts, &mut book.contracts, |it| {
        it.id.to_string()
    })?;
    sort(look, Entered::Shifts, &mut book.shifts, |it| {
        it.id.to_string()
    })?;
    sort(
        look,
        Entered::RemovedShifts,
        &mut book.removed_shifts,
        |it| it.shift.id.to_string(),
    )?;
    sort(look, Entered::Leaves, &mut book.leave, |it| {
        it.id.to_string()
    })?;
    sort(look, Entered::Statements, &mut book.statements, |it| {
        it.id.to_string()
    })?;
    sort(look, Entered::Payments, &mut book.payments, |it| {
        it.id.to_string()
    })?;
    sort(look, Entered::Payslips, &mut book.payslips, |it| {
        it.id.to_string()
    })?;
    sort(look, Entered::Formalities, &mut book.formalities, |it| {
        two(it.contract.as_str(), &it.code)
    })?;
    sort(look, Entered::PaperDrafts, &mut book.paper_drafts, |it| {
        let from = it
            .of
            .effective
            .map_or_else(String::new, |day| day.to_string());
        two(&two(it.of.contract.as_str(), it.of.paper.as_str()), &from)
    })
}

/// Puts one list in the order in which it was entered.
pub(super) fn sort<T>(
    look: &Look<'_>,
    list: Entered,
    items: &mut [T],
    key: impl Fn(&T) -> String,
) -> Result<(), AppError> {
    let entered = look.entered(list)?;
    let places: BTreeMap<String, usize> = entered.into_iter().zip(0..).collect();
    items.sort_by_key(|item| places.get(&key(item)).copied());
    Ok(())
}
