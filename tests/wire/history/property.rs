//! Whatever is edited in whatever order, taken back and done again: each line
//! tells what the reads said before and after it.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::{Value, json};
use testkit::TryBook;

use super::people::with;
use super::{changed, newest, world};

/// One thing that a doctor does.
#[derive(Debug, Clone)]
enum Act {
    Shift(&'static str, Vec<(&'static str, Value)>),
    Contract(Vec<(&'static str, Value)>),
    Employer(Vec<(&'static str, Value)>),
    Back,
    Again,
}

fn some(of: &'static [(&'static str, &'static [&'static str])]) -> impl Strategy<Value = Edits> {
    let one = prop::sample::select(of).prop_flat_map(|(pointer, values)| {
        prop::sample::select(values).prop_map(move |text| {
            let value = serde_json::from_str(text).expect("JSON");
            (pointer, value)
        })
    });
    prop::collection::vec(one, 1..4)
}

type Edits = Vec<(&'static str, Value)>;

const OF_SHIFT: &[(&str, &[&str])] = &[
    ("/start", &["\"2026-07-20T07:00\"", "\"2026-07-20T08:30\""]),
    ("/end", &["\"2026-07-20T18:00\"", "\"2026-07-21T09:00\""]),
    ("/kind", &["\"session\"", "\"on_call\""]),
    ("/state", &["\"planned\"", "\"confirmed\"", "\"done\""]),
    ("/break_minutes", &["0", "15", "45"]),
    ("/fees", &["null", "\"120.50\"", "\"0.00\""]),
    ("/half_days", &["null", "1", "2"]),
    ("/note", &["\"\"", "\"Badge\"", "\"Badge\\nà l’accueil\""]),
];

const OF_CONTRACT: &[(&str, &[&str])] = &[
    ("/title", &["\"Bloc\"", "\"Bloc, jeudis\""]),
    ("/end", &["null", "\"2027-01-31\""]),
    ("/vat", &["\"exempt_care\"", "\"taxable\""]),
    ("/payment/days", &["30", "45"]),
    ("/signatory", &["\"\"", "\"Mme Orsel\""]),
    ("/end_alert_days", &["60", "90"]),
    ("/conditions/work_quota", &["null", "\"30\"", "\"40\""]),
    ("/conditions/notice", &["null", "\"2m\"", "\"15d\""]),
];

const OF_EMPLOYER: &[(&str, &[&str])] = &[
    ("/name", &["\"Clinique Saint-Elme\"", "\"Clinique\""]),
    ("/short_name", &["\"\"", "\"Elme\""]),
    ("/siret", &["null", "\"73282932000074\""]),
    ("/colour", &["\"blue\"", "\"plum\""]),
    ("/notes", &["\"\"", "\"Sonner\""]),
];

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let act = prop_oneof![
        4 => (prop::sample::select(&["juillet", "juin"]), some(OF_SHIFT))
            .prop_map(|(id, edits)| Act::Shift(id, edits)),
        2 => some(OF_CONTRACT).prop_map(Act::Contract),
        2 => some(OF_EMPLOYER).prop_map(Act::Employer),
        2 => Just(Act::Back),
        1 => Just(Act::Again),
    ];
    prop::collection::vec(act, 1..8)
}

fn run(book: &TryBook, act: &Act) {
    let (command, question) = match act {
        Act::Shift(id, edits) => {
            let shift = with(book, "shifts", id, edits);
            ("shift_edit", json!({ "shift": shift }))
        }
        Act::Contract(edits) => {
            let contract = with(book, "contracts", "heures", edits);
            ("contract_save", json!({ "contract": contract }))
        }
        Act::Employer(edits) => {
            let employer = with(book, "employers", "clinique", edits);
            ("employer_save", json!({ "employer": employer }))
        }
        Act::Back => ("history_undo", json!({})),
        Act::Again => ("history_redo", json!({})),
    };
    // What is refused, such as an end before the start, leaves no line.
    let _ = book.call(command, question);
}

/// Where the reads say what a field of the history says.
fn pointer(field: &str) -> &str {
    match field {
        "notes" => "note",
        "payment_term" => "payment",
        other => other,
    }
}

/// A value of the reads as the history tells it: an empty one is none.
fn as_told(field: &str, value: &Value) -> Value {
    let none = value == "" || (field == "break_minutes" && *value == 0);
    if none { Value::Null } else { value.clone() }
}

/// A contract with its conditions beside its other fields, as the history
/// tells them.
fn flat(thing: &Value) -> Value {
    let mut thing = thing.clone();
    let conditions = thing["conditions"].take();
    let members = thing.as_object_mut().expect("a thing");
    members.remove("conditions");
    members.extend(conditions.as_object().cloned().unwrap_or_default());
    thing
}

/// What is not the same in two reads of one thing.
fn differing(before: &Value, after: &Value) -> BTreeMap<String, (Value, Value)> {
    let members = before.as_object().expect("a thing").iter();
    let differ = members.filter(|(name, value)| after[name.as_str()] != **value);
    let told = differ.filter(|(name, _)| !["revision", "cancelled_at"].contains(&name.as_str()));
    told.map(|(name, value)| {
        let sides = (as_told(name, value), as_told(name, &after[name.as_str()]));
        (name.clone(), sides)
    })
    .collect()
}

fn told(thing: &Value) -> BTreeMap<String, (Value, Value)> {
    let fields = thing["fields"].as_array().expect("a list").iter();
    let told = fields.map(|field| {
        let name = field["name"].as_str().expect("a name");
        let of_note = thing["name"]["noun"] == "shift" || name != "notes";
        let name = if of_note { pointer(name) } else { name };
        let side = |side: &str| field[side]["value"].clone();
        (name.to_owned(), (side("before"), side("after")))
    });
    told.collect()
}

/// The things of three lists that are not the same in two reads.
fn assert_line(change: &Value, before: &Value, after: &Value) {
    let mut things = Vec::new();
    for list in ["shifts", "contracts", "employers"] {
        let items = before[list].as_array().expect("a list").iter();
        for (old, new) in items.zip(after[list].as_array().expect("a list")) {
            assert_eq!(old["id"], new["id"]);
            let differing = differing(&flat(old), &flat(new));
            if !differing.is_empty() {
                things.push(differing);
            }
        }
    }
    let told: Vec<_> = change["things"]
        .as_array()
        .expect("a list")
        .iter()
        .map(told)
        .collect();
    assert_eq!(told, things);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn each_line_tells_what_the_reads_said_before_and_after(all in acts()) {
        let book = world();
        let mut seen = Vec::new();
        let (mut before, mut last) = (book.export(), newest(&book));
        for act in &all {
            run(&book, act);
            let (after, line) = (book.export(), newest(&book));
            if line != last {
                seen.push((line.clone(), before, after.clone()));
            }
            (before, last) = (after, line);
        }
        for (line, before, after) in seen {
            assert_line(&changed(&book, &line), &before, &after);
        }
    }
}
