//! The numbers that come with the program.

use std::sync::LazyLock;

use domain::formality::Confidence;
use domain::parameter::{LawTheme, LawUnit, Parameter};
use domain::time::Day;

use crate::error::AppError;

const SHIPPED: &str = include_str!("../../../../assets/parameters.toml");

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    number: Vec<Entry>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    key: String,
    theme: LawTheme,
    unit: LawUnit,
    values: Vec<Value>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Value {
    value: String,
    valid_from: Day,
    source: String,
    confidence: Confidence,
    doubt_from: Option<Day>,
}

/// A number that comes with the program, without its values.
pub(crate) struct Number {
    pub(crate) key: String,
    pub(crate) theme: LawTheme,
    pub(crate) unit: LawUnit,
}

struct Shipped {
    numbers: Vec<Number>,
    values: Vec<Parameter>,
    /// Of each value, in their order.
    doubts: Vec<Option<Day>>,
}

fn read() -> Result<Shipped, toml::de::Error> {
    let file: File = toml::from_str(SHIPPED)?;
    let mut shipped = Shipped {
        numbers: Vec::new(),
        values: Vec::new(),
        doubts: Vec::new(),
    };
    for entry in file.number {
        for value in entry.values {
            shipped.doubts.push(value.doubt_from);
            shipped.values.push(Parameter {
                key: entry.key.clone(),
                value: value.value,
                valid_from: value.valid_from,
                source: value.source,
                confidence: value.confidence,
            });
        }
        shipped.numbers.push(Number {
            key: entry.key,
            theme: entry.theme,
            unit: entry.unit,
        });
    }
    Ok(shipped)
}

fn file() -> Result<&'static Shipped, AppError> {
    static READ: LazyLock<Result<Shipped, toml::de::Error>> = LazyLock::new(read);
    Ok(READ.as_ref().map_err(Clone::clone)?)
}

/// The values that come with the program, read once.
///
/// # Errors
/// [`crate::error::ErrorCode::Internal`] when the shipped file cannot be read; a test reads
/// it.
pub fn shipped() -> Result<&'static [Parameter], AppError> {
    Ok(&file()?.values)
}

/// The numbers that come with the program, in the order of the file.
pub(crate) fn numbers() -> Result<&'static [Number], AppError> {
    Ok(&file()?.numbers)
}

/// What a number counts; one that Cumul knows nothing of, such as a book from a
/// later version brings, is a bare number.
pub(crate) fn unit_of(key: &str) -> Result<LawUnit, AppError> {
    let known = numbers()?.iter().find(|number| number.key == key);
    Ok(known.map_or(LawUnit::Plain, |number| number.unit))
}

/// How sure the program is, on a day, of a value that came with it.
pub(crate) fn confidence_on(parameter: &Parameter, day: Day) -> Result<Confidence, AppError> {
    let file = file()?;
    let doubt = file
        .values
        .iter()
        .zip(&file.doubts)
        .find(|(value, _)| value.key == parameter.key && value.valid_from == parameter.valid_from)
        .and_then(|(_, doubt)| *doubt);
    Ok(match doubt {
        Some(from) if from <= day => Confidence::ToVerify,
        _ => parameter.confidence,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_number_that_ships_is_written_as_its_unit_wants() {
        for parameter in shipped().expect("the file") {
            let unit = unit_of(&parameter.key).expect("the file");
            assert_ne!(unit, LawUnit::Plain, "{}", parameter.key);
            assert_eq!(parameter.check(unit), Ok(()), "{}", parameter.key);
        }
    }

    #[test]
    fn each_number_has_one_value_on_each_day_and_its_days_in_order() {
        let mut keys = BTreeSet::new();
        for number in numbers().expect("the file") {
            assert!(keys.insert(&number.key), "{} stands once", number.key);
            let values = shipped().expect("the file").iter();
            let days = values.filter(|value| value.key == number.key);
            let days: Vec<Day> = days.map(|value| value.valid_from).collect();
            assert!(!days.is_empty(), "{}", number.key);
            assert!(days.windows(2).all(|two| two[0] < two[1]), "{}", number.key);
        }
    }

    #[test]
    fn a_value_that_nobody_looked_at_since_is_to_be_verified() {
        let day = |text: &str| text.parse::<Day>().expect("a day");
        let values = shipped().expect("the file");
        let smic = domain::parameter::in_force(values, "smic.hourly_gross", day("2026-01-31"));
        let smic = smic.expect("a value");
        let on = |text| confidence_on(smic, day(text)).expect("the file");
        assert_eq!(on("2026-01-31"), Confidence::Sure);
        assert_eq!(on("2026-02-01"), Confidence::ToVerify);
    }
}
