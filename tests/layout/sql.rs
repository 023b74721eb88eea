//! SQL is written in one room only.

use std::sync::LazyLock;

use regex::Regex;

use super::source::Source;
use super::{hold, language};

static SQL: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?x)\b(?: SELECT\s | INSERT\s+(?:OR\s+\w+\s+)?INTO\s | UPDATE\s+\w+\s+SET\s
            | DELETE\s+FROM\s | CREATE\s+(?:TABLE|INDEX|TRIGGER|VIEW)\s | PRAGMA\s )",
    )
    .unwrap()
});

fn sql_outside_the_store(source: &Source) -> Vec<String> {
    let of_a_room = source.path().starts_with("crates/") || source.is_below("src-tauri");
    if !of_a_room || source.is_below("crates/store") {
        return Vec::new();
    }
    if source.is(&["sql"]) {
        return vec![format!("{}: a file of SQL", source.path())];
    }
    if !source.is(&["rs"]) {
        return Vec::new();
    }
    let texts = language::rust_texts(source.text());
    let sql = texts.iter().filter(|(_, text)| SQL.is_match(text));
    sql.map(|(at, text)| source.place(source.text(), *at, text))
        .collect()
}

#[test]
fn sql_is_written_in_the_store_only() {
    hold(sql_outside_the_store);
}

#[test]
fn sql_in_another_room_is_found() {
    for statement in [
        "SELECT id FROM shift",
        "INSERT OR IGNORE INTO shift (id) VALUES (1)",
        "UPDATE shift SET state = 1",
        "DELETE FROM shift",
        "PRAGMA user_version",
    ] {
        let text = format!("fn f() {{ run(\"{statement}\"); }}");
        assert_eq!(
            sql_outside_the_store(&Source::new("crates/app/src/x.rs", &text)).len(),
            1,
            "{statement}"
        );
        assert!(sql_outside_the_store(&Source::new("crates/store/src/x.rs", &text)).is_empty());
    }
    assert_eq!(
        sql_outside_the_store(&Source::new("crates/app/src/x.sql", "")).len(),
        1
    );
}

#[test]
fn a_sentence_that_speaks_of_selecting_is_not_sql() {
    let text = "// SELECT a shift\nfn f() { say(\"Select an employer, update a set\"); }";
    assert!(sql_outside_the_store(&Source::new("crates/app/src/x.rs", text)).is_empty());
}
