//! Contracts that are drawn up.

use serde_json::{Value, json};
use testkit::TryBook;

use super::super::papers::{clause_of, own, replacement, words};
use super::{Change, change, world};

fn after(command: &str, question: Value) -> TryBook {
    let book = world();
    book.ask(command, question);
    book
}

fn edited() -> Value {
    words(&replacement(), "fees", "Partage", "Huit dixièmes.")
}

fn with_own() -> TryBook {
    after(
        "clause_add",
        own(&replacement(), None, "Repas", "Pris sur place."),
    )
}

pub(super) const CHANGES: &[Change] = &[
    change(
        "set_paper_facts",
        world,
        |_| {
            let facts = json!({ "sector": "2 OPTAM" });
            (
                "paper_facts_set",
                json!({ "of": replacement(), "facts": facts }),
            )
        },
        &[
            "added: paper, locum_contract, Remplacement, Cabinet Corvaisier",
            "  paper_fact: – → sector 2 OPTAM",
        ],
    ),
    change(
        "edit_clause",
        world,
        |_| ("clause_edit", edited()),
        &[
            "added: paper, locum_contract, Remplacement, Cabinet Corvaisier",
            "  clause Partage: – → Huit dixièmes.",
        ],
    ),
    change(
        "restore_clause",
        || after("clause_edit", edited()),
        |_| ("clause_restore", clause_of(&replacement(), "fees")),
        &[
            "changed: paper, locum_contract, Remplacement, Cabinet Corvaisier",
            "  clause Partage: Huit dixièmes. → –",
        ],
    ),
    change(
        "leave_clause_out",
        world,
        |_| ("clause_leave_out", clause_of(&replacement(), "dispute")),
        &[
            "added: paper, locum_contract, Remplacement, Cabinet Corvaisier",
            "  clause_left_out Conciliation: – → true",
        ],
    ),
    change(
        "take_clause_in",
        || after("clause_leave_out", clause_of(&replacement(), "dispute")),
        |_| ("clause_take_in", clause_of(&replacement(), "dispute")),
        &[
            "changed: paper, locum_contract, Remplacement, Cabinet Corvaisier",
            "  clause_left_out Conciliation: true → –",
        ],
    ),
    change(
        "move_clause",
        with_own,
        |_| {
            let question = json!({ "of": replacement(), "key": "own-1", "to": 0 });
            ("clause_move", question)
        },
        // Its sentence says which clause moved; none of its words changed.
        &[],
    ),
    change(
        "add_clause",
        world,
        |_| {
            let repas = own(&replacement(), None, "Repas", "Pris sur place.");
            ("clause_add", repas)
        },
        &[
            "added: paper, locum_contract, Remplacement, Cabinet Corvaisier",
            "  clause Repas: – → Pris sur place.",
        ],
    ),
    change(
        "remove_clause",
        with_own,
        |_| ("clause_remove", clause_of(&replacement(), "own-1")),
        &[
            "changed: paper, locum_contract, Remplacement, Cabinet Corvaisier",
            "  clause Repas: Pris sur place. → –",
        ],
    ),
];
