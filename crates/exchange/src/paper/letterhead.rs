//! What several papers say alike: who writes, to whom, where and when.

use chrono::Timelike;
use domain::address::Address;
use domain::employer::Employer;
use domain::profile::{Agreement, Profile, Standing};
use domain::time::{Day, WallTime};
use serde_json::{Value, json};

use crate::french;

/// The doctor as addressed: « Dr Ferréol Istrebac »; a student has no title.
pub(super) fn doctor_name(profile: &Profile) -> String {
    let name = format!("{} {}", profile.first_name, profile.last_name);
    match profile.standing {
        Standing::Doctor => format!("Dr\u{a0}{}", name.trim()),
        Standing::Student => name.trim().to_owned(),
    }
}

/// The name of a liberal doctor on professional papers, « EI » right after it
/// (L526-22, R526-27 CCom).
pub(super) fn trading_name(profile: &Profile) -> String {
    format!("{}\u{a0}EI", doctor_name(profile))
}

/// A French word in the doctor's gender: « inscrit » becomes « inscrite ».
pub(super) fn agreed(profile: &Profile, masculine: &str) -> String {
    match profile.agreement {
        Agreement::Feminine => format!("{masculine}e"),
        Agreement::Masculine => masculine.to_owned(),
    }
}

/// The head of the doctor's papers. A liberal activity adds « EI » and SIRET.
pub(super) fn sender(profile: &Profile, liberal: bool) -> Value {
    let name = if liberal {
        trading_name(profile)
    } else {
        doctor_name(profile)
    };
    let siret = profile.siret.as_ref().filter(|_| liberal);
    let vat = profile.vat_number.as_ref().filter(|_| liberal);
    let lines = [
        numbered("RPPS", profile.rpps.as_deref()),
        register(profile),
        siret.map(|digits| format!("SIRET {}", french::siret(digits))),
        vat.map(|number| format!("N°\u{a0}TVA {number}")),
        profile.phone.clone(),
        profile.email.clone(),
    ];
    json!({
        "name": name,
        "quality": french::capital(profile.specialty.trim()),
        "address": address_lines(&profile.address),
        "lines": lines.into_iter().flatten().filter(|line| !line.is_empty()).collect::<Vec<_>>(),
    })
}

/// Register entry of a doctor, licence of a student.
fn register(profile: &Profile) -> Option<String> {
    match profile.standing {
        Standing::Student => numbered(
            "Licence de remplacement n°",
            profile.locum_licence.as_deref(),
        ),
        Standing::Doctor => {
            let number = numbered("n°", profile.council_registration.as_deref());
            let council = profile.council.clone().filter(|text| !text.is_empty());
            let entry: Vec<_> = council.into_iter().chain(number).collect();
            (!entry.is_empty()).then(|| format!("Ordre des médecins, {}", entry.join(", ")))
        }
    }
}

/// The same inside a sentence: « inscrite au tableau de l’Ordre des médecins
/// (Finistère) sous le n° 29/1 », « titulaire de la licence … ».
pub(super) fn registered(profile: &Profile) -> Option<String> {
    match profile.standing {
        Standing::Student => numbered(
            "titulaire de la licence de remplacement n°",
            profile.locum_licence.as_deref(),
        ),
        Standing::Doctor => {
            let number = profile.council_registration.as_deref()?;
            let council = profile.council.as_deref().unwrap_or_default();
            let council = if council.is_empty() {
                String::new()
            } else {
                format!(" ({council})")
            };
            let word = agreed(profile, "inscrit");
            numbered(
                &format!("{word} au tableau de l’Ordre des médecins{council} sous le n°"),
                Some(number),
            )
        }
    }
}

/// « RPPS 10101010101 »; none when there is no number.
pub(super) fn numbered(label: &str, number: Option<&str>) -> Option<String> {
    let number = number?.trim();
    (!number.is_empty()).then(|| format!("{label}\u{a0}{number}"))
}

/// The employer as the one a paper is sent to.
pub(super) fn recipient(employer: &Employer) -> Value {
    json!({
        "name": employer.name,
        "lines": address_lines(&employer.address),
        "numbers": employer.siret.as_deref().map(|digits| format!("SIRET {}", french::siret(digits))),
    })
}

/// Street lines, then postal code and town; empty lines left out.
pub(super) fn address_lines(address: &Address) -> Vec<String> {
    let town = format!("{} {}", address.postcode.trim(), address.city.trim());
    let lines = address.street.lines().chain([town.as_str()]);
    lines
        .map(|line| line.trim().to_owned())
        .filter(|line| !line.is_empty())
        .collect()
}

/// « Fait à Nancy, le 30 juin 2026 ».
pub(super) fn made_at(place: &str, day: Day) -> String {
    let day = french::day(day);
    match place.trim() {
        "" => format!("Fait le {day}"),
        place => format!("Fait à {place}, le {day}"),
    }
}

/// « Nancy, le 30 juin 2026 », above a letter.
pub(super) fn dated_at(place: &str, day: Day) -> String {
    let day = french::day(day);
    match place.trim() {
        "" => format!("Le {day}"),
        place => format!("{place}, le {day}"),
    }
}

/// A time in a column, minutes always shown so that figures align: « 8 h 00 ».
pub(super) fn column_time(time: WallTime) -> String {
    let time = time.naive();
    format!("{}\u{a0}h\u{a0}{:02}", time.hour(), time.minute())
}

/// Days that lie between start and end: « +1 j » after a night.
pub(super) fn days_later(start: WallTime, end: WallTime) -> Option<String> {
    let days = start.day().days_until(end.day());
    (days > 0).then(|| format!("+{days}\u{a0}j"))
}

/// The note under a table in which clocks were changed during a shift: its
/// length is not what start and end suggest.
pub(super) fn clock_change<'a>(
    shifts: impl IntoIterator<Item = (&'a WallTime, &'a WallTime, i64)>,
) -> Option<&'static str> {
    let changed = |(start, end, elapsed): (&WallTime, &WallTime, i64)| {
        (end.naive() - start.naive()).num_minutes() != elapsed
    };
    shifts
        .into_iter()
        .any(changed)
        .then_some("Les durées tiennent compte du passage à l’heure d’été ou d’hiver.")
}
