//! What is missing from a payslip, in words.

use domain::money::Cents;
use domain::payslip::{Difference, MissingUnits, PaidUnit, Unpriced, UnpricedWork};
use domain::time::Month;

use super::{NBSP, capital, counted, day, euros, half_days, hours, month, month_name, shifts};

/// The name of a payslip among the documents: « Bulletin de paie, novembre
/// 2026 ».
pub fn payslip_title(of: Month) -> String {
    format!("Bulletin de paie, {}", month(of))
}

/// So many units: « 2 gardes », « 8 h ».
pub fn units(unit: PaidUnit, count: i64) -> String {
    let words = |one, many| counted(count, one, many);
    match unit {
        PaidUnit::Hour => hours(count),
        PaidUnit::HalfDay => half_days(count),
        PaidUnit::Day => words("jour", "jours"),
        PaidUnit::Shift => shifts(count),
        PaidUnit::Duty => words("garde", "gardes"),
        PaidUnit::HalfDuty => words("demi-garde", "demi-gardes"),
        PaidUnit::AdditionalTime => words("période de TTA", "périodes de TTA"),
        PaidUnit::HalfAdditionalTime => words("demi-période de TTA", "demi-périodes de TTA"),
        PaidUnit::OnCall => words("astreinte", "astreintes"),
        PaidUnit::HalfOnCall => words("demi-astreinte", "demi-astreintes"),
        PaidUnit::CallOut => words("déplacement", "déplacements"),
        PaidUnit::CallOutHour => format!("{} de déplacement", hours(count)),
    }
}

/// What a payslip leaves out: « 2 gardes de novembre manquent : 844,06 € ».
///
/// None where nothing differs. While the amount of some work is not known, what
/// seems too much is not told, but why it cannot be compared.
pub fn difference(difference: &Difference) -> Option<String> {
    let work = difference.work;
    let unpriced = &difference.expected.unpriced;
    let comparable = |units: &&MissingUnits| unpriced.is_empty() || units.count > 0;
    let units = difference.units.iter().filter(comparable);
    let mut told: Vec<String> = units.map(|units| missing(work, units)).collect();
    let indemnities = [
        ("d’indemnité de fin de contrat", difference.indemnity),
        ("de congés payés", difference.leave),
    ];
    for (name, sum) in indemnities {
        if sum != Cents::ZERO && (unpriced.is_empty() || !sum.is_negative()) {
            let size = euros(size(sum));
            told.push(if sum.is_negative() {
                format!("{size} de trop {name}")
            } else {
                format!("il manque {size} {name}")
            });
        }
    }
    let rest = difference.unexplained;
    if rest != Cents::ZERO && (unpriced.is_empty() || !rest.is_negative()) {
        let than = if rest.is_negative() {
            "de plus que ce qui a été fait"
        } else {
            "de moins que ce qui a été fait"
        };
        let size = euros(size(rest));
        told.push(if told.is_empty() {
            format!("brut{NBSP}: {size} {than}")
        } else {
            format!("pour le reste, {size} {than}")
        });
    }
    if !difference.uncounted.is_empty() {
        let all = difference.uncounted.iter().map(|units| {
            let what = self::units(units.unit, units.count);
            match units.amount {
                Some(sum) => format!("{what} ({})", euros(sum)),
                None => what,
            }
        });
        let all: Vec<_> = all.collect();
        told.push(format!("le bulletin ne compte pas {}", all.join(", ")));
    }
    if !unpriced.is_empty() {
        let all: Vec<_> = unpriced.iter().map(not_known).collect();
        let all = all.join(", ");
        told.push(format!("ne peut pas être comparé{NBSP}: {all}"));
    }
    (!told.is_empty()).then(|| capital(&told.join("\u{202f}; ")))
}

/// Why some work has no amount: « 1 vacation dont le montant légal n’est pas
/// connu au 3 novembre 2023 (Réglages, Nombres de la loi) ».
fn not_known(work: &UnpricedWork) -> String {
    let day = day(work.first);
    let what = match work.shifts {
        0 => "la prime du mois".to_owned(),
        count => shifts(count),
    };
    match work.why {
        Unpriced::Number { .. } => format!(
            "{what} dont le montant légal n’est pas connu au {day} (Réglages, Nombres de la loi)"
        ),
        Unpriced::OnCallAmount => format!(
            "{what} d’astreinte dont le montant n’est pas saisi, dès le {day} (contrat, Rémunération)"
        ),
        Unpriced::Terms => format!("{what} sans tarif au contrat, dès le {day}"),
        Unpriced::Rate => format!("{what} dont le tarif reste à choisir, dès le {day}"),
        Unpriced::Fees => format!("{what} dont les honoraires restent à saisir, dès le {day}"),
        Unpriced::EndPay => format!(
            "l’indemnité de fin de contrat, dont un nombre légal n’est pas connu au {day} (Réglages, Nombres de la loi)"
        ),
    }
}

fn missing(work: Month, units: &MissingUnits) -> String {
    let count = units.count.abs();
    let what = self::units(units.unit, count);
    let one = if units.unit.in_minutes() { 60 } else { 1 };
    let verb = match (units.count < 0, count > one) {
        (true, _) => "en trop",
        (false, true) => "manquent",
        (false, false) => "manque",
    };
    let name = format!("{what} {} {verb}", of_month(work));
    match (units.amount, units.rate) {
        (Some(sum), Some(_)) => amount(&name, sum),
        (Some(sum), None) => format!("{name}{NBSP}: environ {}", euros(size(sum))),
        (None, _) => name,
    }
}

fn amount(name: &str, sum: Cents) -> String {
    format!("{name}{NBSP}: {}", euros(size(sum)))
}

fn size(sum: Cents) -> Cents {
    if sum.is_negative() { -sum } else { sum }
}

/// « de novembre », « d’avril ».
fn of_month(month: Month) -> String {
    let name = month_name(month.first());
    let vowel = name.starts_with(['a', 'o']);
    if vowel {
        format!("d’{name}")
    } else {
        format!("de {name}")
    }
}
