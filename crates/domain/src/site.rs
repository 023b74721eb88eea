//! Places of work, their clocks and holidays, and the roads between them.

mod postcode;

use crate::address::Address;
use crate::ids::{EmployerId, SiteId};
use crate::text::required;
use crate::time::Zone;
use crate::{Invalid, Rule};

pub use postcode::Region;

/// Which public holidays a place has (domain notes §7.1).
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    Hash,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum HolidayZone {
    /// Mainland and Corsica.
    #[default]
    Metropole,
    /// Bas-Rhin, Haut-Rhin, Moselle.
    AlsaceMoselle,
    /// Guadeloupe.
    Guadeloupe,
    /// Martinique.
    Martinique,
    /// Guyane.
    Guyane,
    /// La Réunion.
    Reunion,
    /// Mayotte.
    Mayotte,
    /// Saint-Martin.
    SaintMartin,
    /// Saint-Barthélemy.
    SaintBarthelemy,
}

/// A place where shifts are done.
#[derive(
    Debug,
    Clone,
    PartialEq,
    Eq,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct Site {
    /// Identifier.
    pub id: SiteId,
    /// Employer of the place.
    pub employer: EmployerId,
    /// Name, such as « Bloc, Nancy ».
    pub name: String,
    /// Address.
    #[serde(default)]
    pub address: Address,
    /// Zone of its clocks.
    pub zone: Zone,
    /// Its public holidays.
    #[serde(default)]
    pub holiday_zone: HolidayZone,
    /// In Alsace-Moselle: whether Good Friday is off here, which it is only in
    /// communes with a Protestant temple or a mixed church (L3134-13 CT).
    #[serde(default = "on")]
    pub good_friday: bool,
}

const fn on() -> bool {
    true
}

/// What looks unusual in a place without being refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum SiteDoubt {
    /// The postal code is not five digits, as French ones are.
    UnusualPostcode,
    /// The clocks are not those of the postal code.
    ClocksOfElsewhere,
    /// The public holidays are not those of the postal code.
    HolidaysOfElsewhere,
}

impl Site {
    /// Checks every field that has a rule.
    ///
    /// # Errors
    /// The first of its [`problems`](Self::problems).
    pub fn check(&self) -> Result<(), Invalid> {
        self.problems().into_iter().next().map_or(Ok(()), Err)
    }

    /// Every field that breaks its rule.
    pub fn problems(&self) -> Vec<Invalid> {
        [
            required("name", &self.name, 120),
            self.address.check("address"),
        ]
        .into_iter()
        .filter_map(Result::err)
        .collect()
    }

    /// What the doctor should look at again.
    pub fn doubts(&self) -> Vec<SiteDoubt> {
        let region = Region::of(&self.address);
        let clocks = region.is_some_and(|region| region.zone != self.zone);
        let holidays = region
            .and_then(|region| region.holiday_zone)
            .is_some_and(|holidays| holidays != self.holiday_zone);
        [
            (
                self.address.has_unusual_postcode(),
                SiteDoubt::UnusualPostcode,
            ),
            (clocks, SiteDoubt::ClocksOfElsewhere),
            (holidays, SiteDoubt::HolidaysOfElsewhere),
        ]
        .into_iter()
        .filter_map(|(unusual, doubt)| unusual.then_some(doubt))
        .collect()
    }

    /// The place in a few words: its name and its town, which many names hold
    /// already.
    pub fn place(&self) -> String {
        let (name, town) = (self.name.trim(), self.address.city.trim());
        if town.is_empty() || names(name, town) {
            return name.to_owned();
        }
        format!("{name}, {town}")
    }

    /// Its name before an address that ends with the town: « Bloc » of « Bloc,
    /// Nancy », nothing of « Nancy ».
    pub fn name_before_town(&self) -> &str {
        let (name, town) = (self.name.trim(), self.address.city.trim());
        match name.rsplit_once(',') {
            _ if town.is_empty() => name,
            _ if alike(name, town) => "",
            Some((before, last)) if alike(last.trim(), town) => before.trim_end(),
            _ => name,
        }
    }
}

fn alike(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

/// Whether a name holds the town as whole words: « Clinique de Nancy », not
/// « Clinique des Nancyens ».
fn names(name: &str, town: &str) -> bool {
    let (name, town) = (name.to_lowercase(), town.to_lowercase());
    name.match_indices(&town).any(|(at, found)| {
        let (before, after) = (&name[..at], &name[at + found.len()..]);
        !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric)
    })
}

/// The road between two places; `from` empty means the doctor's home.
#[derive(
    Debug,
    Clone,
    PartialEq,
    Eq,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct Travel {
    /// Where it starts; home when empty.
    #[serde(default)]
    pub from: Option<SiteId>,
    /// Where it leads.
    pub to: SiteId,
    /// Minutes one way.
    pub minutes: u32,
    /// Kilometres one way.
    pub kilometres: u32,
}

impl Travel {
    /// Checks that the road leads somewhere else, in less than a day.
    ///
    /// # Errors
    /// The first field that breaks its rule.
    pub fn check(&self) -> Result<(), Invalid> {
        if self.from.as_ref() == Some(&self.to) {
            return Err(Invalid::at("to", Rule::Unknown));
        }
        if self.minutes > 24 * 60 {
            return Err(Invalid::at("minutes", Rule::OutOfRange));
        }
        if self.kilometres > 20_000 {
            return Err(Invalid::at("kilometres", Rule::OutOfRange));
        }
        Ok(())
    }

    /// The same road with its two sites in a fixed order: a road has the same
    /// length both ways and is kept once.
    pub fn in_order(self) -> Self {
        match self.from {
            Some(from) if from > self.to => Self {
                from: Some(self.to),
                to: from,
                ..self
            },
            from => Self { from, ..self },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(name: &str, city: &str) -> Site {
        Site {
            id: SiteId::new(),
            employer: EmployerId::new(),
            name: name.into(),
            address: Address {
                city: city.into(),
                ..Address::default()
            },
            zone: Zone::PARIS,
            holiday_zone: HolidayZone::default(),
            good_friday: true,
        }
    }

    #[test]
    fn a_place_says_its_town_once() {
        let place = |name, city| site(name, city).place();
        assert_eq!(place("Bloc", "Nancy"), "Bloc, Nancy");
        assert_eq!(place("Bloc, Nancy", "Nancy"), "Bloc, Nancy");
        assert_eq!(place("NANCY", "Nancy"), "NANCY");
        assert_eq!(place("Clinique de Nancy", "Nancy"), "Clinique de Nancy");
        assert_eq!(place("Foyer Nancéa", "Nanc"), "Foyer Nancéa, Nanc");
        assert_eq!(place("Bloc", " "), "Bloc");
    }

    #[test]
    fn before_its_address_a_name_leaves_out_the_town_at_its_end() {
        let name = |name, city| site(name, city).name_before_town().to_owned();
        assert_eq!(name("Bloc, Nancy", "nancy"), "Bloc");
        assert_eq!(name("Nancy", "Nancy"), "");
        assert_eq!(name("Clinique de Nancy", "Nancy"), "Clinique de Nancy");
        assert_eq!(name("Bloc, 2e étage", "Nancy"), "Bloc, 2e étage");
        assert_eq!(name("Bloc, Nancy", ""), "Bloc, Nancy");
    }
}
