//! The portable book of the demo doctor, with the days of today in it.

use std::sync::LazyLock;

use domain::time::Day;
use exchange::french;
use exchange::portable::PortableBook;
use serde_json::Value;

use super::when::When;
use crate::error::{AppError, ErrorCode};

const BOOK: &str = include_str!("../../../../assets/demo/book.json");

/// What opens a day inside a text: « semaine du {@week-3 mon} ».
const OPENING: &str = "{@";
const CLOSING: char = '}';

/// The book with every day that it tells written out.
///
/// # Errors
/// [`ErrorCode::Internal`] when the shipped file is not of the format; a test
/// reads it on many days.
pub(super) fn book(today: Day) -> Result<PortableBook, AppError> {
    static READ: LazyLock<Result<Value, String>> =
        LazyLock::new(|| serde_json::from_str(BOOK).map_err(|error| error.to_string()));
    let mut told = READ.clone().map_err(broken)?;
    write_out(&mut told, today)?;
    serde_json::from_value(told).map_err(broken)
}

/// What ships with the program cannot be read.
pub(super) fn broken(cause: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> AppError {
    AppError::new(ErrorCode::Internal).because(cause)
}

fn write_out(value: &mut Value, today: Day) -> Result<(), AppError> {
    match value {
        Value::Array(items) => items.iter_mut().try_for_each(|item| write_out(item, today)),
        Value::Object(members) => members
            .values_mut()
            .try_for_each(|member| write_out(member, today)),
        Value::String(text) if text.starts_with('@') => {
            *text = text.parse::<When>().map_err(broken)?.written(today);
            Ok(())
        }
        Value::String(text) if text.contains(OPENING) => {
            *text = in_words(text, today)?;
            Ok(())
        }
        _ => Ok(()),
    }
}

/// A text with its days as a French reader says them: « 3 novembre 2026 ».
pub(super) fn in_words(text: &str, today: Day) -> Result<String, AppError> {
    let mut words = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, told)) = rest.split_once(OPENING) {
        let (told, after) = told
            .split_once(CLOSING)
            .ok_or_else(|| broken(format!("a day that does not end: {text}")))?;
        let when: When = format!("@{told}").parse().map_err(broken)?;
        words.push_str(before);
        words.push_str(&french::day(when.day(today)));
        rest = after;
    }
    words.push_str(rest);
    Ok(words)
}
