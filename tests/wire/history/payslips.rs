//! Payslips, and what is said of their differences.

use serde_json::{Value, json};
use testkit::TryBook;

use super::columns::Told::As;
use super::columns::{Columns, KEY, NAMED};
use super::{Change, change};
use crate::wire::payslips::{salaried, slip};

pub(super) const COLUMNS: (&str, &str, Columns) = (
    "payslip",
    "payslip",
    &[
        ("id", KEY),
        ("contract", NAMED),
        ("month", NAMED),
        ("work", As(&["work"])),
        ("kind", As(&["kind"])),
        ("paid_on", As(&["paid_on"])),
        ("gross", As(&["gross"])),
        ("net_paid", As(&["net_paid"])),
        ("net_taxable", As(&["net_taxable"])),
        ("tax_withheld", As(&["tax_withheld"])),
        ("lines", As(&["line"])),
        ("end_indemnity", As(&["end_indemnity"])),
        ("leave_indemnity", As(&["leave_indemnity"])),
        ("document", As(&["file_name"])),
        ("note", As(&["notes"])),
        ("answer", As(&["said", "said_on", "said_of", "reason"])),
    ],
);

fn kept() -> TryBook {
    let book = salaried();
    book.ask("payslip_save", slip("juin"));
    book
}

fn dismissed() -> TryBook {
    let book = kept();
    book.ask("payslip_dismiss", reason());
    book
}

fn id() -> Value {
    json!({ "id": "juin" })
}

fn reason() -> Value {
    json!({ "id": "juin", "reason": "Repos pris à la place" })
}

const ADDED: &[&str] = &[
    "added: payslip, 2026-06, Anesthésie, bloc, Clinique Sainte-Aubierge",
    "  kind: – → monthly",
    "  work: – → 2026-06",
    "  gross: – → 1080.00",
    "  net_paid: – → 810.00",
    "  net_taxable: – → 860.00",
    "  tax_withheld: – → 0.00",
    "  line 1: – → hour – 720 –",
];

pub(super) const CHANGES: &[Change] = &[
    change(
        "add_payslip",
        salaried,
        |_| ("payslip_save", slip("juin")),
        ADDED,
    ),
    change(
        "edit_payslip",
        kept,
        |_| {
            let mut slip = slip("juin");
            slip["payslip"]["note"] = json!("Reçu par courriel");
            slip["payslip"]["lines"][0]["count"] = json!(780);
            ("payslip_save", slip)
        },
        &[
            "changed: payslip, 2026-06, Anesthésie, bloc, Clinique Sainte-Aubierge",
            "  notes: – → Reçu par courriel",
            "  line 1: hour – 720 – → hour – 780 –",
        ],
    ),
    change(
        "remove_payslip",
        kept,
        |_| ("payslip_remove", id()),
        &[
            "removed: payslip, 2026-06, Anesthésie, bloc, Clinique Sainte-Aubierge",
            "  kind: monthly → –",
            "  work: 2026-06 → –",
            "  gross: 1080.00 → –",
            "  net_paid: 810.00 → –",
            "  net_taxable: 860.00 → –",
            "  tax_withheld: 0.00 → –",
            "  line 1: hour – 720 – → –",
        ],
    ),
    change(
        "settle_payslip",
        kept,
        |_| {
            (
                "payslip_settle",
                json!({ "id": "juin", "on": "2026-06-29" }),
            )
        },
        &[
            "changed: payslip, 2026-06, Anesthésie, bloc, Clinique Sainte-Aubierge",
            "  said: – → settled",
            "  said_on: – → 2026-06-29",
            "  said_of: – → 720.00",
        ],
    ),
    change(
        "dismiss_payslip",
        kept,
        |_| ("payslip_dismiss", reason()),
        &[
            "changed: payslip, 2026-06, Anesthésie, bloc, Clinique Sainte-Aubierge",
            "  said: – → dismissed",
            "  said_on: – → 2026-06-30",
            "  said_of: – → 720.00",
            "  reason: – → Repos pris à la place",
        ],
    ),
    change(
        "reopen_payslip",
        dismissed,
        |_| ("payslip_reopen", id()),
        &[
            "changed: payslip, 2026-06, Anesthésie, bloc, Clinique Sainte-Aubierge",
            "  said: dismissed → –",
            "  said_on: 2026-06-30 → –",
            "  said_of: 720.00 → –",
            "  reason: Repos pris à la place → –",
        ],
    ),
];
