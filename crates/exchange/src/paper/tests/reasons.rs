//! What a statement of shifts says of the reasons of its sums.

use domain::money::Cents;
use domain::statement::{Explained, LineNote, PartKind, Stretch};

use super::samples;
use super::wording::{assert_says, says};
use crate::paper::Paper;

#[test]
fn a_statement_says_by_which_rule_and_of_which_hours_each_step_is() {
    let mut lines = samples::duties();
    let night = lines.get_mut(3).expect("the night");
    night.terms_from = "2026-01-01".parse().ok();
    let changed_on = "2026-10-23".parse().expect("a day");
    let rest = LineNote::Break {
        minutes: 30,
        raised: 0,
    };
    night.notes = vec![rest, LineNote::TermsOfStart { changed_on }];
    if let Some(PartKind::Supplement { spans, .. }) = night.parts.first_mut().map(|it| &mut it.what)
    {
        *spans = vec![Stretch {
            start: "2026-10-22T20:00".parse().expect("a time"),
            end: "2026-10-23T08:00".parse().expect("a time"),
        }];
    }
    let words = [
        "jeu. 22 oct. 20 h – ven. 23 oct. 8 h",
        "Pause : 30 min, prise d’abord sur le temps sans majoration",
        "Avenant du 23 octobre 2026 : la vacation commencée le 22 octobre garde les conditions",
        "arrêté du 30 avril 2003, art. 13",
        "contrat, conditions du 1er janvier 2026",
    ];
    let statement = || Paper::ShiftStatement(samples::statement(lines.clone()));
    assert_says(statement(), &words);
    // The numbers of the rules of Cumul mean nothing to an employer.
    assert!(!says(statement()).contains("PA-"), "no number of a rule");
}

#[test]
fn a_duty_that_pays_nothing_says_why() {
    let mut lines = samples::duties();
    lines.truncate(1);
    for line in &mut lines {
        line.parts.clear();
        line.amount = Some(Cents::ZERO);
        line.explained = Explained::NoPeriod {
            by_hand: false,
            on_call: false,
            hospital: true,
        };
    }
    let words = [
        "aucune période de garde : en semaine, seule la nuit compte",
        "0,00 €",
    ];
    assert_says(Paper::ShiftStatement(samples::statement(lines)), &words);
}
