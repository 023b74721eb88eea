//! Numbers that the law changes: those shipped, and the doctor's own edits.

mod effect;
mod kept;
mod shipped;

use std::collections::BTreeSet;
use std::str::FromStr;

use domain::formality::Confidence;
use domain::parameter::{LawTheme, LawUnit, Parameter, in_force, read_on};
use domain::time::Day;
use store::Reader;

use crate::book::{Book, Done, Look};
use crate::error::{AppError, ErrorCode};
use crate::op::Op;
use crate::setup::Nothing;

pub use effect::{CheckParameter, MovedMonth, ParameterEffect, parameter_check};
pub use kept::KeptMonth;
pub(crate) use shipped::confidence_on;
use shipped::numbers;
pub use shipped::shipped;
pub(crate) use shipped::unit_of;

/// A number of the law with all its values.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct LawNumber {
    /// Name, such as `late.flat`.
    pub key: String,
    /// What it is about.
    pub theme: LawTheme,
    /// What it counts.
    pub unit: LawUnit,
    /// Its values, the latest first.
    pub values: Vec<DatedValue>,
}

/// One value of a number of the law.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct DatedValue {
    /// The value, from its day on.
    pub parameter: Parameter,
    /// Whether the doctor entered it.
    pub edited: bool,
    /// How sure it is today: with time, one that nobody looked at again is to
    /// be verified.
    pub confidence: Confidence,
    /// The last day it holds, when another follows.
    pub until: Option<Day>,
    /// Whether it holds today.
    pub in_force: bool,
    /// Whether the doctor's own value of the same day stands in its place.
    pub replaced: bool,
}

/// A number to keep.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SetParameter {
    /// The number, from its day on.
    pub parameter: Parameter,
    /// The first day of the doctor's own value that it replaces, when it was
    /// entered for another day before.
    #[serde(default)]
    pub replaces: Option<Day>,
}

/// A value of the doctor's own.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ParameterAsk {
    /// Name of the number.
    pub key: String,
    /// Its first day.
    pub valid_from: Day,
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
    read_on(numbers, key, day).ok_or_else(unknown)
}

/// All numbers, in the order of the shipped file; then those that only the book
/// knows.
///
/// # Errors
/// While the book is not open.
pub fn parameter_list(book: &Book, _: Nothing) -> Result<Vec<LawNumber>, AppError> {
    book.read(|look| {
        let own = look.parameters().all()?;
        let known = numbers()?;
        let mut list = Vec::new();
        for number in known {
            list.push(LawNumber {
                key: number.key.clone(),
                theme: number.theme,
                unit: number.unit,
                values: values(look, &own, &number.key)?,
            });
        }
        let others = own.iter().map(|parameter| parameter.key.as_str());
        let others: BTreeSet<_> = others
            .filter(|key| known.iter().all(|number| number.key != *key))
            .collect();
        for key in others {
            list.push(LawNumber {
                key: key.to_owned(),
                theme: LawTheme::Other,
                unit: LawUnit::Plain,
                values: values(look, &own, key)?,
            });
        }
        Ok(list)
    })
}

/// The values of a number, the latest first.
fn values(look: &Look<'_>, own: &[Parameter], key: &str) -> Result<Vec<DatedValue>, AppError> {
    let of_key = |parameters: &[Parameter]| -> Vec<Parameter> {
        let found = parameters.iter().filter(|parameter| parameter.key == key);
        found.cloned().collect()
    };
    let (shipped, own) = (of_key(shipped()?), of_key(own));
    let both = [shipped.clone(), own.clone()].concat();
    let holds = in_force(&both, key, look.today);
    let dated = |parameter: &Parameter, edited: bool| -> Result<DatedValue, AppError> {
        let same_day = |other: &Parameter| other.valid_from == parameter.valid_from;
        let replaced = !edited && own.iter().any(same_day);
        let later = both.iter().map(|other| other.valid_from);
        let next = later.filter(|day| *day > parameter.valid_from).min();
        Ok(DatedValue {
            edited,
            confidence: if edited {
                parameter.confidence
            } else {
                confidence_on(parameter, look.today)?
            },
            until: next.map(|day| day.plus_days(-1)),
            in_force: !replaced && holds.is_some_and(same_day),
            replaced,
            parameter: parameter.clone(),
        })
    };
    let mut dated = shipped
        .iter()
        .map(|parameter| dated(parameter, false))
        .chain(own.iter().map(|parameter| dated(parameter, true)))
        .collect::<Result<Vec<_>, _>>()?;
    dated.sort_by_key(|value| std::cmp::Reverse((value.parameter.valid_from, value.edited)));
    Ok(dated)
}

