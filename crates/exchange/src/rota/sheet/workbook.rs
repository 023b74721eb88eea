//! Workbooks of Excel.

use std::io::{self, Cursor, Read};

use calamine::{DataRef, Dimensions, ExcelDateTime, Reader, SheetType, Xlsx, XlsxError};
use chrono::{NaiveDate, NaiveTime, TimeDelta, Timelike};
use domain::rota::{Spot, Trouble};
use domain::time::{Day, WallTime};
use zip::ZipArchive;

use super::super::RotaError;
use super::{Cell, MOST_CELLS, Sheet, clock};

/// Files within a workbook.
const MOST_FILES: usize = 2_000;

/// Bytes to which a workbook unpacks.
const MOST_UNPACKED: u64 = 128 << 20;

/// Sheets of a workbook: one for each month of some years.
const MOST_SHEETS: usize = 60;

/// Reads every sheet that has cells.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Sheet>, RotaError> {
    measure(bytes)?;
    let mut book: Xlsx<_> =
        calamine::open_workbook_from_rs(Cursor::new(bytes)).map_err(|error| match error {
            XlsxError::Password => RotaError::Locked,
            XlsxError::FileNotFound(_) | XlsxError::RelationshipNotFound => RotaError::NotARota,
            _ => RotaError::Damaged,
        })?;
    let names: Vec<String> = book
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| sheet.name.clone())
        .take(MOST_SHEETS)
        .collect();
    let mut sheets = Vec::new();
    for name in names {
        let mut sheet = cells(&mut book, &name)?;
        let merged = book.merge_cells_by_sheet_name(&name);
        // A sheet whose merged cells cannot be told still has its own.
        fill(&mut sheet, &merged.unwrap_or_default());
        if !sheet.rows.is_empty() {
            sheets.push(sheet);
        }
    }
    Ok(sheets)
}

/// What is wrong with a file in the container of old workbooks.
pub(super) fn in_container(bytes: &[u8]) -> RotaError {
    let opened: Result<Xlsx<_>, XlsxError> = calamine::open_workbook_from_rs(Cursor::new(bytes));
    match opened {
        Err(XlsxError::Password) => RotaError::Locked,
        _ => RotaError::OtherWorkbook,
    }
}

/// Unpacks a workbook once to see how large it is: what its files say of
/// themselves may be a lie, and the library keeps all of it.
fn measure(bytes: &[u8]) -> Result<(), RotaError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| RotaError::Damaged)?;
    if archive.len() > MOST_FILES {
        return Err(RotaError::TooLarge);
    }
    // Where LibreOffice keeps its cells.
    if archive.index_for_name("content.xml").is_some() {
        return Err(RotaError::OtherWorkbook);
    }
    let mut left = MOST_UNPACKED;
    for index in 0..archive.len() {
        let file = archive.by_index(index).map_err(|_| RotaError::Damaged)?;
        let read = io::copy(&mut file.take(left), &mut io::sink());
        left -= read.map_err(|_| RotaError::Damaged)?;
        if left == 0 {
            return Err(RotaError::TooLarge);
        }
    }
    Ok(())
}

fn cells(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Sheet, RotaError> {
    let mut sheet = Sheet {
        name: name.to_owned(),
        ..Sheet::default()
    };
    let mut reader = book
        .worksheet_cells_reader(name)
        .map_err(|_| RotaError::Damaged)?;
    let mut count = 0;
    loop {
        let found = match reader.next_cell() {
            Ok(Some(found)) => found,
            Ok(None) => break,
            // What came before the damage is read.
            Err(_) => {
                let at = Spot::cell(sheet.rows.len(), 0);
                sheet.unread.push(at, Trouble::NotEnded, name);
                break;
            }
        };
        let (row, column) = found.get_position();
        let (row, column) = (row as usize, column as usize);
        let cell = cell(found.get_value());
        if cell.is_empty() {
            continue;
        }
        if let Cell::Error(error) = &cell {
            sheet
                .unread
                .push(Spot::cell(row, column), Trouble::Formula, error);
        }
        count += 1;
        let shown = cell.shown();
        if count > MOST_CELLS {
            sheet
                .unread
                .push(Spot::cell(row, column), Trouble::TooMany, &shown);
            break;
        }
        if !sheet.put(row, column, cell) {
            sheet
                .unread
                .push(Spot::cell(row, column), Trouble::TooMany, &shown);
        }
    }
    Ok(sheet)
}

fn cell(value: &DataRef<'_>) -> Cell {
    match value {
        DataRef::Empty => Cell::Empty,
        DataRef::Int(number) => Cell::text(&number.to_string()),
        DataRef::Float(number) => Cell::Number(*number),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            Cell::text(text)
        }
        DataRef::SharedString(text) => Cell::text(text),
        DataRef::Bool(yes) => Cell::text(if *yes { "oui" } else { "non" }),
        DataRef::DateTime(time) => moment(*time),
        DataRef::Error(error) => Cell::Error(error.to_string()),
    }
}

/// A day, a time of day or both, to the nearest minute: a third of a day is
/// not exactly eight hours.
fn moment(time: ExcelDateTime) -> Cell {
    let serial = time.as_f64();
    let number = Cell::Number(serial);
    if !serial.is_finite() || serial < 0.0 {
        return number;
    }
    if serial < 1.0 || time.is_duration() {
        let minutes = (serial * 1_440.0).round() % 1_440.0;
        let read = format!("{minutes}").parse().ok().and_then(clock);
        return read.map_or(number, Cell::Clock);
    }
    let (year, month, day, hour, minute, second, _) = time.to_ymd_hms_milli();
    let read = NaiveDate::from_ymd_opt(year.into(), month.into(), day.into()).and_then(|date| {
        let time = NaiveTime::from_hms_opt(hour.into(), minute.into(), 0)?;
        let rounded = TimeDelta::minutes(i64::from(second >= 30));
        date.and_time(time).checked_add_signed(rounded)
    });
    match read {
        Some(at) if (at.hour(), at.minute()) == (0, 0) => Cell::Day(Day::new(at.date())),
        Some(at) => Cell::Moment(WallTime::new(at)),
        None => number,
    }
}

/// Gives every cell of a merged one what the first holds.
fn fill(sheet: &mut Sheet, merged: &[Dimensions]) {
    let (height, mut left) = (sheet.rows.len(), MOST_CELLS);
    for part in merged {
        let (top, start) = (part.start.0 as usize, part.start.1 as usize);
        let (bottom, end) = (part.end.0 as usize, part.end.1 as usize);
        let first = sheet.cell(top, start).clone();
        if first.is_empty() {
            continue;
        }
        for row in top..=bottom.min(height.saturating_sub(1)) {
            for column in start..=end.min(super::MOST_COLUMNS) {
                if left == 0 {
                    return;
                }
                left -= 1;
                if sheet.cell(row, column).is_empty() {
                    sheet.put(row, column, first.clone());
                }
            }
        }
    }
}
