//! French typography for everything that leaves the book as text.
//!
//! Sums, lengths of time, days and the words that explain an amount, spaced
//! as printers space them: a narrow no-break space in figures, a no-break
//! space before a unit, a true minus sign. Papers, reports and the command
//! line share these functions, so that one sum reads the same everywhere.

mod cancelled;
mod contracts;
mod grounds;
mod parts;
mod payslips;
mod terms;

use chrono::{Datelike, NaiveTime, Timelike};
use domain::money::{BasisPoints, Cents};
use domain::pay::RateUnit;
use domain::shift::ShiftKind;
use domain::statement::{Explained, Fraction};
use domain::time::{Day, Month, WallTime};

pub use contracts::{contract_function, contract_kind};
pub use grounds::{note, source, when};
pub use parts::part;
pub use payslips::{difference, payslip_title, units};
pub use terms::{beside, cancellation, fees_basis, instead, length, pay};

/// No-break space: before a unit, around the « h » of hours.
const NBSP: char = '\u{a0}';
/// Narrow no-break space: between the thousands of a figure.
const THIN: char = '\u{202f}';
/// The minus sign of figures; a hyphen is shorter and may break a line.
const MINUS: &str = "\u{2212}";

const MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

const SHORT_MONTHS: [&str; 12] = [
    "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.",
    "déc.",
];

const SHORT_WEEKDAYS: [&str; 7] = ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."];

/// A sum: « 2 340,00 € », « −90,00 € ».
pub fn euros(sum: Cents) -> String {
    let value = sum.get().unsigned_abs();
    let sign = minus(sum.get());
    let whole = thousands(value / 100);
    format!("{sign}{whole},{:02}{NBSP}€", value % 100)
}

/// A percentage without the decimals it does not need: « 80 % », « 12,15 % ».
pub fn percent(rate: BasisPoints) -> String {
    format!("{}{NBSP}%", points(rate))
}

/// The figure of a percentage alone, as in « majoré de 10 points »: « 10 »,
/// « 7,5 ».
pub fn points(rate: BasisPoints) -> String {
    let value = rate.get().unsigned_abs();
    let decimals = format!("{:02}", value % 100);
    let decimals = decimals.trim_end_matches('0');
    let comma = if decimals.is_empty() { "" } else { "," };
    let sign = minus(rate.get());
    format!("{sign}{}{comma}{decimals}", thousands(value / 100))
}

/// A length of time in minutes: « 6 h », « 7 h 30 », « 45 min », « −1 h ».
pub fn hours(minutes: i64) -> String {
    let sign = minus(minutes);
    let length = minutes.unsigned_abs();
    match (length / 60, length % 60) {
        (hours, 0) => format!("{sign}{}{NBSP}h", thousands(hours)),
        (0, rest) => format!("{sign}{rest}{NBSP}min"),
        (hours, rest) => format!("{sign}{}{NBSP}h{NBSP}{rest:02}", thousands(hours)),
    }
}

/// A time of the day: « 8 h », « 20 h 30 ».
pub fn clock(time: WallTime) -> String {
    time_of_day(time.naive().time())
}

fn time_of_day(time: NaiveTime) -> String {
    match time.minute() {
        0 => format!("{}{NBSP}h", time.hour()),
        minute => format!("{}{NBSP}h{NBSP}{minute:02}", time.hour()),
    }
}

/// A day in full: « 30 juin 2026 », « 1er juin 2026 ».
pub fn day(day: Day) -> String {
    let date = day.date();
    format!("{} {} {}", ordinal(day), month_name(day), date.year())
}

/// A day for tables: « mar. 24 nov. 2026 ».
pub fn short_day(day: Day) -> String {
    format!("{} {}", yearless_day(day), day.date().year())
}

/// A day for tables that say the year elsewhere: « mar. 24 nov. ».
pub fn yearless_day(day: Day) -> String {
    let weekday = SHORT_WEEKDAYS[day.date().weekday().num_days_from_monday() as usize];
    format!("{weekday} {}", day_and_month(day))
}

