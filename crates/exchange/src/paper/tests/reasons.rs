//! What a statement of shifts says of the reasons of its sums.

use domain::formality::Confidence;
use domain::money::Cents;
use domain::parameter::Parameter;
use domain::shift::CancelledBy;
use domain::statement::{Explained, FixedLine, LineNote, NotDue, Part, PartKind, Stretch};

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

#[test]
fn what_was_cancelled_is_not_among_what_the_employer_confirms() {
    let mut paper = samples::statement(samples::june());
    let mut paid = paper.lines[0].clone();
    paid.minutes = 0;
    paid.explained = Explained::Parts;
    paid.amount = Some(Cents::new(36_000));
    paid.parts = vec![Part {
        what: PartKind::Cancellation {
            percent: "50".parse().expect("a share"),
            of: Cents::new(72_000),
            hours: 48,
            who: Some(CancelledBy::Employer),
            ahead: Some(22 * 60),
        },
        amount: Cents::new(36_000),
    }];
    let mut unpaid = paid.clone();
    unpaid.parts.clear();
    unpaid.amount = None;
    unpaid.explained = Explained::NotDone {
        who: Some(CancelledBy::Doctor),
        ahead: Some(22 * 60),
        hours: Some(48),
        why: NotDue::OtherSide,
    };
    paper.lines.push(paid);
    paper.cancelled.push(unpaid);
    let words = [
        "4 vacations",
        "Vacations annulées, hors service fait",
        "Annulées et indemnisées",
        "1 vacation, 360,00 €",
        "annulée par le médecin 22 h avant le début : l’indemnité n’est due que si",
    ];
    let printed = says(Paper::ShiftStatement(paper.clone()));
    assert_says(Paper::ShiftStatement(paper), &words);
    assert!(!printed.contains("heure d’été"), "nothing was worked then");
    assert!(!printed.contains("5 vacations"), "{printed}");
}

#[test]
fn the_sums_are_told_by_kind_and_the_bonus_by_its_name() {
    let mut paper = samples::statement(samples::duties());
    paper.fixed = vec![FixedLine {
        from: paper.month.first(),
        to: paper.month.last(),
        explained: Explained::Territorial {
            half_days: 2,
            sites: 1,
            rate: Cents::new(45_000),
            key: "pet.to_three_half_days".into(),
            valid_from: "2021-01-01".parse().expect("a day"),
        },
        terms_from: None,
        amended_on: None,
        amount: Cents::new(45_000),
    }];
    let words = [
        "2 gardes, 26 h",
        "1 astreinte, 13 h",
        "2 vacations, 26 h",
        "Prime d’exercice territorial : 2 demi-journées",
        "arrêté du 28 décembre 2020",
    ];
    let printed = says(Paper::ShiftStatement(paper.clone()));
    assert_says(Paper::ShiftStatement(paper), &words);
    assert!(!printed.contains("Salaire : prime"), "{printed}");
}

#[test]
fn a_duty_at_a_value_of_the_doctor_names_the_text_that_sets_it_and_no_other() {
    let mut lines = samples::duties();
    lines.truncate(1);
    let mut statement = samples::statement(lines);
    statement.numbers = vec![Parameter {
        key: "duty_period".into(),
        value: "422.03".into(),
        valid_from: "2024-01-01".parse().expect("a day"),
        source: "note de la direction du 2 janvier 2024".into(),
        confidence: Confidence::Likely,
    }];
    let words = says(Paper::ShiftStatement(statement));
    assert!(words.contains("note de la direction"), "{words}");
    assert!(!words.contains("30 avril 2003"), "{words}");
}
