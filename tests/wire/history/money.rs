//! Closed months, invoices, credit notes, payments.

use serde_json::{Value, json};
use testkit::TryBook;

use super::columns::Told::{As, Out};
use super::columns::{Columns, KEY, NAMED, OF_SHIFT, ORDER, OWNER};
use super::{Change, change, world};

type Table = (&'static str, &'static str, Columns);

pub(super) const INVOICE: Table = (
    "invoice",
    "invoice",
    &[
        ("id", KEY),
        ("kind", NAMED),
        ("employer", NAMED),
        ("contract", As(&["contract"])),
        ("statement", Out("the month is the period")),
        ("corrects", As(&["corrects"])),
        ("period_start", As(&["period_start"])),
        ("period_end", As(&["period_end"])),
        ("series", As(&["number"])),
        ("rank", As(&["number"])),
        ("issued_on", As(&["issued_on"])),
        ("issued_at", Out("the line has its time")),
        ("due_on", As(&["due_on"])),
        ("vat_rate", As(&["vat_rate"])),
        ("late_flat", As(&["late_flat"])),
        ("late_points", As(&["late_points"])),
        ("net", Out("the sum of the lines, which are told")),
        ("gross", Out("the sum of the lines, which are told")),
        (
            "parties",
            Out("copies of the profile, the employer and the contract of that day"),
        ),
    ],
);

pub(super) const INVOICE_LINE: Table = (
    "invoice",
    "invoice_line",
    &[
        ("invoice", OWNER),
        ("position", ORDER),
        ("shift", OF_SHIFT),
        ("start_at", As(&["line"])),
        ("end_at", As(&["line"])),
        ("place", OF_SHIFT),
        ("label", As(&["line"])),
        ("explained", As(&["line"])),
        ("parts", As(&["line"])),
        ("amount", As(&["line", "net"])),
        ("vat", Out("that of the contract")),
    ],
);

fn june() -> Value {
    json!({ "contract": "heures", "month": "2026-06" })
}

/// A world whose month of June is closed.
fn closed() -> TryBook {
    let book = world();
    book.ask("month_close", june());
    book
}

fn statement(book: &TryBook) -> Value {
    book.export()["statements"][0]["id"].clone()
}

fn drafted() -> TryBook {
    let book = closed();
    book.ask("invoice_draft", json!({ "statement": statement(&book) }));
    book
}

fn invoice(book: &TryBook) -> Value {
    book.export()["invoices"][0]["id"].clone()
}

fn issued() -> TryBook {
    let book = drafted();
    book.ask("invoice_issue", json!({ "id": invoice(&book) }));
    book
}

fn paying(book: &TryBook) -> Value {
    json!({ "payment": {
        "id": "virement", "employer": "clinique", "pays": { "invoice": invoice(book) },
        "on": "2026-06-30", "amount": "800.00", "note": "Acompte"
    } })
}

fn paid() -> TryBook {
    let book = issued();
    book.ask("payment_record", paying(&book));
    book
}

/// The practice of a locum, to whom a share of March is owed.
fn owing() -> TryBook {
    let book = crate::scenarios::replaced_book(json!({ "unit": "fees_percent", "percent": "80" }));
    let book = TryBook::holding("2026-04-02", &book);
    let march = json!({ "contract": "remplacement", "month": "2026-03" });
    book.ask("month_close", march);
    book
}

fn paying_out(book: &TryBook) -> Value {
    json!({ "payment": {
        "id": "reversement", "employer": "tanguy", "pays": { "statement": statement(book) },
        "on": "2026-04-01", "amount": "1000.00",
    } })
}

fn paid_out() -> TryBook {
    let book = owing();
    book.ask("payment_record", paying_out(&book));
    book
}

const CLOSED: &[&str] = &[
    "added: statement, 2026-06, Anesthésie, bloc, Clinique Sainte-Aubierge",
    "  closed_on: – → 2026-06-30",
    "  due_on: – → 2026-07-30",
    "  worked: – → 1200",
    "  due: – → 1800.00",
    "  line 2026-06-02T08:00 2026-06-02T16:00: – → hours 480 90.00  720.00 ",
    "  line 2026-06-09T20:00 2026-06-10T08:00: – → hours 720 90.00  1080.00 ",
];

