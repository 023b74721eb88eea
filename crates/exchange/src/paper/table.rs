//! The figures of a paper as a table that French spreadsheets open.

use csv::{Terminator, WriterBuilder};
use domain::money::{BasisPoints, Cents};
use domain::time::Day;

use super::Paper;

/// Without it a spreadsheet of Windows does not read accents.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// One cell.
pub(super) enum Cell {
    /// Words.
    Text(String),
    /// A day.
    Day(Day),
    /// A sum.
    Sum(Cents),
    /// A percentage.
    Percent(BasisPoints),
    /// Nothing.
    Empty,
}

impl Cell {
    fn written(&self) -> String {
        match self {
            Self::Text(text) => plain(text),
            Self::Day(day) => day.date().format("%d/%m/%Y").to_string(),
            Self::Sum(sum) => sum.to_string().replace('.', ","),
            Self::Percent(share) => share.to_string().replace('.', ","),
            Self::Empty => String::new(),
        }
    }
}

/// Words that no spreadsheet takes for a formula: an apostrophe goes before a
/// sign that would begin one.
fn plain(text: &str) -> String {
    let formula = text
        .trim_start()
        .starts_with(['=', '+', '-', '@', '\t', '\r']);
    // The spaces of papers are in the way of who looks for a name.
    let line = text.replace(['\n', '\r', '\t', '\u{a0}', '\u{202f}'], " ");
    if formula { format!("'{line}") } else { line }
}

/// The figures of a paper for a spreadsheet: UTF-8 with its mark, semicolons,
/// decimal commas, days as 09/03/2026. None for a paper that has no table.
pub fn csv(paper: &Paper) -> Option<Vec<u8>> {
    let Paper::RetrocessionSheet(sheet) = paper else {
        return None;
    };
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .terminator(Terminator::CRLF)
        .from_writer(BYTE_ORDER_MARK.to_vec());
    // Writing into memory does not fail, and every row has the same length.
    for row in sheet.table() {
        writer.write_record(row.iter().map(Cell::written)).ok()?;
    }
    writer.into_inner().ok()
}
