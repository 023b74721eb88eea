//! What a thing was on one side of a change: its name and its fields.
//!
//! Each value is taken apart whole, so that a new field of the domain does not
//! compile until it has its word here or is left out on purpose.

mod agreements;
mod leaves;
mod money;
mod papers;
mod payslips;
mod people;
mod work;

use domain::address::Address;
use store::{Reader, Touched};

use super::field::Field;
use super::thing::{Names, ThingName};
use crate::book::Topic;
use crate::error::AppError;

/// A thing on one side of a change.
pub(super) struct Described {
    pub(super) noun: Topic,
    pub(super) name: ThingName,
    pub(super) fields: Vec<Field>,
}

/// What a thing was in `book`; none when it was not there, and for what only
/// calendars remember.
pub(super) fn described(
    book: &Reader<'_>,
    touched: &Touched,
) -> Result<Option<Described>, AppError> {
    let names = &Names(book);
    let mut key = touched.key.iter().cloned();
    let (first, second) = (key.next().unwrap_or_default(), key.next());
    match touched.noun {
        "profile" => people::profile(names),
        "employer" => people::employer(names, first),
        "site" => people::site(names, first),
        "travel" => people::travel(names, &first),
        "contract" => agreements::contract(names, first),
        "formality_mark" => agreements::formality(names, first, second),
        "paper_draft" => papers::draft(names, &touched.key),
        "document" => work::document(names, first),
        "shift" => work::shift(names, first),
        "leave" => leaves::leave(names, first),
        "conflict_mark" => leaves::conflict(names, &first),
        "statement" => money::statement(names, first),
        "invoice" => money::invoice(names, first),
        "payment" => money::payment(names, first),
        "payslip" => payslips::payslip(names, first),
        "parameter" => money::parameter(names, &first, second),
        _ => Ok(None),
    }
}

/// An identifier that the book gave; one that it did not give names nothing.
fn id<T: TryFrom<String>>(text: String) -> Option<T> {
    T::try_from(text).ok()
}

/// « 4 rue des Tanneurs, 54000 Nancy »
fn one_line(address: &Address) -> String {
    let Address {
        street,
        postcode,
        city,
    } = address;
    let town = [postcode.trim(), city.trim()].join(" ");
    let lines = street.lines().chain([town.as_str()]);
    let given: Vec<_> = lines
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    given.join(", ")
}
