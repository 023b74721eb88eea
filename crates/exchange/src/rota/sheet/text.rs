//! Tables that are texts.

use csv::{ReaderBuilder, StringRecord};
use domain::rota::{Spot, Trouble};

use super::super::{RotaError, decode};
use super::{Cell, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, Sheet};

/// What stands between cells, in the order in which equals are taken.
const BETWEEN: [u8; 4] = [b';', b'\t', b',', b'|'];

/// As many lines tell which of them it is.
const LOOKED_AT: usize = 60;

/// A cell with as many lines was opened by a quote that nobody closed.
const MOST_LINES: usize = 12;

/// Reads a text as one sheet.
pub(super) fn read(bytes: &[u8]) -> Result<Sheet, RotaError> {
    let text = decode::whole(bytes);
    let strange = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{c}');
    let start = || text.chars().take(4_000);
    if text.trim().is_empty() || start().filter(|c| strange(*c)).count() * 50 > start().count() {
        return Err(RotaError::NotARota);
    }
    // Excel writes which one it is into the first line.
    let (said, text) = match text.strip_prefix("sep=") {
        Some(rest) => {
            let after = rest.get(1..).unwrap_or_default();
            (rest.bytes().next(), after.trim_start_matches(['\r', '\n']))
        }
        None => (None, &*text),
    };
    let between = said.filter(u8::is_ascii).unwrap_or_else(|| guessed(text));
    let quoted = rows(text, between, true);
    let swallowed = |cell: &Cell| match cell {
        Cell::Text(text) => text.lines().count() > MOST_LINES,
        _ => false,
    };
    if quoted.rows.iter().flatten().any(swallowed) {
        return Ok(rows(text, between, false));
    }
    Ok(quoted)
}

/// What stands between cells: that which cuts most lines into the same number.
fn guessed(text: &str) -> u8 {
    let lines = || {
        text.lines()
            .filter(|line| !line.trim().is_empty())
            .take(LOOKED_AT)
    };
    let agreement = |between: u8| {
        let mut counts: Vec<usize> = lines()
            .map(|line| {
                let mut quoted = false;
                let is_between = |byte: &&u8| {
                    quoted ^= **byte == b'"';
                    **byte == between && !quoted
                };
                line.as_bytes().iter().filter(is_between).count()
            })
            .filter(|count| *count > 0)
            .collect();
        counts.sort_unstable();
        let alike = counts.chunk_by(|a, b| a == b).map(<[usize]>::len).max();
        alike.unwrap_or_default()
    };
    // The last of equals wins: the order is turned round.
    let best = BETWEEN
        .iter()
        .rev()
        .max_by_key(|between| agreement(**between));
    best.copied().unwrap_or(b';')
}

/// The row of a record. Empty lines are rows too: the reader passes over them
/// and begins the record before them.
fn row_at(text: &str, position: &csv::Position) -> usize {
    let lines = usize::try_from(position.line().saturating_sub(1)).unwrap_or(usize::MAX);
    let start = usize::try_from(position.byte()).unwrap_or(usize::MAX);
    let rest = text.as_bytes().get(start..).unwrap_or_default();
    let empty = rest.iter().take_while(|byte| matches!(byte, b'\n' | b'\r'));
    lines.saturating_add(empty.filter(|byte| **byte == b'\n').count())
}

fn rows(text: &str, between: u8, quoting: bool) -> Sheet {
    let mut sheet = Sheet::default();
    let mut reader = ReaderBuilder::new()
        .delimiter(between)
        .has_headers(false)
        .flexible(true)
        .quoting(quoting)
        .from_reader(text.as_bytes());
    let mut record = StringRecord::new();
    let mut cells = 0;
    // A text in memory has no error but its end.
    while let Ok(true) = reader.read_record(&mut record) {
        let row = record
            .position()
            .map_or(0, |position| row_at(text, position));
        let row = row.max(sheet.rows.len());
        cells += record.len();
        if row >= MOST_ROWS || cells > MOST_CELLS {
            let at = Spot::cell(row, 0);
            sheet
                .unread
                .push(at, Trouble::TooMany, record.get(0).unwrap_or_default());
            break;
        }
        for (column, text) in record.iter().enumerate().take(MOST_COLUMNS) {
            sheet.put(row, column, Cell::text(text));
        }
    }
    sheet
}
