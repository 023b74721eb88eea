//! From events and cells to shifts, by what the doctor said of the words.

mod events;

use std::collections::HashMap;

use chrono::{NaiveTime, TimeDelta};
use domain::rota::{
    Announced, Columns, Hours, Layout, RotaMapping, Spot, Trouble, UnreadList, Whose, Window,
    WordMeaning, Work, normal,
};
use domain::time::{Day, Month, WallTime, Zone};

use super::layout::{month_of, wide};
use super::sheet::{Cell, Sheet};
use super::spoken::{self, SaidDay};

pub use events::from_calendar;

/// What is known beside the rota.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// Clocks of the employer.
    pub zone: Zone,
    /// Today: dates without a year are those nearest to it.
    pub today: Day,
    /// The month of a table, where the doctor said which.
    pub month: Option<Month>,
}

/// The shifts of a rota.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    /// What is announced, in the order of the file.
    pub announced: Vec<Announced>,
    /// The days for which it speaks; none where it names no day.
    pub window: Option<Window>,
    /// What could not be read.
    pub unread: UnreadList,
}

/// The shifts that a table announces.
///
/// Hours in the table go before those of the word. A row of another doctor is
/// passed over; a table without names is the doctor's own.
pub fn from_sheet(sheet: &Sheet, mapping: &RotaMapping, asked: &Asked) -> Reading {
    let mut shifts = Shifts::new(asked.zone, sheet.unread.clone());
    let around = asked.month.or_else(|| month_of(sheet));
    let around = around.unwrap_or(asked.today.month());
    match &mapping.layout {
        Some(Layout::List {
            headings,
            columns,
            whose,
        }) => {
            for row in wide(*headings)..sheet.rows.len() {
                shifts.row(sheet, row, columns, whose.as_ref(), around, mapping);
            }
        }
        Some(Layout::DaysAcross { days, names, whose }) => {
            let (days, names) = (wide(*days), wide(*names));
            let first = names + 1;
            let found = (first..sheet.width())
                .map(|column| (column, sheet.cell(days, column)))
                .filter_map(|(column, cell)| {
                    Some((column, shifts.day(cell, days, column, around)?))
                })
                .collect::<Vec<_>>();
            for row in (days + 1)..sheet.rows.len() {
                if is_of(whose.as_ref(), sheet.cell(row, names)) {
                    for (column, day) in &found {
                        shifts.cell(sheet, row, *column, *day, mapping);
                    }
                }
            }
        }
        Some(Layout::DaysDown { days, names, whose }) => {
            let (days, names) = (wide(*days), wide(*names));
            let columns: Vec<usize> = ((days + 1)..sheet.width())
                .filter(|column| is_of(whose.as_ref(), sheet.cell(names, *column)))
                .collect();
            for row in (names + 1)..sheet.rows.len() {
                if let Some(day) = shifts.day(sheet.cell(row, days), row, days, around) {
                    for column in &columns {
                        shifts.cell(sheet, row, *column, day, mapping);
                    }
                }
            }
        }
        None => {}
    }
    shifts.finish()
}

/// Whether a cell of names is the doctor's; where nobody was named, all are.
fn is_of(whose: Option<&Whose>, cell: &Cell) -> bool {
    whose.is_none_or(|whose| whose.is_named(&cell.shown()))
}

struct Shifts {
    zone: Zone,
    reading: Reading,
    /// How often each key was given: a word may stand twice on one day.
    uses: HashMap<String, u32>,
}

impl Shifts {
    fn new(zone: Zone, unread: UnreadList) -> Self {
        Self {
            zone,
            reading: Reading {
                unread,
                ..Reading::default()
            },
            uses: HashMap::new(),
        }
    }

    fn finish(mut self) -> Reading {
        self.reading.unread.sort();
        self.reading
    }

    /// The rota speaks for this day.
    fn speaks_for(&mut self, day: Day) {
        let window = self.reading.window.get_or_insert(Window {
            from: day,
            until: day,
        });
        window.from = window.from.min(day);
        window.until = window.until.max(day);
    }

    /// One row of a list.
    fn row(
        &mut self,
        sheet: &Sheet,
        row: usize,
        columns: &Columns,
        whose: Option<&Whose>,
        around: Month,
        mapping: &RotaMapping,
    ) {
        let cell = |column: Option<u32>| {
            column.map(|column| (wide(column), sheet.cell(row, wide(column))))
        };
        let is_mine = cell(columns.name).is_none_or(|(_, name)| is_of(whose, name));
        let is_blank = sheet
            .rows
            .get(row)
            .is_none_or(|cells| cells.iter().all(Cell::is_empty));
        if is_blank || !is_mine {
            return;
        }
        let (column, said) = (wide(columns.day), sheet.cell(row, wide(columns.day)));
        let Some(day) = self.day(said, row, column, around) else {
            return;
        };
        let word = cell(columns.word)
            .map(|(_, word)| word.shown())
            .unwrap_or_default();
        let at = Spot::cell(row, columns.word.map_or(column, wide));
        let Some(meanings) = mapping.meanings(&word) else {
            self.reading.unread.push(at, Trouble::Word, &word);
            return;
        };
        let own = self.own_hours(row, day, &cell, columns, around);
        for (word, meaning) in meanings {
            let WordMeaning::Work(work) = meaning else {
                continue;
            };
            match own {
                Own::Hours(start, end) => {
                    let key = self.named(&format!("{day}/{word}"));
                    self.add(key, at, &word, (start, end, self.zone), work, false);
                }
                Own::Unread => {}
                Own::None => self.by_word(at, day, &word, work),
            }
        }
    }

