//! Leaves, and conflicts that are set aside.

use serde_json::{Value, json};
use testkit::TryBook;

use super::columns::Told::{As, Out};
use super::columns::{Columns, KEY, NAMED, ORDER, OWNER};
use super::{Change, change};
use crate::wire::leaves::{crowded, first_conflict, sick, world};

pub(super) const COLUMNS: (&str, &str, Columns) = (
    "leave",
    "leave",
    &[
        ("id", KEY),
        ("kind", As(&["kind"])),
        ("contract", As(&["contract"])),
        ("first_day", As(&["start"])),
        ("last_day", As(&["end"])),
        ("from_hour", As(&["hours"])),
        ("to_hour", As(&["hours"])),
        ("note", As(&["notes"])),
    ],
);

pub(super) const ALLOWED: (&str, &str, Columns) = (
    "leave",
    "leave_allowed",
    &[
        ("leave", OWNER),
        ("contract", As(&["allowed"])),
        ("position", ORDER),
    ],
);

pub(super) const ASIDE: (&str, &str, Columns) = (
    "conflict",
    "conflict_mark",
    &[
        ("facts", NAMED),
        ("reason", As(&["reason"])),
        ("set_aside_on", Out("the line has its time")),
    ],
);

fn away() -> TryBook {
    let book = world();
    book.ask("leave_add", sick());
    book
}

fn set_aside() -> TryBook {
    let book = crowded();
    let of = first_conflict(&book)["of"].clone();
    let question = json!({ "of": of, "reason": "Entendu avec le service" });
    book.ask("conflict_set_aside", question);
    book
}

fn facts(book: &TryBook) -> Value {
    first_conflict(book)["of"].clone()
}

const ADDED: &[&str] = &[
    "added: leave, sick_leave, 2026-06-08, 2026-06-12, ",
    "  kind: – → sick_leave",
    "  start: – → 2026-06-08",
    "  end: – → 2026-06-12",
    "  notes: – → Grippe de l’équipe",
    "  allowed 1: – → Anesthésie, bloc",
];

pub(super) const CHANGES: &[Change] = &[
    change("add_leave", world, |_| ("leave_add", sick()), ADDED),
    change(
        "edit_leave",
        away,
        |_| {
            let mut leave = sick();
            leave["leave"]["to"] = json!("2026-06-14");
            leave["leave"]["allowed"] = json!([]);
            ("leave_change", leave)
        },
        &[
            "changed: leave, sick_leave, 2026-06-08, 2026-06-12, ",
            "  end: 2026-06-12 → 2026-06-14",
            "  allowed 1: Anesthésie, bloc → –",
        ],
    ),
    change(
        "remove_leave",
        away,
        |_| ("leave_remove", json!({ "id": "arret" })),
        &[
            "removed: leave, sick_leave, 2026-06-08, 2026-06-12, ",
            "  kind: sick_leave → –",
            "  start: 2026-06-08 → –",
            "  end: 2026-06-12 → –",
            "  notes: Grippe de l’équipe → –",
            "  allowed 1: Anesthésie, bloc → –",
        ],
    ),
    change(
        "set_conflict_aside",
        crowded,
        |book| {
            let question = json!({ "of": facts(book), "reason": "Entendu avec le service" });
            ("conflict_set_aside", question)
        },
        &[
            "added: conflict, work_in_leave, 2026-06-09",
            "  reason: – → Entendu avec le service",
        ],
    ),
    change(
        "take_conflict_up",
        set_aside,
        |book| ("conflict_take_up", json!({ "of": facts(book) })),
        &[
            "removed: conflict, work_in_leave, 2026-06-09",
            "  reason: Entendu avec le service → –",
        ],
    ),
];
