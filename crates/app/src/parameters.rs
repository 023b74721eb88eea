//! Numbers that the law changes: those shipped, and the doctor's own edits.

use std::str::FromStr;
use std::sync::LazyLock;

use domain::parameter::{Parameter, value_on};
use domain::time::Day;
use store::Reader;

use crate::book::{Book, Done};
use crate::error::{AppError, ErrorCode};
use crate::op::Op;
use crate::setup::Nothing;

const SHIPPED: &str = include_str!("../../../assets/parameters.toml");

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Shipped {
    parameter: Vec<Parameter>,
}

/// A number of the law, shipped or edited.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct ParameterRow {
    /// The number.
    pub parameter: Parameter,
    /// Whether the doctor entered it.
    pub edited: bool,
}

/// A number to keep.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SetParameter {
    /// The number, from its day on.
    pub parameter: Parameter,
}

/// The numbers that come with the program, read once.
///
/// # Errors
/// [`ErrorCode::Internal`] when the shipped file cannot be read; a test reads
/// it.
pub fn shipped() -> Result<&'static [Parameter], AppError> {
    static READ: LazyLock<Result<Shipped, toml::de::Error>> =
        LazyLock::new(|| toml::from_str(SHIPPED));
    match &*READ {
        Ok(shipped) => Ok(&shipped.parameter),
        Err(error) => Err(AppError::new(ErrorCode::Internal).because(error.clone())),
    }
}

/// The numbers that ship with the program, then the doctor's own.
pub(crate) fn all(reader: &Reader<'_>) -> Result<Vec<Parameter>, AppError> {
    let mut parameters = shipped()?.to_vec();
    parameters.extend(reader.parameters().all()?);
    Ok(parameters)
}

/// The value of a number on a day.
///
/// # Errors
/// [`ErrorCode::ParameterUnknown`] when none is known for that day.
pub(crate) fn decimal<T: FromStr>(reader: &Reader<'_>, key: &str, day: Day) -> Result<T, AppError> {
    value(&all(reader)?, key, day)
}

/// The value of one of `numbers` on a day.
///
/// # Errors
/// [`ErrorCode::ParameterUnknown`] when none is known for that day.
pub(crate) fn value<T: FromStr>(numbers: &[Parameter], key: &str, day: Day) -> Result<T, AppError> {
    let unknown = || {
        AppError::new(ErrorCode::ParameterUnknown)
            .about("key", key)
            .about("day", day)
    };
    value_on(numbers, key, day)
        .ok_or_else(unknown)?
        .parse()
        .map_err(|_| unknown())
}

/// All numbers, by name and day.
///
/// # Errors
/// While the book is not open.
pub fn parameter_list(book: &Book, _: Nothing) -> Result<Vec<ParameterRow>, AppError> {
    book.read(|look| {
        let row = |edited| move |parameter| ParameterRow { parameter, edited };
        let mut rows: Vec<_> = shipped()?.iter().cloned().map(row(false)).collect();
        rows.extend(look.parameters().all()?.into_iter().map(row(true)));
        rows.sort_by(|a, b| {
            let key = |row: &ParameterRow| (row.parameter.key.clone(), row.parameter.valid_from);
            key(a).cmp(&key(b))
        });
        Ok(rows)
    })
}

/// Keeps the doctor's own value of a number from a day on.
///
/// # Errors
/// The first field that breaks its rule; [`ErrorCode::ParameterUnknown`] at
/// `key` for a number that Cumul does not use.
pub fn parameter_set(book: &Book, ask: SetParameter) -> Result<Done<()>, AppError> {
    let parameter = ask.parameter;
    parameter.check()?;
    if !shipped()?.iter().any(|known| known.key == parameter.key) {
        return Err(AppError::at(ErrorCode::ParameterUnknown, "key"));
    }
    book.record(Op::SetParameter, |step| {
        step.say("key", &parameter.key);
        step.say("value", &parameter.value);
        Ok(step.parameters().set(&parameter)?)
    })
}
