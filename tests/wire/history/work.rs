//! Shifts, documents, steps of checklists.

use serde_json::{Value, json};
use testkit::{TryBook, shift};

use super::people::with;
use super::{Change, change, world};

fn with_document() -> TryBook {
    let book = world();
    let path = book.file("rcp.pdf", "%PDF-1.7");
    let document = json!({
        "path": path, "kind": "malpractice_insurance", "title": "RCP",
        "issued_on": "2026-01-01", "valid_until": "2026-12-31"
    });
    book.ask("document_add", document);
    book
}

fn only_document(book: &TryBook) -> Value {
    book.export()["documents"][0].clone()
}

fn mark(answer: Value) -> (&'static str, Value) {
    let mark = json!({ "contract": "heures", "code": "LIB-2", "answer": answer });
    ("formality_tick", json!({ "mark": mark }))
}

fn ticked() -> TryBook {
    let book = world();
    let (command, question) =
        mark(json!({ "state": "done", "on": "2026-06-01", "means": "email", "proof": null }));
    book.ask(command, question);
    book
}

pub(super) const CHANGES: &[Change] = &[
    change(
        "plan_shift",
        world,
        |_| {
            let mut entry = shift("ajout", "2026-07-14T20:00", "2026-07-15T08:00", "planned");
            entry["kind"] = json!("on_site_duty");
            entry["break_minutes"] = json!(30);
            entry["note"] = json!("Bip au standard");
            ("shift_plan", json!({ "shift": entry }))
        },
        &[
            "added: shift, 2026-07-14T20:00, 2026-07-15T08:00, Bloc, Nancy, Clinique Sainte-Aubierge",
            "  start: – → 2026-07-14T20:00",
            "  end: – → 2026-07-15T08:00",
            "  contract: – → Anesthésie, bloc",
            "  site: – → Bloc, Nancy",
            "  kind: – → on_site_duty",
            "  state: – → planned",
            "  break_minutes: – → 30",
            "  notes: – → Bip au standard",
        ],
    ),
    change(
        "edit_shift",
        world,
        |book| {
            let shift = with(
                book,
                "shifts",
                "juillet",
                &[
                    ("/start", json!("2026-07-07T09:00")),
                    ("/break_minutes", json!(45)),
                    ("/state", json!("confirmed")),
                ],
            );
            ("shift_edit", json!({ "shift": shift }))
        },
        &[
            "changed: shift, 2026-07-07T08:00, 2026-07-07T16:00, Bloc, Nancy, Clinique Sainte-Aubierge",
            "  start: 2026-07-07T08:00 → 2026-07-07T09:00",
            "  state: planned → confirmed",
            "  break_minutes: – → 45",
        ],
    ),
    change(
        "move_shift",
        world,
        |_| {
            let moved = json!({
                "id": "juillet", "start": "2026-06-29T08:00", "end": "2026-06-29T17:00",
                "contract": "remplacement"
            });
            ("shift_move", moved)
        },
        &[
            "changed: shift, 2026-07-07T08:00, 2026-07-07T16:00, Bloc, Nancy, Clinique Sainte-Aubierge",
            "  start: 2026-07-07T08:00 → 2026-06-29T08:00",
            "  end: 2026-07-07T16:00 → 2026-06-29T17:00",
            "  contract: Anesthésie, bloc → Remplacement",
            "  site: Bloc, Nancy → Plouvaden",
        ],
    ),
    change(
        "repeat_shift",
        world,
        |_| {
            let weeks = json!({ "id": "juillet", "every": 1, "until": "2026-07-21" });
            ("shift_repeat", weeks)
        },
        &[
            "added: shift, 2026-07-14T08:00, 2026-07-14T16:00, Bloc, Nancy, Clinique Sainte-Aubierge",
            "  start: – → 2026-07-14T08:00",
            "  end: – → 2026-07-14T16:00",
            "  contract: – → Anesthésie, bloc",
            "  site: – → Bloc, Nancy",
            "  kind: – → session",
            "  state: – → planned",
            "added: shift, 2026-07-21T08:00, 2026-07-21T16:00, Bloc, Nancy, Clinique Sainte-Aubierge",
            "  start: – → 2026-07-21T08:00",
            "  end: – → 2026-07-21T16:00",
            "  contract: – → Anesthésie, bloc",
            "  site: – → Bloc, Nancy",
            "  kind: – → session",
            "  state: – → planned",
        ],
    ),
    change(
        "duplicate_shift",
        world,
        |_| {
            let copy = json!({ "id": "nuit", "on": "2026-07-20" });
            ("shift_duplicate", copy)
        },
        &[
            "added: shift, 2026-07-20T20:00, 2026-07-21T08:00, Bloc, Nancy, Clinique Sainte-Aubierge",
            "  start: – → 2026-07-20T20:00",
            "  end: – → 2026-07-21T08:00",
            "  contract: – → Anesthésie, bloc",
            "  site: – → Bloc, Nancy",
            "  kind: – → session",
            "  state: – → planned",
        ],
    ),
    change(
        "set_shift_state",
        world,
        |_| {
            let states = json!({ "ids": ["juillet", "juin"], "state": "cancelled", "cancelled_by": "nobody" });
            ("shift_set_state", states)
        },
        &[
            "changed: shift, 2026-06-02T08:00, 2026-06-02T16:00, Bloc, Nancy, Clinique Sainte-Aubierge",
            "  state: done → cancelled",
            "  cancelled_at: – → 2026-06-30T13:00",
            "  cancelled_by: – → nobody",
            "changed: shift, 2026-07-07T08:00, 2026-07-07T16:00, Bloc, Nancy, Clinique Sainte-Aubierge",
            "  state: planned → cancelled",
            "  cancelled_at: – → 2026-06-30T13:00",
            "  cancelled_by: – → nobody",
        ],
    ),
    change(
        "remove_shift",
        world,
        |_| ("shift_remove", json!({ "ids": ["juillet"] })),
        &[
            "removed: shift, 2026-07-07T08:00, 2026-07-07T16:00, Bloc, Nancy, Clinique Sainte-Aubierge",
            "  start: 2026-07-07T08:00 → –",
            "  end: 2026-07-07T16:00 → –",
            "  contract: Anesthésie, bloc → –",
            "  site: Bloc, Nancy → –",
            "  kind: session → –",
            "  state: planned → –",
        ],
    ),
    change(
        "tick_formality",
        with_document,
        |book| {
            let proof = only_document(book)["id"].clone();
            mark(json!({ "state": "done", "on": "2026-06-01", "means": "email", "proof": proof }))
        },
        &[
            "added: formality, LIB-2, Contrat transmis au conseil départemental, Anesthésie, bloc, Clinique Sainte-Aubierge",
            "  answer: – → done",
            "  done_on: – → 2026-06-01",
            "  sent_by: – → email",
            "  proof: – → rcp.pdf",
        ],
    ),
    change(
        "set_formality_aside",
        ticked,
        |_| mark(json!({ "state": "set_aside", "reason": "Faite par la clinique" })),
        &[
            "changed: formality, LIB-2, Contrat transmis au conseil départemental, Anesthésie, bloc, Clinique Sainte-Aubierge",
            "  answer: done → set_aside",
            "  reason: – → Faite par la clinique",
            "  done_on: 2026-06-01 → –",
            "  sent_by: email → –",
        ],
    ),
    change(
        "untick_formality",
        ticked,
        |_| {
            let step = json!({ "contract": "heures", "code": "LIB-2" });
            ("formality_untick", step)
        },
        &[
            "removed: formality, LIB-2, Contrat transmis au conseil départemental, Anesthésie, bloc, Clinique Sainte-Aubierge",
            "  answer: done → –",
            "  done_on: 2026-06-01 → –",
            "  sent_by: email → –",
        ],
    ),
    change(
        "add_document",
        world,
        |book| {
            let path = book.file("rcp.pdf", "%PDF-1.7");
            let document = json!({
                "path": path, "kind": "malpractice_insurance", "title": "RCP",
                "valid_until": "2026-12-31"
            });
            ("document_add", document)
        },
        &[
            "added: document, RCP",
            "  title: – → RCP",
            "  kind: – → malpractice_insurance",
            "  valid_until: – → 2026-12-31",
            "  file_name: – → rcp.pdf",
        ],
    ),
    change(
        "edit_document",
        with_document,
        |book| {
            let edited = json!({
                "id": only_document(book)["id"], "kind": "malpractice_insurance", "title": "RCP",
                "employer": "cabinet", "contract": null,
                "issued_on": "2026-01-01", "valid_until": "2027-12-31"
            });
            ("document_edit", edited)
        },
        &[
            "changed: document, RCP",
            "  employer: – → Cabinet Corvaisier",
            "  valid_until: 2026-12-31 → 2027-12-31",
        ],
    ),
    change(
        "remove_document",
        with_document,
        |book| {
            (
                "document_remove",
                json!({ "id": only_document(book)["id"] }),
            )
        },
        &[
            "removed: document, RCP",
            "  title: RCP → –",
            "  kind: malpractice_insurance → –",
            "  dated_on: 2026-01-01 → –",
            "  valid_until: 2026-12-31 → –",
            "  file_name: rcp.pdf → –",
        ],
    ),
];