    /// The hours that a row gives itself.
    fn own_hours<'a>(
        &mut self,
        row: usize,
        day: Day,
        cell: &impl Fn(Option<u32>) -> Option<(usize, &'a Cell)>,
        columns: &Columns,
        around: Month,
    ) -> Own {
        if let Some((column, span)) = cell(columns.span).filter(|(_, cell)| !cell.is_empty()) {
            return match spoken::span(&span.shown()) {
                Some(hours) => {
                    let (start, end) = on(day, hours);
                    Own::Hours(start, end)
                }
                None => self.no_hour(row, column, span),
            };
        }
        let start = cell(columns.start).filter(|(_, cell)| !cell.is_empty());
        let end = cell(columns.end).filter(|(_, cell)| !cell.is_empty());
        let (Some((start_at, start)), Some((end_at, end))) = (start, end) else {
            return Own::None;
        };
        let Some(starts) = spoken::clock_of(start) else {
            return self.no_hour(row, start_at, start);
        };
        let Some(ends) = spoken::clock_of(end) else {
            return self.no_hour(row, end_at, end);
        };
        let (begins, mut until) = on(
            day,
            Hours {
                start: starts,
                end: ends,
            },
        );
        // An end with a date of its own says the day.
        let dated = SaidDay::of(end).filter(|said| said.month.is_some());
        if let Some(last) = dated.and_then(|said| said.near(around)) {
            until = WallTime::new(last.date().and_time(ends.time()));
        }
        if until <= begins {
            return self.no_hour(row, end_at, end);
        }
        Own::Hours(begins, until)
    }

    fn no_hour(&mut self, row: usize, column: usize, cell: &Cell) -> Own {
        let at = Spot::cell(row, column);
        self.reading.unread.push(at, Trouble::Hour, &cell.shown());
        Own::Unread
    }

    /// One cell of a month.
    fn cell(&mut self, sheet: &Sheet, row: usize, column: usize, day: Day, mapping: &RotaMapping) {
        let cell = sheet.cell(row, column);
        if cell.is_empty() {
            return;
        }
        let (at, text) = (Spot::cell(row, column), cell.shown());
        if let Some(meanings) = mapping.meanings(&text) {
            for (word, meaning) in meanings {
                if let WordMeaning::Work(work) = meaning {
                    self.by_word(at, day, &word, work);
                }
            }
        } else {
            self.reading.unread.push(at, Trouble::Word, &text);
        }
    }

    /// A word on a day, at the hours that it stands for.
    fn by_word(&mut self, at: Spot, day: Day, word: &str, work: &Work) {
        if work.hours.is_empty() {
            self.reading.unread.push(at, Trouble::Hour, word);
        }
        for hours in &work.hours {
            let (start, end) = on(day, *hours);
            let key = self.named(&format!("{day}/{word}"));
            self.add(key, at, word, (start, end, self.zone), work, false);
        }
    }

    /// The day of a cell, which is told where it is none.
    fn day(&mut self, cell: &Cell, row: usize, column: usize, around: Month) -> Option<Day> {
        if cell.is_empty() {
            return None;
        }
        let day = SaidDay::of(cell).and_then(|said| said.near(around));
        match day {
            Some(day) => self.speaks_for(day),
            // Sums and remarks beside the days of a month are not days.
            None if SaidDay::of(cell).is_none() && !matches!(cell, Cell::Text(_)) => {}
            None => {
                let at = Spot::cell(row, column);
                self.reading.unread.push(at, Trouble::Day, &cell.shown());
            }
        }
        day
    }

    fn named(&mut self, key: &str) -> String {
        let uses = self.uses.entry(normal(key)).or_default();
        *uses += 1;
        match *uses {
            1 => key.to_owned(),
            more => format!("{key}#{more}"),
        }
    }

    fn add(
        &mut self,
        key: String,
        at: Spot,
        word: &str,
        (start, end, zone): (WallTime, WallTime, Zone),
        work: &Work,
        cancelled: bool,
    ) {
        self.reading.announced.push(Announced {
            key,
            at,
            word: word.to_owned(),
            start,
            end,
            zone,
            kind: work.kind,
            contract: work.contract.clone(),
            site: work.site.clone(),
            cancelled,
        });
    }
}

/// What a row says of its hours.
#[derive(Clone, Copy)]
enum Own {
    Hours(WallTime, WallTime),
    Unread,
    None,
}

/// Hours on a day; an end that is not after its start lies on the next.
fn on(day: Day, hours: Hours) -> (WallTime, WallTime) {
    let at = |time: NaiveTime| day.date().and_time(time);
    let (start, end) = (at(hours.start.time()), at(hours.end.time()));
    let end = if end > start {
        end
    } else {
        end + TimeDelta::days(1)
    };
    (WallTime::new(start), WallTime::new(end))
}