pub(super) const CHANGES: &[Change] = &[
    change("close_month", world, |_| ("month_close", june()), CLOSED),
    change(
        "confirm_vat",
        issued,
        |_| {
            let reason = json!({ "contract": "heures", "reason": "avis de mon comptable" });
            ("vat_confirm", reason)
        },
        &[
            "changed: contract, Anesthésie, bloc, Clinique Sainte-Aubierge",
            "  vat_reason: – → avis de mon comptable",
        ],
    ),
    change(
        "reopen_month",
        closed,
        |book| ("month_reopen", json!({ "id": statement(book) })),
        &[
            "removed: statement, 2026-06, Anesthésie, bloc, Clinique Sainte-Aubierge",
            "  closed_on: 2026-06-30 → –",
            "  due_on: 2026-07-30 → –",
            "  worked: 1200 → –",
            "  due: 1800.00 → –",
            "  line 2026-06-02T08:00 2026-06-02T16:00: hours 480 90.00  720.00  → –",
            "  line 2026-06-09T20:00 2026-06-10T08:00: hours 720 90.00  1080.00  → –",
        ],
    ),
    change(
        "draft_invoice",
        closed,
        |book| ("invoice_draft", json!({ "statement": statement(book) })),
        &[
            "added: invoice, invoice, –, 2026-06-30, Clinique Sainte-Aubierge",
            "  contract: – → Anesthésie, bloc",
            "  period_start: – → 2026-06-01",
            "  period_end: – → 2026-06-30",
            "  net: – → 1800.00",
            "  line 2026-06-02T08:00 2026-06-02T16:00: – → hours 480 90.00  720.00 ",
            "  line 2026-06-09T20:00 2026-06-10T08:00: – → hours 720 90.00  1080.00 ",
        ],
    ),
    change(
        "remove_draft",
        drafted,
        |book| ("invoice_remove", json!({ "id": invoice(book) })),
        &[
            "removed: invoice, invoice, –, 2026-06-30, Clinique Sainte-Aubierge",
            "  contract: Anesthésie, bloc → –",
            "  period_start: 2026-06-01 → –",
            "  period_end: 2026-06-30 → –",
            "  net: 1800.00 → –",
            "  line 2026-06-02T08:00 2026-06-02T16:00: hours 480 90.00  720.00  → –",
            "  line 2026-06-09T20:00 2026-06-10T08:00: hours 720 90.00  1080.00  → –",
        ],
    ),
    change(
        "issue_invoice",
        drafted,
        |book| ("invoice_issue", json!({ "id": invoice(book) })),
        &[
            "changed: invoice, invoice, –, 2026-06-30, Clinique Sainte-Aubierge",
            "  number: – → F2026-001",
            "  issued_on: – → 2026-06-30",
            "  due_on: – → 2026-07-30",
            "  vat_rate: – → 20",
            "  late_flat: – → 40.00",
            "  late_points: – → 10",
        ],
    ),
    change(
        "draft_credit_note",
        issued,
        |book| {
            let two_hours = json!({ "line": 0, "units": 120, "label": "Bloc annulé" });
            let credit = json!({ "id": invoice(book), "take_back": [two_hours] });
            ("invoice_credit", credit)
        },
        &[
            "added: invoice, credit_note, –, 2026-06-30, Clinique Sainte-Aubierge",
            "  corrects: – → F2026-001",
            "  contract: – → Anesthésie, bloc",
            "  period_start: – → 2026-06-01",
            "  period_end: – → 2026-06-30",
            "  net: – → -180.00",
            "  line 2026-06-02T08:00 2026-06-02T16:00: – → hours -120 90.00  -180.00 Bloc annulé",
        ],
    ),
    change(
        "record_payment",
        issued,
        |book| ("payment_record", paying(book)),
        &[
            "added: payment, 2026-06-30, 800.00, Clinique Sainte-Aubierge",
            "  amount: – → 800.00",
            "  paid_on: – → 2026-06-30",
            "  pays: – → F2026-001",
            "  paid_by: – → transfer",
            "  notes: – → Acompte",
        ],
    ),
    change(
        "remove_payment",
        paid,
        |_| ("payment_remove", json!({ "id": "virement" })),
        &[
            "removed: payment, 2026-06-30, 800.00, Clinique Sainte-Aubierge",
            "  amount: 800.00 → –",
            "  paid_on: 2026-06-30 → –",
            "  pays: F2026-001 → –",
            "  paid_by: transfer → –",
            "  notes: Acompte → –",
        ],
    ),
    change(
        "record_pay_out",
        owing,
        |book| ("payment_record", paying_out(book)),
        &[
            "added: payment, 2026-04-01, 1000.00, Dr Maëlle Tanguy-Orsel",
            "  amount: – → 1000.00",
            "  paid_out_on: – → 2026-04-01",
            "  pays: – → Remplacement de mars",
            "  paid_by: – → transfer",
        ],
    ),
    change(
        "remove_pay_out",
        paid_out,
        |_| ("payment_remove", json!({ "id": "reversement" })),
        &[
            "removed: payment, 2026-04-01, 1000.00, Dr Maëlle Tanguy-Orsel",
            "  amount: 1000.00 → –",
            "  paid_out_on: 2026-04-01 → –",
            "  pays: Remplacement de mars → –",
            "  paid_by: transfer → –",
        ],
    ),
];
