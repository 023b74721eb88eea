//! What the contracts that the doctor draws up say, and how: the French of
//! their sentences, the shares, the signatures.

use domain::contract::paper::HiringKind;
use domain::contract::{ContractKind, ReplacementSide};
use domain::employer::EmployerKind;
use serde_json::json;

use super::hiring::{amendment, clause, draft, locum, plain, said, sessions};
use super::pages;
use crate::paper::Paper;

#[test]
fn what_comes_new_is_told_as_one_of_a_list() {
    let mut paper = amendment();
    let fee = serde_json::from_value(json!({"hours": 48, "percent": "50"})).expect("a fee");
    paper.contract.terms[1].extras.cancellation = Some(fee);
    let pay = clause(&paper, "pay");
    assert!(
        pay.contains("l’heure ; une vacation annulée par l’établissement moins de 48 heures"),
        "{pay}"
    );
    paper.contract.kind = ContractKind::Expertise;
    assert!(clause(&paper, "object").contains("modifie la convention d’expertise"));
    let words = serde_json::to_value(paper.printed()).expect("words");
    let subject = words["subject"].as_str().expect("a text");
    assert!(subject.starts_with("à la convention"), "{subject}");
}

#[test]
fn the_highest_of_two_supplements_is_said_as_it_is_reckoned() {
    let mut paper = sessions();
    assert!(!clause(&paper, "fees").contains("montant à la vacation étant comparé"));
    let sunday = json!({"on": "sunday", "add": {"by": "shift", "amount": "100.00"}});
    let sunday = serde_json::from_value(sunday).expect("a supplement");
    paper.contract.terms[0].supplements.push(sunday);
    let fees = clause(&paper, "fees");
    assert!(fees.contains("– dimanche : 100,00 € de plus la vacation"));
    assert!(
        fees.contains("seule la plus élevée est due, un montant à la vacation étant comparé à ce"),
        "{fees}"
    );
}

/// An amendment of a replacement names both doctors, not an institution.
#[test]
fn a_replacement_is_amended_between_its_two_doctors() {
    let mut paper = locum();
    paper.draft = draft(HiringKind::Amendment, Some("2026-03-10"));
    let words = serde_json::to_value(paper.printed()).expect("words");
    assert_eq!(words["parties"][0]["role"], "le médecin remplacé");
    assert_eq!(words["parties"][1]["role"], "le remplaçant");
    let colleague = words["parties"][0]["text"].as_str().expect("a text");
    assert!(
        !colleague.contains("SIRET") && !colleague.contains("…"),
        "{colleague}"
    );
}

/// What a replacement that is called off costs stands in it, whoever of the two
/// draws it up.
#[test]
fn a_replacement_called_off_late_is_the_replaced_doctors_doing_on_both_sides() {
    for side in [ReplacementSide::LocumDoctor, ReplacementSide::CoveredDoctor] {
        let mut paper = locum();
        paper.contract.conditions.side = side;
        assert!(paper.clauses().iter().all(|it| it.key != "cancellation"));
        let fee = serde_json::from_value(json!({"hours": 48, "percent": "50"})).expect("a fee");
        paper.contract.terms[0].extras.cancellation = Some(fee);
        let told = clause(&paper, "cancellation");
        assert!(
            told.contains("annulée par le médecin remplacé moins de 48 heures"),
            "{told}"
        );
        let mut later = paper.contract.terms[0].clone();
        later.valid_from = super::samples::day("2026-03-10");
        later.extras.cancellation = None;
        paper.contract.terms.push(later);
        paper.draft = draft(HiringKind::Amendment, Some("2026-03-10"));
        let pay = clause(&paper, "pay");
        assert!(pay.contains("annulée par le médecin remplacé"), "{pay}");
    }
}

#[test]
fn no_paper_puts_a_role_behind_a_word_that_swallows_its_article() {
    let mut covered = locum();
    covered.contract.conditions.side = ReplacementSide::CoveredDoctor;
    let mut company = sessions();
    company.employer.kind = EmployerKind::TeleconsultationCompany;
    let mut court = sessions();
    court.employer.kind = EmployerKind::CourtOrInsurer;
    for paper in [locum(), covered, sessions(), company, court, amendment()] {
        let said = said(&paper);
        for wrong in [" à le ", " de le ", " à les ", " de les ", " de avenant"] {
            assert!(!said.contains(wrong), "« {wrong} »: {said}");
        }
    }
}

#[test]
fn other_shares_of_duties_and_flat_fees_are_in_the_clause() {
    let mut paper = locum();
    paper.contract.terms = serde_json::from_value(json!([{
        "valid_from": "2026-03-09",
        "pay": {"unit": "fees_percent", "percent": "80", "duty_percent": "90", "flat_percent": "50"},
    }]))
    .expect("terms");
    assert!(clause(&paper, "fees").contains(
        "lui reverse 80 % des honoraires encaissés, 90 % de ceux des gardes et des astreintes, 50 % des \
         rémunérations forfaitaires. Il conserve"
    ));
    paper.contract.terms = serde_json::from_value(json!([{
        "valid_from": "2026-03-09", "pay": {"unit": "day", "rate": "450.00"},
    }]))
    .expect("terms");
    assert!(clause(&paper, "fees").contains("verse au remplaçant 450,00 € la journée."));
}

#[test]
fn nobody_signs_a_page_without_a_clause() {
    for paper in [locum(), sessions(), amendment()] {
        for page in pages(&Paper::Hiring(paper)) {
            let page = plain(&page);
            let signed = page.contains("lu et approuvé");
            assert!(!signed || page.contains("contre-lettre"), "{page}");
        }
    }
}

#[test]
fn a_duty_at_an_amount_of_its_own_takes_the_place_of_the_rate_and_no_supplement() {
    let mut paper = sessions();
    paper.contract.terms[0].duty =
        serde_json::from_value(json!({"by": "periods", "full": "500.00", "half": "250.00"}))
            .expect("a duty");
    let fees = clause(&paper, "fees");
    let duty = "garde sur place : 500,00 € la période, 250,00 € la demi-période, sans majoration";
    let (instead, beside) = fees.split_once("S’y ajoutent").expect("both");
    assert!(
        instead.contains("Sont payés à la place de ce tarif"),
        "{fees}"
    );
    assert!(instead.contains(duty), "{fees}");
    assert!(!beside.contains("garde sur place"), "{fees}");
}

#[test]
fn a_signed_contract_is_printed_again_as_a_copy_that_does_not_stand_for_it() {
    let mut paper = locum();
    paper.contract.signed_on = Some("2026-03-02".parse().expect("a day"));
    paper.day = "2026-06-18".parse().expect("a day");
    let copy = said(&paper);
    assert!(copy.contains("Copie du 18 juin 2026"), "{copy}");
    assert!(copy.contains("Contrat signé le 2 mars 2026."), "{copy}");
    assert!(copy.contains("seul l’exemplaire signé fait foi"), "{copy}");
    assert!(!copy.contains("lu et approuvé"), "{copy}");
    assert!(!copy.contains("exemplaires originaux"), "{copy}");
}
