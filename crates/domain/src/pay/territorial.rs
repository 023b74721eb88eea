//! The bonus of a month for work on other sites (ST-34).

use super::beside::Territorial;
use crate::money::Cents;
use crate::parameter::{Parameter, in_force};
use crate::statement::{Explained, FixedLine};
use crate::time::Day;

impl Territorial {
    /// The number of the law that says the sum.
    pub const fn key(self) -> &'static str {
        match (self.half_days, self.sites) {
            (0 | 1, _) => "pet.one_half_day",
            (2 | 3, _) => "pet.to_three_half_days",
            (4, 0 | 1) => "pet.to_four_half_days",
            _ => "pet.beyond",
        }
    }

    /// The line of a month, of which `from` and `to` are the days concerned:
    /// the sum is monthly, at its value on the first of them.
    pub(super) fn line(self, numbers: &[Parameter], from: Day, to: Day) -> FixedLine {
        let key = self.key();
        let number = in_force(numbers, key, from);
        let rate = number.and_then(|number| number.value.parse::<Cents>().ok().zip(Some(number)));
        let (explained, amount) = match rate {
            Some((rate, number)) => {
                let explained = Explained::Territorial {
                    half_days: self.half_days,
                    sites: self.sites,
                    rate,
                    key: key.into(),
                    valid_from: number.valid_from,
                };
                (explained, rate)
            }
            None => (Explained::NumberMissing { key: key.into() }, Cents::ZERO),
        };
        FixedLine {
            from,
            to,
            explained,
            terms_from: None,
            amended_on: None,
            amount,
        }
    }
}
