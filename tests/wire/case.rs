//! A refusal that is expected: what is there, what is asked, what comes back.

use serde_json::{Value, json};
use testkit::{TryBook, clinic_book, shift};

/// One way of being refused.
pub(super) struct Case {
    /// The code on the wire.
    pub(super) code: &'static str,
    /// The field, when the refusal is at one.
    pub(super) field: Option<&'static str>,
    /// The command.
    pub(super) command: &'static str,
    /// What is there before, and the question.
    pub(super) question: fn(&TryBook) -> Value,
}

/// A refusal of `command` with `code` at `field`, an empty field for none.
pub(super) const fn case(
    code: &'static str,
    field: &'static str,
    command: &'static str,
    question: fn(&TryBook) -> Value,
) -> Case {
    Case {
        code,
        field: if field.is_empty() { None } else { Some(field) },
        command,
        question,
    }
}

/// A clinic that is invoiced by the hour, with two shifts done in June and one
/// planned in July, and a practice whose fees are shared.
pub(super) fn world() -> TryBook {
    let mut book = clinic_book(&[
        shift("juin", "2026-06-02T08:00", "2026-06-02T16:00", "done"),
        shift("nuit", "2026-06-09T20:00", "2026-06-10T08:00", "done"),
        shift("juillet", "2026-07-07T08:00", "2026-07-07T16:00", "planned"),
    ]);
    let more = [
        (
            "employers",
            json!({
                "id": "cabinet", "kind": "colleague_practice", "name": "Cabinet Corvaisier"
            }),
        ),
        (
            "sites",
            json!({
                "id": "plouvaden", "employer": "cabinet", "name": "Plouvaden", "zone": "Europe/Paris"
            }),
        ),
        (
            "contracts",
            json!({
                "id": "remplacement", "employer": "cabinet", "kind": "locum", "title": "Remplacement",
                "start": "2026-06-01", "end": "2026-06-30", "settlement": "retrocession",
                "tax_category": "bnc", "pension_scheme": "carmf", "vat": "exempt_care",
                "payment": { "days": 15, "from": "period_end" },
                "terms": [{
                    "valid_from": "2026-06-01", "pay": { "unit": "fees_percent", "percent": "80" }
                }]
            }),
        ),
        (
            "shifts",
            json!({
                "id": "sans-honoraires", "contract": "remplacement", "site": "plouvaden",
                "start": "2026-06-15T08:00", "end": "2026-06-15T18:00", "state": "done"
            }),
        ),
    ];
    for (list, item) in more {
        book[list].as_array_mut().expect("a list").push(item);
    }
    TryBook::holding("2026-06-30", &book)
}

/// Fails unless each is refused as it says, and leaves the book as it was.
pub(super) fn assert_all(cases: &[Case]) {
    for case in cases {
        let book = world();
        let question = (case.question)(&book);
        let before = book.export();
        let refusal = book.refusal(case.command, question);
        let (code, field) = (json!(case.code), json!(case.field));
        let told = (&refusal["code"], &refusal["field"]);
        assert_eq!(told, (&code, &field), "{}: {refusal}", case.command);
        assert_eq!(book.export(), before, "{}: nothing half-written", case.code);
    }
}
