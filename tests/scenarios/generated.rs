//! Books made from one in which nothing is at its default, by changing words,
//! sums, numbers and choices, and adding shifts.

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::{Value, json};

/// Free words of the doctor.
const WORDS: &[&str] = &[
    "notes",
    "note",
    "label",
    "place",
    "title",
    "role",
    "reason",
    "vat_reason",
    "street",
    "city",
    "specialty",
    "first_name",
    "last_name",
    "birth_place",
    "signatory",
    "signatory_role",
    "source",
    "contract_title",
    "buyer_name",
];

/// Sums of money.
const SUMS: &[&str] = &["rate", "amount", "fees", "due", "kept", "late_flat"];

/// Numbers without a rule beyond their sign.
const NUMBERS: &[&str] = &[
    "minutes",
    "kilometres",
    "revision",
    "end_alert_days",
    "days",
    "count",
];

/// Choices, each without its default.
const CHOICES: &[(&str, &[&str])] = &[
    ("colour", &["plum", "green", "rust", "teal", "navy"]),
    ("settlement", &["invoice", "payslip", "cpam", "platform"]),
    (
        "pension_scheme",
        &["carmf", "agirc_arrco", "ircantec", "none"],
    ),
    ("tax_category", &["bnc", "salary"]),
    ("confidence", &["sure", "likely", "to_verify"]),
    (
        "zone",
        &["Europe/Paris", "Indian/Reunion", "America/Cayenne"],
    ),
];

/// Words that may stand on several lines.
const PARAGRAPHS: &[&str] = &["notes", "note", "street", "reason"];

/// The book that belongs to `seed`, the same at every run.
pub(super) fn book(full: &Value, seed: u8) -> Value {
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[seed; 32]);
    let mut source = Source(TestRunner::new_with_rng(Config::default(), rng));
    let mut book = full.clone();
    source.change("", &mut book);
    source.add_shifts(&mut book);
    book
}

struct Source(TestRunner);

impl Source {
    fn draw<T: std::fmt::Debug>(&mut self, from: impl Strategy<Value = T>) -> T {
        from.new_tree(&mut self.0).expect("a value").current()
    }

    fn change(&mut self, key: &str, value: &mut Value) {
        match value {
            Value::Array(items) => items.iter_mut().for_each(|item| self.change(key, item)),
            Value::Object(members) => {
                let side = members.get("conditions").map(|it| &it["side"]);
                let replaced = side.is_some_and(|side| side == "covered_doctor");
                // A replaced doctor pays a share, and nothing else.
                let fixed = |key: &str| replaced && key == "settlement";
                for (key, member) in members.iter_mut().filter(|(key, _)| !fixed(key)) {
                    self.change(key, member);
                }
            }
            Value::String(text) if !text.is_empty() => {
                if let Some(other) = self.other(key, text) {
                    *text = other;
                }
            }
            Value::Number(_) if NUMBERS.contains(&key) => *value = json!(self.draw(1..366)),
            _ => {}
        }
    }

    fn other(&mut self, key: &str, text: &str) -> Option<String> {
        if WORDS.contains(&key) {
            let lines = PARAGRAPHS.contains(&key);
            let end: String = self.draw("[ -~àéœŒ€’\u{202f}\u{1f600}\"\\\\\n]{0,20}");
            let end = if lines { end } else { end.replace('\n', " ") };
            return Some(format!("{text}{end}x"));
        }
        if SUMS.contains(&key) {
            let sign = if text.starts_with('-') { "-" } else { "" };
            let cents: u32 = self.draw(1..90_000_000_u32);
            return Some(format!("{sign}{}.{:02}", cents / 100, cents % 100));
        }
        let (_, choices) = CHOICES.iter().find(|(name, _)| *name == key)?;
        Some(self.draw(prop::sample::select(*choices)).to_owned())
    }

    fn add_shifts(&mut self, book: &mut Value) {
        let count = self.draw(0..30);
        let shifts = book["shifts"].as_array_mut().expect("a list");
        let first_new = shifts.len();
        for number in 0..count {
            let mut shift = shifts[0].clone();
            let (day, hour) = (self.draw(1..28), self.draw(0..12));
            let state = prop::sample::select(&["planned", "confirmed", "done"]);
            shift["id"] = json!(format!("né-{number}"));
            shift["start"] = json!(format!("2026-05-{day:02}T{hour:02}:00"));
            shift["end"] = json!(format!("2026-05-{day:02}T{:02}:30", hour + 8));
            let at = |hour| format!("2026-05-{day:02}T{hour:02}:15");
            shift["call_outs"] = json!([{ "start": at(hour + 1), "end": at(hour + 2) }]);
            shift["state"] = json!(self.draw(state));
            shift["note"] = json!(self.draw("\\PC{0,30}"));
            shifts.push(shift);
        }
        let order = |shift: &Value| (shift["start"].to_string(), shift["id"].to_string());
        shifts[first_new..].sort_by_key(order);
    }
}
