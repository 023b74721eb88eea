//! Names and numbers as long as they may be: nothing runs over its neighbour
//! or over the edge of the page.

use typst::layout::{Frame, FrameItem, Point};

use super::samples;
use crate::paper::{InvoicePaper, Paper, set};

/// A run of letters: where its line stands, where it begins and ends.
struct Run {
    text: String,
    line: f64,
    from: f64,
    to: f64,
}

fn runs(frame: &Frame, at: Point, found: &mut Vec<Run>) {
    for (place, item) in frame.items() {
        let here = at + *place;
        match item {
            FrameItem::Group(group) => runs(&group.frame, here, found),
            FrameItem::Text(run) => found.push(Run {
                text: run.text.to_string(),
                line: here.y.to_mm(),
                from: here.x.to_mm(),
                to: (here.x + run.width()).to_mm(),
            }),
            _ => {}
        }
    }
}

/// Fails where two runs of one line share more than a hair.
fn assert_apart(paper: &Paper) {
    let document = set(paper).expect("a paper");
    for page in document.pages() {
        let mut found = Vec::new();
        runs(&page.frame, Point::zero(), &mut found);
        // The mark of a draft lies under the whole page.
        found.retain(|run| run.text != "Brouillon");
        for (index, one) in found.iter().enumerate() {
            assert!(one.to < 200.0, "« {} » leaves the page", one.text);
            for other in &found[index + 1..] {
                let same = (one.line - other.line).abs() < 1.5;
                let shared = one.to.min(other.to) - one.from.max(other.from);
                assert!(
                    !same || shared < 0.2,
                    "« {} » lies over « {} »",
                    one.text,
                    other.text
                );
            }
        }
    }
}

fn invoice_of(last_name: &str, iban: &str) -> InvoicePaper {
    let mut paper = samples::invoice();
    let mut issue = paper.issue.clone();
    issue.parties.seller.first_name = "Anne-Sophie Marie-Gabrielle".into();
    issue.parties.seller.last_name = last_name.into();
    issue.parties.seller.iban = Some(iban.into());
    paper.invoice.issue = Some(issue.clone());
    paper.issue = issue;
    paper
}

#[test]
fn a_long_account_holder_never_pushes_the_bic_over_the_iban() {
    let longest_iban = "MT84MALT011000012345MTLCAST001S";
    for name in [
        "Roy",
        "de La Rochefoucauld-Montbéliard",
        "de La Rochefoucauld-Montbéliard de Saint-Hippolyte-sur-Meuse et de Vaucouleurs",
    ] {
        for iban in ["FR7630006000011234567890189", longest_iban] {
            let issued = invoice_of(name, iban);
            assert_apart(&Paper::Invoice(issued.clone()));
            let mut draft = issued;
            draft.invoice.issue = None;
            assert_apart(&Paper::Invoice(draft));
        }
    }
}

#[test]
fn a_long_contract_never_pushes_a_fact_over_its_neighbour() {
    let title = "Anesthésie au bloc opératoire central et en ambulatoire, gardes de week-end \
                 et de jours fériés";
    let mut paper = samples::invoice();
    paper.issue.parties.contract_title = title.into();
    paper.purchase_order = Some("EJ-2026-00000000000000000000000000000000000000000042".into());
    assert_apart(&Paper::Invoice(paper));
}

#[test]
fn a_long_calculation_folds_in_its_own_column() {
    let several_places = |place: &str| {
        let mut lines = samples::duties();
        lines[0].place = place.into();
        lines
    };
    for lines in [
        samples::duties(),
        several_places("Bloc"),
        several_places("Soins médicaux et de réadaptation, site de Saint-Hippolyte-sur-Meuse"),
    ] {
        assert_apart(&Paper::ShiftStatement(samples::statement(lines)));
    }
}

#[test]
fn every_paper_keeps_its_words_apart() {
    for paper in samples::all() {
        assert_apart(&paper);
    }
}
