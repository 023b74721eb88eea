//! Payments, steps and documents in the words of a command line.

use std::path::Path;

use app::bindings::shapes;
use app::call::call;
use app::{AppError, Book, ErrorCode};
use domain::ids::PaymentId;
use serde_json::{Value, json};

use crate::args::{Document, Formality, Payment};
use crate::run::{invoice_line, statement_row};

/// The names of all commands, or the shape of one.
pub(crate) fn commands(name: Option<&str>) -> Result<Value, AppError> {
    let mut shapes = shapes().into_iter();
    let told = |shape: app::bindings::Shape| {
        json!({
            "name": shape.name, "question": shape.question, "answer": shape.answer,
            "types": shape.types,
        })
    };
    let Some(name) = name else {
        let brief = |shape: app::bindings::Shape| json!({ "name": shape.name, "question": shape.question, "answer": shape.answer });
        return Ok(shapes.map(brief).collect());
    };
    shapes
        .find(|shape| shape.name == name)
        .map(told)
        .ok_or_else(|| {
            let unknown = AppError::at(ErrorCode::NotFound, "name").about("noun", "command");
            unknown.about("id", name)
        })
}

/// Records a sum that came in, or takes one away.
pub(crate) fn payment(book: &Book, what: &Payment) -> Result<Value, AppError> {
    let Payment::Record {
        amount,
        invoice,
        contract,
        month,
        on,
        means,
        note,
    } = what
    else {
        let Payment::Remove { id } = what else {
            return Err(AppError::new(ErrorCode::Internal));
        };
        return call(book, "payment_remove", json!({ "id": id }));
    };
    let missing = |field: &'static str| AppError::at(ErrorCode::Required, field);
    let (employer, pays) = match invoice {
        Some(named) => {
            let line = invoice_line(book, named)?;
            let invoice = &line["invoice"];
            (
                invoice["employer"].clone(),
                json!({ "invoice": invoice["id"] }),
            )
        }
        None => {
            let contract = contract.as_deref().ok_or_else(|| missing("contract"))?;
            let month = month.ok_or_else(|| missing("month"))?;
            let row = statement_row(book, contract, month, |_| true)?;
            (
                row["employer"].clone(),
                json!({ "statement": row["statement"] }),
            )
        }
    };
    let payment = json!({
        "id": PaymentId::new(), "employer": employer, "pays": pays, "on": on.unwrap_or_else(|| book.today()),
        "amount": amount, "means": means, "note": note,
    });
    call(book, "payment_record", json!({ "payment": payment }))
}

/// Answers a step of a contract.
pub(crate) fn formality(book: &Book, what: &Formality) -> Result<Value, AppError> {
    let mark = |contract: &str, code: &str, answer: Value| json!({ "contract": contract, "code": code, "answer": answer });
    match what {
        Formality::Tick {
            contract,
            code,
            on,
            means,
            proof,
        } => {
            let on = on.unwrap_or_else(|| book.today());
            let done = json!({ "state": "done", "on": on, "means": means });
            let proof = proof
                .as_deref()
                .map(|path| json!({ "path": path, "title": name_of(path) }));
            let ask = json!({ "mark": mark(contract, code, done), "proof": proof });
            call(book, "formality_tick", ask)
        }
        Formality::Aside {
            contract,
            code,
            reason,
        } => {
            let aside = json!({ "state": "set_aside", "reason": reason });
            call(
                book,
                "formality_tick",
                json!({ "mark": mark(contract, code, aside) }),
            )
        }
        Formality::Untick { contract, code } => call(
            book,
            "formality_untick",
            json!({ "contract": contract, "code": code }),
        ),
    }
}

/// Files, lists, copies and removes documents.
pub(crate) fn document(book: &Book, what: &Document) -> Result<Value, AppError> {
    match what {
        Document::List => call(book, "document_list", json!({})),
        Document::Add {
            file,
            kind,
            title,
            employer,
            contract,
            issued_on,
            valid_until,
        } => call(
            book,
            "document_add",
            json!({
                "path": file, "kind": kind, "title": title.clone().unwrap_or_else(|| name_of(file)),
                "employer": employer, "contract": contract, "issued_on": issued_on,
                "valid_until": valid_until,
            }),
        ),
        Document::Copy { id, out } => call(book, "document_copy", json!({ "id": id, "path": out })),
        Document::Remove { id } => call(book, "document_remove", json!({ "id": id })),
    }
}

/// A title for a file: its name without the ending.
fn name_of(path: &Path) -> String {
    let name = path.file_stem().unwrap_or_default();
    name.to_string_lossy().into_owned()
}
