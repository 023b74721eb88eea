//! Where days, hours and words stand in a table nobody has explained yet. What
//! is found is a proposal: the doctor sees it, corrects it, and it is
//! remembered.

use std::collections::BTreeMap;

use domain::rota::{Columns, Layout, normal};
use domain::time::{Day, Month};

use super::sheet::{Cell, Sheet};
use super::spoken::{self, SaidDay};
use super::words::{self, Word};

/// As many days make a line or a column of days.
const ENOUGH: usize = 5;

/// Rows that are looked at.
const LOOKED_AT: usize = 400;

/// What a table seems to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// How it is laid out; whose shifts are to be read is never guessed.
    pub layout: Layout,
    /// The month of its days, where the days themselves do not say.
    pub month: Option<Month>,
    /// Names of doctors, in the order of the table.
    pub names: Vec<String>,
    /// The words that stand for work, and how often each.
    pub words: Vec<Word>,
}

/// Proposes how a table is to be read; none where nothing looks like days.
/// Dates without a year are those nearest to `today`.
pub fn propose(sheet: &Sheet, today: Day) -> Option<Proposal> {
    let month = month_of(sheet);
    let around = month.unwrap_or(today.month());
    let layout = days_across(sheet, around).or_else(|| by_column(sheet, around))?;
    let names = words::names(sheet, &layout);
    let words = words::words(sheet, &layout);
    Some(Proposal {
        layout,
        month,
        names,
        words,
    })
}

/// The month that the sheet names in its title, or in its own name.
pub(super) fn month_of(sheet: &Sheet) -> Option<Month> {
    let titles = sheet.rows.iter().take(10).flatten();
    let mut texts = titles.filter_map(|cell| match cell {
        Cell::Text(text) => spoken::month_in(text),
        _ => None,
    });
    texts.next().or_else(|| spoken::month_in(&sheet.name))
}

fn day(cell: &Cell, around: Month) -> Option<Day> {
    SaidDay::of(cell)?.near(around)
}

/// A row whose cells are one day after the other.
fn days_across(sheet: &Sheet, around: Month) -> Option<Layout> {
    let (row, first, length) = sheet
        .rows
        .iter()
        .enumerate()
        .take(LOOKED_AT)
        .filter_map(|(row, cells)| {
            let days: Vec<Option<Day>> = cells.iter().map(|cell| day(cell, around)).collect();
            let (first, length) = longest_run(&days)?;
            Some((row, first, length))
        })
        // The first of equals: a month may be printed twice.
        .rev()
        .max_by_key(|(_, _, length)| *length)?;
    if length < ENOUGH || first == 0 {
        return None;
    }
    // Names stand in the column before the days that has most words.
    let names = (0..first).max_by_key(|column| {
        let below = sheet.rows.iter().skip(row + 1);
        let words = below.filter(|cells| matches!(cells.get(*column), Some(Cell::Text(_))));
        (words.count(), std::cmp::Reverse(*column))
    })?;
    Some(Layout::DaysAcross {
        days: narrow(row),
        names: narrow(names),
        whose: None,
    })
}

/// The longest run of days, each the one after the one before. A merged cell
/// repeats its day.
fn longest_run(days: &[Option<Day>]) -> Option<(usize, usize)> {
    let (mut best, mut start, mut length) = (None, 0, 0);
    let mut before: Option<Day> = None;
    for (place, day) in days.iter().enumerate() {
        match (before, day) {
            (Some(before), Some(day)) if before.plus_days(1) == *day => length += 1,
            (Some(before), Some(day)) if before == *day && length > 0 => {}
            (_, Some(_)) => (start, length) = (place, 1),
            (_, None) => length = 0,
        }
        before = *day;
        if length > best.map_or(0, |(_, length)| length) {
            best = Some((start, length));
        }
    }
    best
}

/// What the cells of one column are.
#[derive(Default)]
struct Census {
    days: usize,
    clocks: usize,
    spans: usize,
    words: BTreeMap<String, usize>,
    texts: usize,
}

