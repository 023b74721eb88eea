//! What is added to a line, in words.

use domain::pay::{Addition, Occasion, Window};
use domain::statement::{DutyPeriod, Part, PartKind};

use super::{NBSP, cancelled, counted, euros, hours, percent, short_date, time_of_day};

/// Why a part is added: « Nuit, 20 h – 8 h : +25 % sur 9 h ».
pub fn part(part: &Part) -> String {
    match &part.what {
        PartKind::Supplement {
            on,
            window,
            minutes,
            add,
            call_outs,
            ..
        } => {
            let name = occasion(*on, *window);
            let outs = if *call_outs { ", déplacements" } else { "" };
            let name = format!("{name}{outs}");
            let over = format!("sur {}", hours(*minutes));
            match add {
                Addition::Percent { percent: share } => {
                    format!("{name}{NBSP}: +{} {over}", percent(*share))
                }
                Addition::Hour { amount } => {
                    format!("{name}{NBSP}: +{} l’heure {over}", euros(*amount))
                }
                Addition::Shift { amount } => format!("{name}{NBSP}: +{}", euros(*amount)),
            }
        }
        PartKind::Duty {
            period,
            count,
            rate,
            additional,
            valid_from,
            ..
        } => {
            let (one, many) = duty(*period, *additional);
            let since = valid_from.map_or_else(String::new, |day| {
                format!(" (montant au {})", short_date(day))
            });
            format!("{} × {}{since}", counted(*count, one, many), euros(*rate))
        }
        PartKind::OnCall {
            half: true, rate, ..
        } => {
            format!("demi-période d’astreinte × {}", euros(*rate))
        }
        PartKind::OnCall { count, rate, .. } => {
            let periods = counted(*count, "période d’astreinte", "périodes d’astreinte");
            format!("{periods} × {}", euros(*rate))
        }
        PartKind::CallOuts { count, rate } => {
            let outs = counted(*count, "déplacement", "déplacements");
            format!("{outs} × {}", euros(*rate))
        }
        PartKind::CallOutHours { minutes, rate, .. } => {
            format!("déplacements{NBSP}: {} × {}", hours(*minutes), euros(*rate))
        }
        PartKind::Travel { .. } => "indemnité de trajet".into(),
        PartKind::Meal { .. } => "indemnité de repas".into(),
        PartKind::Cancellation {
            percent: share,
            of,
            hours,
            who,
            ahead,
        } => {
            let told = cancelled::told(*who, *ahead);
            let comma = if ahead.is_some() { "," } else { "" };
            format!(
                "{told}{comma} moins de {hours}{NBSP}h avant{NBSP}: {} de {}",
                percent(*share),
                euros(*of)
            )
        }
    }
}

pub(super) fn occasion(on: Occasion, window: Option<Window>) -> String {
    let name = match on {
        Occasion::Night => "Nuit",
        Occasion::Saturday => "Samedi",
        Occasion::Sunday => "Dimanche",
        Occasion::Holiday => "Jour férié",
        Occasion::Bridge => "Pont",
    };
    let between = |window: Window| {
        format!(
            "{name}, {} – {}",
            time_of_day(window.from.time()),
            time_of_day(window.to.time())
        )
    };
    window.map_or_else(|| name.to_owned(), between)
}

const fn duty(period: DutyPeriod, additional: bool) -> (&'static str, &'static str) {
    match (period, additional) {
        (DutyPeriod::Full, false) => ("période de garde", "périodes de garde"),
        (DutyPeriod::Half, false) => ("demi-période de garde", "demi-périodes de garde"),
        (DutyPeriod::Saturday, false) => ("samedi après-midi", "samedis après-midi"),
        (DutyPeriod::Full, true) => (
            "période de temps additionnel",
            "périodes de temps additionnel",
        ),
        (_, true) => (
            "demi-période de temps additionnel",
            "demi-périodes de temps additionnel",
        ),
    }
}
