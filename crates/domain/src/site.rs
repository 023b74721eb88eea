//! Places of work, their clocks and holidays, and the roads between them.

use crate::address::Address;
use crate::ids::{EmployerId, SiteId};
use crate::text::required;
use crate::time::Zone;
use crate::{Invalid, Rule};

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

impl Site {
    /// Checks every field that has a rule.
    ///
    /// # Errors
    /// The first field that breaks its rule.
    pub fn check(&self) -> Result<(), Invalid> {
        required("name", &self.name, 120)?;
        self.address.check("address")
    }
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
