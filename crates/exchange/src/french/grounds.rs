//! By which rule an amount is due, and when it counted, in words.

use domain::shift::ShiftKind;
use domain::statement::{LineNote, StatementLine, Step, StepSource, Stretch};
use domain::time::Day;

use super::{NBSP, clock, day, hours, month_name, ordinal, yearless_day};

/// What makes an amount due: « arrêté du 30 avril 2003, art. 13 », « contrat,
/// conditions du 1er janvier 2026 ».
pub fn source(source: &StepSource) -> String {
    match source {
        StepSource::Law { text } => text.clone(),
        StepSource::Contract { terms_from: None } => "contrat".into(),
        StepSource::Contract {
            terms_from: Some(from),
        } => format!("contrat, conditions du {}", day(*from)),
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
            let rest = if raised > 0 {
                format!(
                    ", dont {} restent à prendre sur le temps majoré",
                    hours(raised)
                )
            } else {
                String::new()
            };
            let taken = "prise d’abord sur le temps sans majoration";
            format!("pause{NBSP}: {}, {taken}{rest}", hours(minutes))
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
    }
}

/// « 30 novembre ».
fn day_of_month(day: Day) -> String {
    format!("{} {}", ordinal(day), month_name(day))
}
