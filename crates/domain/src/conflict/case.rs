//! What an audit looks at, and the numbers of the law by day.

use std::collections::HashMap;

use crate::contract::{Contract, KindTraits};
use crate::document::Document;
use crate::employer::Employer;
use crate::formality::FormalityMark;
use crate::leave::Leave;
use crate::parameter::{Decimal, Parameter};
use crate::profile::Profile;
use crate::shift::Shift;
use crate::site::{Site, Travel};
use crate::time::Day;

/// All that an audit looks at. The order of the lists counts for nothing.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    /// The day on which it is looked at.
    pub today: Day,
    /// The shifts, those of locums of the doctor included.
    pub shifts: &'a [Shift],
    /// The leaves of the doctor.
    pub leaves: &'a [Leave],
    /// The contracts of the book.
    pub contracts: &'a [Contract],
    /// The employers.
    pub employers: &'a [Employer],
    /// Their places.
    pub sites: &'a [Site],
    /// The roads between them.
    pub roads: &'a [Travel],
    /// The documents: licences and insurances are among them.
    pub documents: &'a [Document],
    /// What the doctor did about the steps of contracts.
    pub marks: &'a [FormalityMark],
    /// The doctor.
    pub profile: &'a Profile,
    /// What is known of each kind of contract.
    pub kinds: &'a [KindTraits],
    /// The numbers of the law, the doctor's own last.
    pub numbers: &'a [Parameter],
}

/// Limits by the day from which they hold, read once: an audit asks for them by
/// the thousand.
pub(super) struct Numbers<'a>(HashMap<&'a str, Vec<(Day, Decimal)>>);

impl<'a> Numbers<'a> {
    pub(super) fn of(parameters: &'a [Parameter]) -> Self {
        let mut found: HashMap<&str, Vec<(Day, Decimal)>> = HashMap::new();
        let wanted = |it: &&Parameter| it.key.starts_with("wt.") || it.key.starts_with("cu.");
        for parameter in parameters.iter().filter(wanted) {
            if let Ok(value) = parameter.value.parse() {
                let values = found.entry(&parameter.key).or_default();
                values.push((parameter.valid_from, value));
            }
        }
        // The doctor's own value of a day stands behind that of the program.
        found
            .values_mut()
            .for_each(|values| values.sort_by_key(|(from, _)| *from));
        Self(found)
    }

    fn on(&self, key: &str, day: Day) -> Option<Decimal> {
        let values = self.0.get(key)?;
        let started = values.partition_point(|(from, _)| *from <= day);
        values.get(started.checked_sub(1)?).map(|(_, value)| *value)
    }

    /// A number of hours, as minutes.
    pub(super) fn hours(&self, key: &str, day: Day) -> Option<i64> {
        let (digits, one) = self.on(key, day)?.fraction();
        Some(digits * 60 / one)
    }

    /// A whole number: days, months, minutes.
    pub(super) fn count(&self, key: &str, day: Day) -> Option<i64> {
        let (digits, one) = self.on(key, day)?.fraction();
        Some(digits / one)
    }
}