/// What a number counts that the doctor gives a value.
///
/// # Errors
/// [`ErrorCode::ParameterUnknown`] at `key` for one that Cumul does not use.
fn known_unit(key: &str) -> Result<LawUnit, AppError> {
    let known = numbers()?.iter().find(|number| number.key == key);
    let known = known.ok_or_else(|| AppError::at(ErrorCode::ParameterUnknown, "key"))?;
    Ok(known.unit)
}

/// Checks the values of a portable book; each refusal names its place.
pub(crate) fn check_all(parameters: &[Parameter]) -> Result<(), AppError> {
    for (index, parameter) in parameters.iter().enumerate() {
        let checked = parameter.check(unit_of(&parameter.key)?);
        checked.map_err(|it| AppError::from(it).below(&format!("parameters.{index}")))?;
    }
    Ok(())
}

/// Keeps the doctor's own value of a number from a day on.
///
/// What was settled keeps the value it was settled with.
///
/// # Errors
/// The first field that breaks its rule; [`ErrorCode::ParameterUnknown`] at
/// `key` for a number that Cumul does not use; [`ErrorCode::SameDayTwice`] at
/// `valid_from` when a value is moved to the day of another.
pub fn parameter_set(book: &Book, ask: SetParameter) -> Result<Done<()>, AppError> {
    let parameter = ask.parameter;
    parameter.check(known_unit(&parameter.key)?)?;
    book.record(Op::SetParameter, |step| {
        if let Some(before) = ask.replaces.filter(|day| *day != parameter.valid_from) {
            if is_own(step, &parameter.key, parameter.valid_from)? {
                return Err(AppError::at(ErrorCode::SameDayTwice, "valid_from"));
            }
            step.parameters().remove(&parameter.key, before)?;
        }
        step.say("key", &parameter.key);
        step.say("value", &parameter.value);
        step.say("unit", unit_word(&parameter.key)?);
        Ok(step.parameters().set(&parameter)?)
    })
}

/// Forgets a value of the doctor's own, so that the shipped one holds again.
///
/// # Errors
/// [`ErrorCode::NotFound`] when the doctor entered none for that day.
pub fn parameter_remove(book: &Book, ask: ParameterAsk) -> Result<Done<()>, AppError> {
    book.record(Op::RemoveParameter, |step| {
        step.say("key", &ask.key);
        step.say("day", ask.valid_from);
        Ok(step.parameters().remove(&ask.key, ask.valid_from)?)
    })
}

/// Whether the doctor has a value of a number from just that day on.
fn is_own(reader: &Reader<'_>, key: &str, day: Day) -> Result<bool, AppError> {
    let own = reader.parameters().all()?;
    Ok(own.iter().any(|it| it.key == key && it.valid_from == day))
}

/// What a number counts, in the word of the wire.
fn unit_word(key: &str) -> Result<String, AppError> {
    match serde_json::to_value(unit_of(key)?) {
        Ok(serde_json::Value::String(word)) => Ok(word),
        Ok(_) => Err(AppError::new(ErrorCode::Internal)),
        Err(error) => Err(AppError::new(ErrorCode::Internal).because(error)),
    }
}
