//! The change beside each line of the history.

mod columns;
mod leaves;
mod lists;
mod money;
mod papers;
mod payslips;
mod people;
mod property;
mod work;

use std::collections::BTreeSet;

use serde_json::{Value, json};
use testkit::TryBook;

use super::case::world;

/// One operation, and what its line tells.
struct Change {
    /// Name of the operation.
    op: &'static str,
    /// What is there before.
    given: fn() -> TryBook,
    /// The operation: a command and its question.
    done: fn(&TryBook) -> (&'static str, Value),
    /// The things it changed, each with its fields below it.
    told: &'static [&'static str],
}

const fn change(
    op: &'static str,
    given: fn() -> TryBook,
    done: fn(&TryBook) -> (&'static str, Value),
    told: &'static [&'static str],
) -> Change {
    Change {
        op,
        given,
        done,
        told,
    }
}

/// The number of the newest line.
fn newest(book: &TryBook) -> Value {
    book.ask("history_list", json!({ "limit": 1 }))[0]["id"].clone()
}

fn changed(book: &TryBook, line: &Value) -> Value {
    let change = book.ask("history_change", json!({ "id": line }));
    assert_eq!(change["readable"], true);
    change
}

/// What a line tells, as a person would note it down.
fn told(change: &Value) -> Vec<String> {
    let mut lines = Vec::new();
    for thing in change["things"].as_array().expect("a list") {
        let name = thing["name"].as_object().expect("a name");
        let name: Vec<_> = name.values().map(plain).collect();
        lines.push(format!("{}: {}", plain(&thing["how"]), name.join(", ")));
        let fields = thing["fields"].as_array().expect("a list");
        lines.extend(fields.iter().map(|field| {
            let part = match &field["part"] {
                Value::Null => String::new(),
                part => format!(" {}", plain(part)),
            };
            let side = |side: &str| plain(&field[side]["value"]);
            let (before, after) = (side("before"), side("after"));
            format!("  {}{part}: {before} → {after}", plain(&field["name"]))
        }));
    }
    lines
}

fn plain(value: &Value) -> String {
    match value {
        Value::Null => "–".to_owned(),
        Value::String(text) => text.clone(),
        Value::Array(values) => values.iter().map(plain).collect::<Vec<_>>().join(" "),
        Value::Object(members) => members.values().map(plain).collect::<Vec<_>>().join(" "),
        other => other.to_string(),
    }
}

/// The same change the other way round.
fn reversed(change: &Value) -> Value {
    let mut change = change.clone();
    for thing in change["things"].as_array_mut().expect("a list") {
        let how = match thing["how"].as_str() {
            Some("added") => "removed",
            Some("removed") => "added",
            _ => "changed",
        };
        thing["how"] = json!(how);
        for field in thing["fields"].as_array_mut().expect("a list") {
            let before = field["before"].take();
            field["before"] = field["after"].take();
            field["after"] = before;
        }
    }
    change
}

/// What changed, without the names, which may change with it, and in no order.
fn fields(change: &Value) -> BTreeSet<String> {
    let things = change["things"].as_array().expect("a list").iter();
    let fields = things.flat_map(|thing| {
        let fields = thing["fields"].as_array().expect("a list").iter();
        fields.map(|field| format!("{} {} {field}", thing["how"], thing["name"]["noun"]))
    });
    fields.collect()
}

fn assert_told(case: &Change) {
    let book = (case.given)();
    let (command, question) = (case.done)(&book);
    let done = book.ask(command, question);
    assert_eq!(done["said"]["op"], case.op);
    let line = newest(&book);
    let change = changed(&book, &line);
    assert_eq!(told(&change), case.told, "{}", case.op);
    if done["said"]["undoable"] == false {
        return;
    }
    book.ask("history_undo", json!({}));
    let back = changed(&book, &newest(&book));
    assert_eq!(
        fields(&back),
        fields(&reversed(&change)),
        "{} back",
        case.op
    );
    book.ask("history_redo", json!({}));
    assert_eq!(changed(&book, &newest(&book)), change, "{} again", case.op);
    assert_eq!(changed(&book, &line), change, "{} itself", case.op);
}

#[test]
fn the_line_of_every_operation_tells_what_it_changed() {
    for case in people::CHANGES
        .iter()
        .chain(work::CHANGES)
        .chain(money::CHANGES)
        .chain(papers::CHANGES)
        .chain(payslips::CHANGES)
        .chain(leaves::CHANGES)
    {
        assert_told(case);
    }
}

#[test]
fn no_operation_is_without_a_sentence_about_its_change() {
    let bindings = app::bindings::bindings();
    let (_, ops) = bindings
        .split_once("export type Op = ")
        .expect("operations");
    let (ops, _) = ops.split_once(';').expect("their end");
    let cases = people::CHANGES
        .iter()
        .chain(work::CHANGES)
        .chain(money::CHANGES)
        .chain(papers::CHANGES)
        .chain(payslips::CHANGES)
        .chain(leaves::CHANGES);
    // Done to the book as a whole: nothing in it is another (`wire::safe::recovery`).
    let beside = ["restore_backup", "change_recovery"];
    let told: BTreeSet<String> = cases
        .map(|case| case.op)
        .chain(beside)
        .map(|op| format!("\"{op}\""))
        .collect();
    let all: BTreeSet<String> = ops.split(" | ").map(str::to_owned).collect();
    assert_eq!(told, all);
}
