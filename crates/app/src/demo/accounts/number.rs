//! The numbers of the invoices and credit notes of the demo doctor.

use std::collections::BTreeMap;

use domain::ids::InvoiceId;
use domain::parameter::Parameter;
use domain::time::{ClockTime, Day};
use exchange::portable::PortableBook;

use super::super::told::broken;
use super::super::when::instant;
use crate::error::AppError;
use crate::invoices::Sides;
use crate::parameters::shipped;

/// Issues each invoice on its day: numbers without holes, in the order of the
/// days (IN-06).
pub(super) fn issue(book: &mut PortableBook, issued: &[(InvoiceId, Day)]) -> Result<(), AppError> {
    let mut numbers: Vec<Parameter> = shipped()?.to_vec();
    numbers.extend(book.parameters.iter().cloned());
    let mut in_order = issued.to_vec();
    in_order.sort_by(|(a, a_on), (b, b_on)| (a_on, a).cmp(&(b_on, b)));
    let mut ranks: BTreeMap<String, u32> = BTreeMap::new();
    for (id, on) in in_order {
        let sides = sides(book, &id)?;
        let first = sides.profile.invoice_first_number.max(1);
        let rank = ranks
            .entry(sides.profile.series(on.month().year()))
            .and_modify(|rank| *rank += 1)
            .or_insert(first);
        let invoice = book.invoices.iter().find(|invoice| invoice.id == id);
        let invoice = invoice.ok_or_else(|| broken(format!("no invoice {id}")))?;
        let at = instant(on, ClockTime::ONE_PM);
        let issue = sides.issue(&numbers, invoice, *rank, on, at)?;
        for invoice in book.invoices.iter_mut().filter(|invoice| invoice.id == id) {
            invoice.issue = Some(issue.clone());
        }
    }
    Ok(())
}

fn sides(book: &PortableBook, id: &InvoiceId) -> Result<Sides, AppError> {
    let missing = || broken(format!("the sides of {id}"));
    let invoice = book.invoices.iter().find(|invoice| invoice.id == *id);
    let invoice = invoice.ok_or_else(missing)?;
    let employer = book.employers.iter().find(|it| it.id == invoice.employer);
    let contract = book.contracts.iter().find(|it| it.id == invoice.contract);
    Ok(Sides {
        profile: book.profile.clone(),
        employer: employer.ok_or_else(missing)?.clone(),
        contract: contract.ok_or_else(missing)?.clone(),
    })
}
