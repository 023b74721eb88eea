//! Tables in: the sheets of a workbook, or a text with one row a line.
//!
//! Owns how bytes become a grid of cells. What the cells say of shifts is read
//! in [`super::layout`] and [`super::shifts`].

mod text;
mod workbook;

#[cfg(test)]
mod tests;

use chrono::NaiveTime;
use domain::rota::UnreadList;
use domain::time::{ClockTime, Day, WallTime};

use super::{MOST_BYTES, RotaError};

/// Rows of one sheet: a shift for each of forty doctors on each day of a year.
const MOST_ROWS: usize = 20_000;

/// Columns of one sheet: a year of days, and room for the names.
const MOST_COLUMNS: usize = 500;

/// Cells of one sheet.
const MOST_CELLS: usize = 1_000_000;

/// Characters of one cell; a rota needs a few.
const LONGEST_TEXT: usize = 200;

/// One cell.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Words, without blanks around them.
    Text(String),
    /// A number that is no time.
    Number(f64),
    /// A day.
    Day(Day),
    /// A time of day.
    Clock(ClockTime),
    /// Both.
    Moment(WallTime),
    /// The error of a formula.
    Error(String),
}

impl Cell {
    /// Words, cut where they are longer than a rota needs.
    fn text(text: &str) -> Self {
        let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        if text.is_empty() {
            return Self::Empty;
        }
        Self::Text(text.chars().take(LONGEST_TEXT).collect())
    }

    /// Whether there is nothing.
    pub const fn is_empty(&self) -> bool {
        matches!(self, Self::Empty)
    }

    /// What a person reads in the cell.
    pub fn shown(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) | Self::Error(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Day(day) => day.date().format("%d/%m/%Y").to_string(),
            Self::Clock(clock) => clock.to_string(),
            Self::Moment(moment) => moment.naive().format("%d/%m/%Y %H:%M").to_string(),
        }
    }
}

/// A grid of cells.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sheet {
    /// Name of the sheet; empty for a text.
    pub name: String,
    /// Rows of any length.
    pub rows: Vec<Vec<Cell>>,
    /// What could not be read.
    pub unread: UnreadList,
}

impl Sheet {
    /// A cell, by indices that begin at zero; empty outside of the grid.
    pub fn cell(&self, row: usize, column: usize) -> &Cell {
        let found = self.rows.get(row).and_then(|cells| cells.get(column));
        found.unwrap_or(&Cell::Empty)
    }

    /// The number of columns of the longest row.
    pub fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or_default()
    }

    /// Puts a cell where it belongs, if it lies within what is read.
    fn put(&mut self, row: usize, column: usize, cell: Cell) -> bool {
        if row >= MOST_ROWS || column >= MOST_COLUMNS {
            return false;
        }
        if self.rows.len() <= row {
            self.rows.resize_with(row + 1, Vec::new);
        }
        let Some(cells) = self.rows.get_mut(row) else {
            return false;
        };
        if cells.len() <= column {
            cells.resize(column + 1, Cell::Empty);
        }
        cells[column] = cell;
        true
    }
}

/// Reads the sheets of a table: a workbook of Excel (`.xlsx`), or a text with
/// commas, semicolons or tabs between its cells.
///
/// # Errors
/// [`RotaError::TooLarge`], also of a workbook that unpacks to far more;
/// [`RotaError::Locked`] behind a password; [`RotaError::Damaged`] of a
/// workbook that is; [`RotaError::OtherWorkbook`] of one that is no `.xlsx`;
/// [`RotaError::NotARota`] of anything else.
pub fn read(bytes: &[u8]) -> Result<Vec<Sheet>, RotaError> {
    if bytes.len() > MOST_BYTES {
        return Err(RotaError::TooLarge);
    }
    match bytes {
        [b'P', b'K', 3 | 5, 4 | 6, ..] => workbook::read(bytes),
        // The container of old workbooks, and of new ones with a password.
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Err(workbook::in_container(bytes)),
        _ => Ok(vec![text::read(bytes)?]),
    }
}

/// A time of day of so many minutes.
fn clock(minutes: u32) -> Option<ClockTime> {
    let time = NaiveTime::from_hms_opt(minutes / 60 % 24, minutes % 60, 0)?;
    time.format("%H:%M").to_string().parse().ok()
}
