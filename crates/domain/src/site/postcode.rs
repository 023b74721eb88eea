//! What a French postal code says of the clocks and the holidays of a place.

use crate::address::Address;
use crate::site::HolidayZone;
use crate::text::compact;
use crate::time::Zone;

/// The clocks and the public holidays of a part of France.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct Region {
    /// Zone of its clocks.
    pub zone: Zone,
    /// Its public holidays; none where Cumul does not know them: the Code du
    /// travail does not hold in the Pacific.
    pub holiday_zone: Option<HolidayZone>,
}

/// Beginnings of postal codes, the longest first where one lies in another:
/// letters to Saint-Barthélemy and Saint-Martin still go by a code of
/// Guadeloupe.
const OVERSEAS: [(&str, &str, Option<HolidayZone>); 14] = [
    (
        "97133",
        "America/St_Barthelemy",
        Some(HolidayZone::SaintBarthelemy),
    ),
    ("97150", "America/Marigot", Some(HolidayZone::SaintMartin)),
    ("971", "America/Guadeloupe", Some(HolidayZone::Guadeloupe)),
    ("972", "America/Martinique", Some(HolidayZone::Martinique)),
    ("973", "America/Cayenne", Some(HolidayZone::Guyane)),
    ("974", "Indian/Reunion", Some(HolidayZone::Reunion)),
    ("975", "America/Miquelon", Some(HolidayZone::Metropole)),
    ("976", "Indian/Mayotte", Some(HolidayZone::Mayotte)),
    (
        "977",
        "America/St_Barthelemy",
        Some(HolidayZone::SaintBarthelemy),
    ),
    ("978", "America/Marigot", Some(HolidayZone::SaintMartin)),
    ("986", "Pacific/Wallis", None),
    ("987", "Pacific/Tahiti", None),
    ("988", "Pacific/Noumea", None),
    // Monaco, which has its own law.
    ("980", "Europe/Paris", None),
];

impl Region {
    /// The part of France that a postal code lies in; none for a code that is
    /// not French, or that says nothing of a place.
    pub fn of_postcode(postcode: &str) -> Option<Self> {
        let code = compact(postcode);
        if code.len() != 5 || !code.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let overseas = OVERSEAS
            .iter()
            .find(|(beginning, _, _)| code.starts_with(beginning));
        if let Some((_, zone, holiday_zone)) = overseas {
            return Some(Self {
                zone: zone.parse().ok()?,
                holiday_zone: *holiday_zone,
            });
        }
        let holiday_zone = match code.get(..2)?.parse().ok()? {
            57 | 67 | 68 => HolidayZone::AlsaceMoselle,
            1..=95 => HolidayZone::Metropole,
            _ => return None,
        };
        Some(Self {
            zone: Zone::PARIS,
            holiday_zone: Some(holiday_zone),
        })
    }

    /// The part of France that an address lies in.
    pub fn of(address: &Address) -> Option<Self> {
        Self::of_postcode(&address.postcode)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{EmployerId, SiteId};
    use crate::site::{Site, SiteDoubt};

    #[test]
    fn a_postal_code_tells_the_clocks_and_the_holidays_of_its_place() {
        use HolidayZone as Holidays;
        for (postcode, zone, holidays) in [
            ("54000", "Europe/Paris", Some(Holidays::Metropole)),
            ("20 000", "Europe/Paris", Some(Holidays::Metropole)),
            ("57000", "Europe/Paris", Some(Holidays::AlsaceMoselle)),
            ("67000", "Europe/Paris", Some(Holidays::AlsaceMoselle)),
            ("68100", "Europe/Paris", Some(Holidays::AlsaceMoselle)),
            ("97110", "America/Guadeloupe", Some(Holidays::Guadeloupe)),
            ("97200", "America/Martinique", Some(Holidays::Martinique)),
            ("97300", "America/Cayenne", Some(Holidays::Guyane)),
            ("97400", "Indian/Reunion", Some(Holidays::Reunion)),
            ("97500", "America/Miquelon", Some(Holidays::Metropole)),
            ("97600", "Indian/Mayotte", Some(Holidays::Mayotte)),
            ("98600", "Pacific/Wallis", None),
            ("98714", "Pacific/Tahiti", None),
            ("98800", "Pacific/Noumea", None),
        ] {
            let region = Region::of_postcode(postcode).expect(postcode);
            assert_eq!(region.zone.to_string(), zone, "{postcode}");
            assert_eq!(region.holiday_zone, holidays, "{postcode}");
        }
    }

    #[test]
    fn saint_barthelemy_and_saint_martin_are_known_by_their_old_codes_too() {
        for (codes, holidays) in [
            (["97133", "97700"], HolidayZone::SaintBarthelemy),
            (["97150", "97800"], HolidayZone::SaintMartin),
        ] {
            for code in codes {
                let region = Region::of_postcode(code).expect(code);
                assert_eq!(region.holiday_zone, Some(holidays), "{code}");
            }
        }
    }

    #[test]
    fn a_code_from_elsewhere_or_half_typed_says_nothing() {
        for code in ["", "974", "6700", "L-1855", "00100", "99123", "6700A"] {
            assert_eq!(Region::of_postcode(code), None, "{code}");
        }
    }

    #[test]
    fn clocks_and_holidays_of_elsewhere_are_only_a_doubt() {
        let place = |postcode: &str, holiday_zone| Site {
            id: SiteId::new(),
            employer: EmployerId::new(),
            name: "Bloc".into(),
            address: Address {
                postcode: postcode.into(),
                ..Address::default()
            },
            zone: Zone::PARIS,
            holiday_zone,
            good_friday: true,
        };
        let strasbourg = place("67000", HolidayZone::Metropole);
        assert_eq!(strasbourg.check(), Ok(()));
        assert_eq!(strasbourg.doubts(), [SiteDoubt::HolidaysOfElsewhere]);
        assert_eq!(place("67000", HolidayZone::AlsaceMoselle).doubts(), []);
        assert_eq!(
            place("97400", HolidayZone::Metropole).doubts(),
            [SiteDoubt::ClocksOfElsewhere, SiteDoubt::HolidaysOfElsewhere]
        );
        assert_eq!(place("", HolidayZone::Guyane).doubts(), []);
    }
}
