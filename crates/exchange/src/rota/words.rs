//! The words of a rota that the doctor is asked about.

use std::collections::BTreeMap;

use domain::rota::{Hours, Layout, Spot, normal};
use domain::time::WallTime;

use super::calendar::{Calendar, When};
use super::layout::wide;
use super::sheet::{Cell, Sheet};
use super::spoken;

/// Different words that are told.
const MOST_WORDS: usize = 300;

/// A word of a rota that the doctor is asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// The word in its normal form, as the mapping keeps it.
    pub word: String,
    /// How often it stands there.
    pub count: usize,
    /// Where it stands first.
    pub first: Spot,
    /// The hours that the rota gives it there.
    pub hours: Option<Hours>,
}

/// The titles of a calendar, for the doctor to explain.
pub fn words_of_calendar(calendar: &Calendar) -> Vec<Word> {
    words_in(calendar.events.iter().map(|event| {
        let hours = match event.when {
            When::Clock {
                wall_start,
                wall_end,
                ..
            } => hours_of(wall_start, wall_end),
            When::Days { .. } => None,
        };
        (&*event.summary, event.line, hours)
    }))
}

fn hours_of(start: WallTime, end: WallTime) -> Option<Hours> {
    let clock = |wall: WallTime| wall.naive().format("%H:%M").to_string().parse().ok();
    Some(Hours {
        start: clock(start)?,
        end: clock(end)?,
    })
}

/// The names of doctors that a table holds.
pub(super) fn names(sheet: &Sheet, layout: &Layout) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let mut add = |cell: &Cell| {
        if let Cell::Text(text) = cell
            && !spoken::is_weekday(cell)
            && !names.iter().any(|known| normal(known) == normal(text))
            && names.len() < MOST_WORDS
        {
            names.push(text.clone());
        }
    };
    match layout {
        Layout::DaysAcross { days, names, .. } => {
            let below = (wide(*days) + 1)..sheet.rows.len();
            below.for_each(|row| add(sheet.cell(row, wide(*names))));
        }
        Layout::DaysDown { days, names, .. } => {
            let right = (wide(*days) + 1)..sheet.width();
            right.for_each(|column| add(sheet.cell(wide(*names), column)));
        }
        Layout::List {
            headings, columns, ..
        } => {
            if let Some(name) = columns.name {
                let below = wide(*headings)..sheet.rows.len();
                below.for_each(|row| add(sheet.cell(row, wide(name))));
            }
        }
    }
    names
}

/// The words that stand for work, in the order in which they appear.
pub(super) fn words(sheet: &Sheet, layout: &Layout) -> Vec<Word> {
    let mut words = Words::default();
    match layout {
        Layout::DaysAcross { days, names, .. } => {
            for row in (wide(*days) + 1)..sheet.rows.len() {
                for column in (wide(*names) + 1)..sheet.width() {
                    words.add(sheet, row, column, None);
                }
            }
        }
        Layout::DaysDown { days, names, .. } => {
            for row in (wide(*names) + 1)..sheet.rows.len() {
                for column in (wide(*days) + 1)..sheet.width() {
                    words.add(sheet, row, column, None);
                }
            }
        }
        Layout::List {
            headings, columns, ..
        } => {
            let hours = |row: usize| {
                let clock = |column: Option<u32>| spoken::clock_of(sheet.cell(row, wide(column?)));
                let span = columns
                    .span
                    .and_then(|span| spoken::span(&sheet.cell(row, wide(span)).shown()));
                span.or(Some(Hours {
                    start: clock(columns.start)?,
                    end: clock(columns.end)?,
                }))
            };
            if let Some(word) = columns.word {
                for row in wide(*headings)..sheet.rows.len() {
                    words.add(sheet, row, wide(word), hours(row));
                }
            }
        }
    }
    words.found
}

#[derive(Default)]
struct Words {
    found: Vec<Word>,
    places: BTreeMap<String, usize>,
}

impl Words {
    fn add(&mut self, sheet: &Sheet, row: usize, column: usize, hours: Option<Hours>) {
        let cell = sheet.cell(row, column);
        if cell.is_empty()
            || spoken::is_weekday(cell) && matches!(cell, Cell::Text(text) if text.len() > 2)
        {
            return;
        }
        self.count(&cell.shown(), Spot::cell(row, column), hours);
    }

    fn count(&mut self, word: &str, first: Spot, hours: Option<Hours>) {
        let normal = normal(word);
        if let Some(known) = self.places.get(&normal) {
            self.found[*known].count += 1;
        } else if self.found.len() < MOST_WORDS {
            self.places.insert(normal.clone(), self.found.len());
            self.found.push(Word {
                word: normal,
                count: 1,
                first,
                hours,
            });
        }
    }
}

/// The different words of a list of titles, each with its line and its hours.
fn words_in<'a>(titles: impl Iterator<Item = (&'a str, u32, Option<Hours>)>) -> Vec<Word> {
    let mut words = Words::default();
    for (title, line, hours) in titles {
        words.count(title, Spot::line(line), hours);
    }
    words.found
}
