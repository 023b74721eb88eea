//! What a cancellation is paid or not, in words.

use domain::shift::CancelledBy;
use domain::statement::NotDue;

use super::{NBSP, counted, hours};

/// Who cancelled, and how long before: « annulée par l’employeur 22 h avant le
/// début ».
pub(super) fn told(who: Option<CancelledBy>, ahead: Option<i64>) -> String {
    let who = match who {
        Some(CancelledBy::Employer) => " par l’employeur",
        Some(CancelledBy::Doctor) => " par le médecin",
        Some(CancelledBy::Nobody) => " du fait de personne",
        None => "",
    };
    let ahead = ahead.map_or_else(String::new, |ahead| format!(" {}", before(ahead)));
    format!("annulée{who}{ahead}")
}

/// « 22 h avant le début »; in days, where there are more than three.
fn before(minutes: i64) -> String {
    let days = minutes / (24 * 60);
    match minutes {
        ..=-1 => format!("{} après le début", hours(-minutes)),
        0 => "au moment du début".into(),
        _ if days > 3 => format!("{} avant le début", counted(days, "jour", "jours")),
        _ => format!("{} avant le début", hours(minutes)),
    }
}

/// Why nothing is due for it.
pub(super) fn not_due(told: String, why: NotDue, limit: Option<u32>) -> String {
    let reason = match (why, limit) {
        (NotDue::NoFee, _) => "le contrat ne prévoit pas d’indemnité".into(),
        (NotDue::OtherSide | NotDue::Nobody, _) => {
            "l’indemnité n’est due que si celui qui paie annule".into()
        }
        (NotDue::InTime, Some(hours)) => {
            format!("rien n’est dû, l’indemnité vaut à moins de {hours}{NBSP}h")
        }
        (NotDue::InTime, None) => "rien n’est dû, à temps".into(),
        (NotDue::WhoUnsaid, _) => "dites qui l’a annulée, l’indemnité en dépend".into(),
        (NotDue::WhenUnknown, _) => "dites quand elle l’a été, l’indemnité en dépend".into(),
    };
    format!("{told}{NBSP}: {reason}")
}
