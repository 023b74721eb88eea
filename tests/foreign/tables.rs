//! Tables that `cumul paper` writes, read by the csv module of Python.

use std::fs;

use serde_json::{Value, json};

use super::programs::{answer, python};
use crate::scenarios::{Cumul, replaced};

const LOCUM: &str = include_str!("../fixtures/books/a1.json");

fn read(cumul: &Cumul) -> Vec<Vec<Value>> {
    cumul.done(&["close", "remplacement", "2026-03"]);
    let file = cumul.beside("releve.csv");
    let path = file.to_str().expect("a path");
    let of = [
        "--contract",
        "remplacement",
        "--month",
        "2026-03",
        "--out",
        path,
    ];
    cumul.done(&[&["paper", "D-11"], &of[..]].concat());
    let bytes = fs::read(&file).expect("a file");
    assert!(bytes.starts_with(b"\xef\xbb\xbf"), "the mark of UTF-8");
    serde_json::from_str(&answer(&mut python("read_table.py"), path)).expect("rows")
}

fn sum(rows: &[Vec<Value>], line: &str) -> Value {
    let row = rows.iter().find(|row| row[4] == line);
    row.unwrap_or_else(|| panic!("« {line} » is missing: {rows:?}"))[8].clone()
}

#[test]
fn a_retrocession_is_read_to_the_cent_from_both_sides() {
    let locum = read(&Cumul::holding("2026-04-02", LOCUM));
    let covered = read(&replaced("2026-04-02"));
    for rows in [&locum, &covered] {
        assert!(rows.iter().all(|row| row.len() == 9), "{rows:?}");
        assert_eq!(
            rows[1][5..8],
            [json!("09/03/2026"), json!("80"), json!(84_500)]
        );
        assert_eq!(sum(rows, "Part conservée (redevance)"), 50_710);
    }
    assert_eq!(sum(&locum, "Montant dû"), 202_840);
    assert_eq!(sum(&covered, "Montant à reverser"), 202_840);
    assert_eq!(covered[1][3], "Dr Maëlle Tanguy-Orsel", "accents are read");
}