/// A day from which a number holds, on which nobody works: « 1er janv. 2024 ».
fn short_date(day: Day) -> String {
    format!("{} {}", day_and_month(day), day.date().year())
}

fn day_and_month(day: Day) -> String {
    format!(
        "{} {}",
        ordinal(day),
        SHORT_MONTHS[day.date().month0() as usize]
    )
}

/// A month: « juin 2026 ».
pub fn month(month: Month) -> String {
    format!("{} {}", month_name(month.first()), month.year())
}

/// The days from one to another, both included: « du 1er au 30 juin 2026 »,
/// « du 28 mai au 3 juin 2026 », « le 9 mars 2026 ».
pub fn period(first: Day, last: Day) -> String {
    if first == last {
        return format!("le {}", day(first));
    }
    let start = if first.month() == last.month() {
        ordinal(first)
    } else if first.date().year() == last.date().year() {
        format!("{} {}", ordinal(first), month_name(first))
    } else {
        day(first)
    };
    format!("du {start} au {}", day(last))
}

/// Half-days: « 1 demi-journée », « 2 demi-journées ».
pub fn half_days(count: i64) -> String {
    counted(count, "demi-journée", "demi-journées")
}

/// Shifts, under the name that doctors give them: « 12 vacations ».
pub fn shifts(count: i64) -> String {
    counted(count, "vacation", "vacations")
}

/// The same by their kind: « 2 gardes », « 1 astreinte ».
pub fn shifts_of(kind: ShiftKind, count: i64) -> String {
    match kind {
        ShiftKind::Session => shifts(count),
        ShiftKind::OnSiteDuty => counted(count, "garde", "gardes"),
        ShiftKind::OnCall => counted(count, "astreinte", "astreintes"),
    }
}

/// Where an amount comes from: « 6 h × 90,00 € », « 80 % de 2 535,50 € »,
/// « honoraires à saisir ».
pub fn explained(explained: &Explained) -> String {
    match explained {
        Explained::Days { count: 0, .. } => "journée déjà comptée".into(),
        Explained::Hours { rate, .. }
        | Explained::HalfDays { rate, .. }
        | Explained::Days { rate, .. }
        | Explained::Shifts { rate, .. } => {
            let units = quantity(explained).unwrap_or_default();
            format!("{units} × {}", euros(*rate))
        }
        Explained::Listed { name, rate, .. } => {
            let units = quantity(explained).unwrap_or_default();
            format!("{name}{NBSP}: {units} × {}", euros(*rate))
        }
        Explained::Fees { .. } => {
            let shares = explained.shared().into_iter();
            let shares: Vec<_> = shares
                .map(|(share, fees)| format!("{} de {}", percent(share), euros(fees)))
                .collect();
            shares.join(" + ")
        }
        Explained::Acts {
            count,
            fees,
            facility,
        } => format!(
            "{}, {} − {} de redevance",
            counted(*count, "acte", "actes"),
            euros(*fees),
            percent(*facility)
        ),
        Explained::Salary {
            full_time,
            months,
            quota,
            share,
        } => {
            let part = share.map_or_else(String::new, part_of_month);
            let year = if *months == 12 { " ÷ 12" } else { "" };
            format!("{} × {}{year}{part}", euros(*full_time), percent(*quota))
        }
        Explained::WeeklyHours {
            minutes,
            rate,
            share,
        } => {
            let part = share.map_or_else(String::new, part_of_month);
            format!("{} × 52 ÷ 12 × {}{part}", hours(*minutes), euros(*rate))
        }
        Explained::Territorial {
            half_days: count,
            sites,
            rate,
            valid_from,
            ..
        } => format!(
            "prime d’exercice territorial{NBSP}: {} par semaine, {}, {} (montant au {})",
            half_days(i64::from(*count)),
            counted(i64::from(*sites), "autre site", "autres sites"),
            euros(*rate),
            short_date(*valid_from)
        ),
        Explained::Parts => String::new(),
        Explained::NoPeriod {
            by_hand, on_call, ..
        } => no_period(*by_hand, *on_call).into(),
        Explained::NoCallOut => "aucun déplacement, et le contrat ne paie rien d’autre".into(),
        Explained::InSalary => "compris dans le salaire".into(),
        Explained::ListedMissing => "tarif à choisir".into(),
        Explained::OnCallAmountMissing => format!(
            "montant de l’astreinte non saisi{NBSP}: à compléter dans le contrat, Rémunération"
        ),
        Explained::NumberMissing { .. } => "montant légal inconnu à cette date".into(),
        Explained::NotDone {
            who,
            ahead,
            hours,
            why,
        } => cancelled::not_due(cancelled::told(*who, *ahead), *why, *hours),
        Explained::Amount => "montant convenu".into(),
        Explained::FeesMissing { .. } => "honoraires à saisir".into(),
        Explained::NoTerms => "aucun tarif à cette date".into(),
        Explained::NotCovered => "hors contrat à cette date".into(),
    }
}

