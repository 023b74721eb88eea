//! By which rule an amount is due, and when it counted, in words.

use domain::pay::Supplement;
use domain::shift::ShiftKind;
use domain::statement::{DutyTime, LineNote, StatementLine, Step, StepSource, Stretch};
use domain::time::Day;

use super::parts::occasion;
use super::{NBSP, THIN, clock, day, euros, hours, month_name, ordinal, yearless_day};

/// What makes an amount due: « arrêté du 30 avril 2003, art. 13 », « contrat,
/// conditions du 1er janvier 2026 ».
pub fn source(source: &StepSource) -> String {
    match source {
        StepSource::Law { text } => text.clone(),
        StepSource::Contract {
            terms_from,
            amended_on,
        } => {
            let terms = terms_from.map(|from| format!("conditions du {}", day(from)));
            let amendment = amended_on.map(|on| format!("avenant du {}", day(on)));
            let told = [Some("contrat".to_owned()), terms, amendment];
            told.into_iter().flatten().collect::<Vec<_>>().join(", ")
        }
    }
}

/// When a step counted, where that is not the whole of its shift: « sam. 13 juin
/// 21 h – dim. 14 juin 6 h ».
pub fn when(step: &Step, line: &StatementLine) -> Option<String> {
    let window = step.window.as_ref()?;
    let (start, end) = (window.start, window.end);
    if (start, end) == (line.start, line.end) && step.stretches.is_empty() {
        return None;
    }
    let stretches = if step.stretches.is_empty() {
        vec![Stretch { start, end }]
    } else {
        step.stretches.clone()
    };
    let all: Vec<_> = stretches.iter().map(stretch).collect();
    Some(all.join(", "))
}

fn stretch(it: &Stretch) -> String {
    let (start, end) = (it.start, it.end);
    let first = format!("{} {}", yearless_day(start.day()), clock(start));
    if start.day() == end.day() {
        return format!("{first} – {}", clock(end));
    }
    format!("{first} – {} {}", yearless_day(end.day()), clock(end))
}

/// What the figures of a line do not say by themselves.
pub fn note(note: LineNote, line: &StatementLine) -> String {
    match note {
        LineNote::Break { minutes, raised } => {
            let (all, part) = (hours(minutes), hours(raised));
            let first = "prise d’abord sur le temps sans majoration";
            let taken = match raised {
                0 => first.to_owned(),
                _ if raised == minutes => {
                    "prise sur le temps majoré, faute de temps sans majoration".to_owned()
                }
                _ => format!("{first}, dont {part} restent à prendre sur le temps majoré"),
            };
            format!("pause{NBSP}: {all}, {taken}")
        }
        LineNote::TermsOfStart { changed_on } => {
            let what = match line.kind {
                ShiftKind::Session => "la vacation commencée",
                ShiftKind::OnSiteDuty => "la garde commencée",
                ShiftKind::OnCall => "l’astreinte commencée",
            };
            let start = day_of_month(line.start.day());
            format!(
                "avenant du {}{NBSP}: {what} le {start} garde les conditions de son début",
                day(changed_on)
            )
        }
        LineNote::Unraised { call_outs: true } => {
            "les majorations du contrat ne s’appliquent pas aux déplacements".into()
        }
        LineNote::Unraised { call_outs: false } => {
            "les majorations du contrat ne s’ajoutent pas à ce forfait".into()
        }
        LineNote::CallOutsIncluded => "déplacements compris dans le forfait".into(),
        LineNote::LeftOut {
            left,
            would_add,
            kept,
            adds,
        } => {
            let (left, kept) = (named(left), named(kept));
            let (less, more) = (euros(would_add), euros(adds));
            format!(
                "{left} ({less}) non ajouté{NBSP}: seule la majoration la plus élevée est due, ici {kept} ({more})"
            )
        }
        LineNote::ShortOfPeriod {
            period,
            on,
            minutes,
            of,
            half,
        } => short_of_period(period, on, (minutes, of), half),
    }
}

/// « Nuit, 20 h – 8 h ».
fn named(supplement: Supplement) -> String {
    occasion(supplement.on, supplement.window)
}

/// « nuit du 12 novembre : 4 h sur 14 h, moins du tiers, rien n’est compté ; si
/// l’hôpital compte autrement, saisissez le nombre à la main ».
fn short_of_period(period: DutyTime, on: Day, (held, of): (i64, i64), half: bool) -> String {
    let day = day_of_month(on);
    let (what, least) = match period {
        DutyTime::Night => (format!("nuit du {day}"), "du tiers"),
        DutyTime::Day => (format!("journée du {day}"), "du tiers"),
        DutyTime::SaturdayAfternoon => (format!("samedi après-midi du {day}"), "de la moitié"),
    };
    let counted = if half {
        "pas plus des deux tiers, une demi-période est comptée".to_owned()
    } else {
        format!("pas plus {least}, rien n’est compté")
    };
    let (held, of) = (hours(held), hours(of));
    let by_hand = "si l’employeur compte autrement, saisissez le nombre à la main";
    format!("{what}{NBSP}: {held} sur {of}, {counted}{THIN}; {by_hand}")
}

/// « 30 novembre ».
fn day_of_month(day: Day) -> String {
    format!("{} {}", ordinal(day), month_name(day))
}
