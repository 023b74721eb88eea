//! Reads the notation of days.

use std::str::FromStr;

use super::{Anchor, Hour, LAST, LAST_OF_ITS_NAME, Nudge, Place, When};

/// Why a text tells no day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("tells no day: {0:?}")]
pub(in crate::demo) struct InvalidWhen(String);

impl TryFrom<String> for When {
    type Error = InvalidWhen;
    fn try_from(text: String) -> Result<Self, InvalidWhen> {
        text.parse()
    }
}

impl FromStr for When {
    type Err = InvalidWhen;
    fn from_str(text: &str) -> Result<Self, InvalidWhen> {
        let invalid = || InvalidWhen(text.to_owned());
        let words: Vec<&str> = text
            .strip_prefix('@')
            .ok_or_else(invalid)?
            .split(' ')
            .collect();
        let (hour, words) = hour(&words).ok_or_else(invalid)?;
        let (nudge, words) = match words {
            [before @ .., "or", "after"] => (Nudge::After, before),
            [before @ .., "or", "before"] => (Nudge::Before, before),
            all => (Nudge::Nowhere, all),
        };
        let anchor = anchor(words).ok_or_else(invalid)?;
        Ok(Self {
            anchor,
            nudge,
            hour,
        })
    }
}

/// Takes the hour from the end of the words.
fn hour<'a>(words: &'a [&'a str]) -> Option<(Hour, &'a [&'a str])> {
    match words {
        [before @ .., "at", time] => Some((Hour::Instant(time.parse().ok()?), before)),
        [before @ .., time] if time.contains(':') => Some((Hour::Wall(time.parse().ok()?), before)),
        all => Some((Hour::None, all)),
    }
}

fn anchor(words: &[&str]) -> Option<Anchor> {
    let (first, rest) = words.split_first()?;
    let sign = first.find(['+', '-']).unwrap_or(first.len());
    let (name, number) = first.split_at(sign);
    let count = |number: &str| match number {
        "" => Some(0),
        number => number.parse::<i16>().ok(),
    };
    match (name, rest) {
        ("today", []) => Some(Anchor::Today(
            count(number.strip_suffix('d').unwrap_or(number))?.into(),
        )),
        ("week", [weekday]) => Some(Anchor::Week(count(number)?.into(), weekday.parse().ok()?)),
        ("next", [weekday]) if number.is_empty() => Some(Anchor::Next(weekday.parse().ok()?)),
        ("month", rest) => Some(Anchor::Month(count(number)?.into(), place(rest)?)),
        ("year", [day]) => {
            let (month, day) = day.split_once('-')?;
            let (month, day) = (month.parse().ok()?, day.parse().ok()?);
            let known = (1..=12).contains(&month) && (1..=LAST).contains(&day);
            known.then_some(Anchor::Year(count(number)?.into(), month, day))
        }
        _ => None,
    }
}

fn place(words: &[&str]) -> Option<Place> {
    match words {
        [] => Some(Place::Whole),
        ["first"] => Some(Place::Day(1)),
        ["last"] => Some(Place::Day(LAST)),
        ["last", weekday] => Some(Place::Nth(LAST_OF_ITS_NAME, weekday.parse().ok()?)),
        [day] => {
            let day = day.parse().ok()?;
            (1..=LAST).contains(&day).then_some(Place::Day(day))
        }
        [nth, weekday] => {
            let nth = nth.parse().ok()?;
            let weekday = weekday.parse().ok()?;
            (1..=LAST_OF_ITS_NAME)
                .contains(&nth)
                .then_some(Place::Nth(nth, weekday))
        }
        _ => None,
    }
}