const fn no_period(by_hand: bool, on_call: bool) -> &'static str {
    match (by_hand, on_call) {
        (true, _) => "aucune période, d’après le compte saisi à la main",
        (false, true) => "aucune période d’astreinte\u{a0}: en semaine, seule la nuit compte",
        (false, false) => "aucune période de garde\u{a0}: en semaine, seule la nuit compte",
    }
}

/// The part of a month that is paid: « × 15/30 jours ».
fn part_of_month(share: Fraction) -> String {
    format!(" × {}/{} jours", share.counted, share.of)
}

/// How many units an amount counts: « 6 h », « 2 demi-journées »; none where
/// it counts no units.
pub fn quantity(explained: &Explained) -> Option<String> {
    match explained {
        Explained::Hours { minutes, .. } => Some(hours(*minutes)),
        Explained::HalfDays { count, .. } => Some(half_days(*count)),
        Explained::Days { count, .. } => Some(counted(*count, "jour", "jours")),
        Explained::Shifts { count, .. }
        | Explained::Listed {
            count,
            per: RateUnit::Shift,
            ..
        } => Some(shifts(*count)),
        Explained::Listed { count, .. } => Some(hours(*count)),
        _ => None,
    }
}

/// A SIREN or a SIRET in its usual groups: « 732 829 320 00074 ».
pub fn siret(digits: &str) -> String {
    grouped(digits, NBSP, |index| matches!(index, 3 | 6 | 9))
}

/// An IBAN in groups of four: « FR76 3000 6000 … ».
pub fn iban(text: &str) -> String {
    grouped(text, NBSP, |index| index > 0 && index % 4 == 0)
}

/// Words with a capital, to open a line.
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

fn minus(value: i64) -> &'static str {
    if value < 0 { MINUS } else { "" }
}

fn thousands(value: u64) -> String {
    let digits = value.to_string();
    let first = digits.len() % 3;
    grouped(&digits, THIN, |index| index > 0 && index % 3 == first)
}

fn grouped(text: &str, space: char, space_before: impl Fn(usize) -> bool) -> String {
    let mut spaced = String::with_capacity(text.len() * 2);
    for (index, letter) in text.chars().filter(|c| !c.is_whitespace()).enumerate() {
        if space_before(index) {
            spaced.push(space);
        }
        spaced.push(letter);
    }
    spaced
}

/// French counts as one everything below two: « 0 jour », « −1 jour ».
fn counted(count: i64, one: &str, many: &str) -> String {
    let word = if count.unsigned_abs() < 2 { one } else { many };
    let sign = minus(count);
    format!("{sign}{}{NBSP}{word}", thousands(count.unsigned_abs()))
}

fn ordinal(day: Day) -> String {
    match day.date().day() {
        1 => "1er".into(),
        number => number.to_string(),
    }
}

fn month_name(day: Day) -> &'static str {
    MONTHS[day.date().month0() as usize]
}

#[cfg(test)]
mod tests;