/// A table with one row a day or one row a shift.
fn by_column(sheet: &Sheet, around: Month) -> Option<Layout> {
    let width = sheet.width();
    let census: Vec<Census> = (0..width)
        .map(|column| count(sheet, column, around))
        .collect();
    let days = (0..width).rev().max_by_key(|column| census[*column].days)?;
    if census[days].days < ENOUGH.min(sheet.rows.len().saturating_sub(1)).max(1) {
        return None;
    }
    let is_day = |cells: &Vec<Cell>| {
        cells
            .get(days)
            .is_some_and(|cell| day(cell, around).is_some())
    };
    let first = sheet.rows.iter().position(is_day)?;
    let heading = |column: usize| {
        let above = sheet.rows.iter().take(first).rev();
        let mut texts = above.filter_map(move |cells| match cells.get(column) {
            Some(Cell::Text(text)) => Some(normal(text)),
            _ => None,
        });
        texts.next().unwrap_or_default()
    };
    let headings: Vec<String> = (0..width).map(heading).collect();
    let columns = list_columns(days, &census, &headings);
    if columns.start.is_some() || columns.span.is_some() || !runs_down(sheet, days, around) {
        return Some(Layout::List {
            headings: narrow(first),
            columns,
            whose: None,
        });
    }
    Some(Layout::DaysDown {
        days: narrow(days),
        names: narrow(first.checked_sub(1)?),
        whose: None,
    })
}

fn count(sheet: &Sheet, column: usize, around: Month) -> Census {
    let mut census = Census::default();
    for cells in sheet.rows.iter().take(LOOKED_AT) {
        let Some(cell) = cells.get(column) else {
            continue;
        };
        if day(cell, around).is_some() {
            census.days += 1;
        }
        if spoken::clock_of(cell).is_some() {
            census.clocks += 1;
        } else if let Cell::Text(text) = cell {
            census.texts += 1;
            if spoken::span(text).is_some() {
                census.spans += 1;
            } else if SaidDay::read(text).is_none() {
                *census.words.entry(normal(text)).or_default() += 1;
            }
        }
    }
    census
}

/// Words of headings, as hospitals write them.
const START: [&str; 4] = ["DÉBUT", "DEBUT", "ARRIVÉE", "START"];
const END: [&str; 3] = ["FIN", "DÉPART", "END"];
const SPAN: [&str; 2] = ["HORAIRE", "HEURES"];
const WORD: [&str; 9] = [
    "POSTE",
    "TYPE",
    "CODE",
    "GARDE",
    "ACTIVITÉ",
    "VACATION",
    "LIBELLÉ",
    "INTITULÉ",
    "LIGNE",
];
const PLACE: [&str; 6] = [
    "LIEU",
    "SITE",
    "SERVICE",
    "ÉTABLISSEMENT",
    "UNITÉ",
    "SECTEUR",
];
const NAME: [&str; 7] = [
    "MÉDECIN",
    "PRATICIEN",
    "NOM",
    "DOCTEUR",
    "INTERVENANT",
    "REMPLAÇANT",
    "AGENT",
];

fn list_columns(days: usize, census: &[Census], headings: &[String]) -> Columns {
    let others = || (0..census.len()).filter(move |column| *column != days);
    let called = |names: &[&str]| {
        let is_called =
            |column: &usize| names.iter().any(|name| headings[*column].starts_with(name));
        others().find(is_called)
    };
    let mut clocks =
        others().filter(|column| census[*column].clocks * 2 > census[days].days.max(1));
    let (one, other) = (clocks.next(), clocks.next());
    let start = called(&START).or(one).or({
        // A date with an hour is both.
        (census[days].clocks * 2 > census[days].days).then_some(days)
    });
    let end = called(&END)
        .or(other)
        .or(one.filter(|one| start != Some(*one)));
    let span = others().find(|column| {
        let census = &census[*column];
        census.spans * 2 > census.texts.max(1)
    });
    let span = span.or_else(|| called(&SPAN)).filter(|_| start.is_none());
    let place = called(&PLACE);
    let name = called(&NAME);
    let free = |column: &usize| {
        ![start, end, span, place, name].contains(&Some(*column))
            && !census[*column].words.is_empty()
    };
    // Few words that come back are codes, and not remarks.
    let codes = others()
        .filter(free)
        .min_by_key(|column| census[*column].words.len());
    Columns {
        day: narrow(days),
        start: start.map(narrow),
        end: end.filter(|end| start != Some(*end)).map(narrow),
        span: span.map(narrow),
        word: called(&WORD).filter(free).or(codes).map(narrow),
        place: place.map(narrow),
        name: name.map(narrow),
    }
}

/// Whether a column goes from each day to the next, as a month does.
fn runs_down(sheet: &Sheet, column: usize, around: Month) -> bool {
    let cells = sheet.rows.iter().take(LOOKED_AT);
    let days: Vec<Option<Day>> = cells
        .map(|cells| cells.get(column).and_then(|cell| day(cell, around)))
        .collect();
    let run = longest_run(&days).map_or(0, |(_, length)| length);
    run >= ENOUGH && run * 10 >= days.iter().flatten().count() * 8
}

/// An index of a table, which is small.
fn narrow(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

/// The same as an index.
pub(super) fn wide(index: u32) -> usize {
    index as usize
}
