//! The lines of invoices and credit notes.

use domain::ids::ShiftId;
use domain::invoice::InvoiceLine;
use rusqlite::{Connection, Row, named_params};

use crate::cell::{cents, json, json_of, list, maybe_string, maybe_text, plain, word, word_of};
use crate::error::StoreError;
use crate::write;

pub(crate) const OF: &str = "SELECT * FROM invoice_line WHERE invoice = :invoice ORDER BY position";
pub(crate) const ADD: &str = "
    INSERT INTO invoice_line (invoice, position, shift, start_at, end_at, place, label, explained,
                              parts, amount, vat)
    VALUES (:invoice, :position, :shift, :start_at, :end_at, :place, :label, :explained,
            :parts, :amount, :vat)";
pub(crate) const REMOVE: &str = "DELETE FROM invoice_line WHERE invoice = :invoice";

fn read(row: &Row<'_>) -> rusqlite::Result<InvoiceLine> {
    Ok(InvoiceLine {
        shift: maybe_text(row, "shift")?,
        start: maybe_text(row, "start_at")?,
        end: maybe_text(row, "end_at")?,
        place: plain(row, "place")?,
        label: plain(row, "label")?,
        explained: json(row, "explained")?,
        parts: json(row, "parts")?,
        amount: cents(row, "amount")?,
        vat: word(row, "vat")?,
    })
}

/// The lines of an invoice, in their order.
pub(crate) fn of(conn: &Connection, invoice: &str) -> Result<Vec<InvoiceLine>, StoreError> {
    list(conn, OF, named_params! { ":invoice": invoice }, read)
}

/// Gives a draft these lines instead of those it had.
pub(crate) fn set(
    conn: &Connection,
    invoice: &str,
    lines: &[InvoiceLine],
) -> Result<(), StoreError> {
    remove(conn, invoice)?;
    for (position, line) in (0_i64..).zip(lines) {
        add(conn, invoice, position, line)?;
    }
    Ok(())
}

fn add(
    conn: &Connection,
    invoice: &str,
    position: i64,
    line: &InvoiceLine,
) -> Result<(), StoreError> {
    let shift = line.shift.as_ref().map(ShiftId::as_str);
    let named = named_params! {
        ":invoice": invoice,
        ":position": position,
        ":shift": shift,
        ":start_at": maybe_string(line.start.as_ref()),
        ":end_at": maybe_string(line.end.as_ref()),
        ":place": line.place,
        ":label": line.label,
        ":explained": json_of(&line.explained)?,
        ":parts": json_of(&line.parts)?,
        ":amount": line.amount.get(),
        ":vat": word_of(&line.vat)?,
    };
    write::put(conn, "invoice", invoice, ADD, named, &[("shift", shift)])
}

/// Removes the lines of a draft.
pub(crate) fn remove(conn: &Connection, invoice: &str) -> Result<(), StoreError> {
    write::run(conn, REMOVE, named_params! { ":invoice": invoice })?;
    Ok(())
}
