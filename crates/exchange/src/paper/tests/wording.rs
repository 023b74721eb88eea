//! What the papers say: sums, mentions of the law, agreement of words.

use domain::contract::VatTreatment;
use domain::employer::EmployerKind;
use domain::ids::ShiftId;
use domain::money::Cents;
use domain::profile::Agreement;

use super::{samples, text};
use crate::paper::Paper;

/// The printed text with plain spaces, so that tests read as the paper does.
pub(super) fn says(paper: Paper) -> String {
    let plain = |letter| match letter {
        '\u{a0}' | '\u{202f}' => ' ',
        other => other,
    };
    text(&paper).chars().map(plain).collect()
}

pub(super) fn assert_says(paper: Paper, words: &[&str]) {
    let printed = says(paper);
    for word in words {
        assert!(printed.contains(word), "« {word} » in: {printed}");
    }
}

#[test]
fn a_statement_says_what_was_done_and_what_is_due() {
    let words = [
        "État des vacations",
        "juin 2026",
        "jeu. 4 juin",
        "8 h × 90,00 €",
        "26 h",
        "2 340,00 €",
        "Certifié exact",
        "Service fait",
        "Mme Claire Roux",
        "Fait à Nancy, le 30 juin 2026",
    ];
    assert_says(
        Paper::ShiftStatement(samples::statement(samples::june())),
        &words,
    );
}

#[test]
fn a_statement_of_the_october_night_explains_its_length() {
    let lines = vec![samples::october_night()];
    let words = ["+1 j", "13 h", "1 170,00 €", "heure d’été ou d’hiver"];
    assert_says(Paper::ShiftStatement(samples::statement(lines)), &words);
}

#[test]
fn what_a_row_is_made_of_adds_up_to_its_amount() {
    let words = [
        "13 h × 92,50 €",
        "1 202,50 €",
        "Nuit, 20 h – 8 h : +25 % sur 12 h",
        "277,50 €",
        "indemnité de repas",
        "15,20 €",
        "1 495,20 €",
        "1 période d’astreinte × 150,00 €",
        "2 déplacements × 40,00 €",
        "80,00 €",
        "déplacements : 2 h 30 × 110,00 €",
        "275,00 €",
        "505,00 €",
    ];
    assert_says(
        Paper::ShiftStatement(samples::statement(samples::duties())),
        &words,
    );
}

#[test]
fn what_the_salary_pays_has_no_amount_beside_a_supplement() {
    let data = samples::statement(samples::duties()).words();
    let step = |line: usize, step: usize| &data["lines"][line]["steps"][step];
    assert_eq!(step(4, 0)["words"], "compris dans le salaire");
    assert!(step(4, 0)["amount"].is_null());
    assert_eq!(step(4, 1)["amount"], data["lines"][4]["amount"]);
    assert_eq!(step(3, 0)["amount"], "1\u{202f}202,50\u{a0}€");
}

#[test]
fn an_amount_of_the_law_says_since_when_without_a_weekday() {
    let paper = Paper::ShiftStatement(samples::statement(samples::duties()));
    assert_says(paper, &["(montant au 1er janv. 2024)"]);
}

#[test]
fn a_retrocession_goes_from_fees_to_what_is_still_due() {
    let words = [
        "Du 9 au 11 mars 2026",
        "845,00 €",
        "910,50 €",
        "2 535,50 €",
        "80 % de 2 535,50 €",
        "2 028,40 €",
        "507,10 €",
        "26 mars 2026",
        "Médecin remplacé",
        "Médecin remplaçant",
        "Dr Maëlle Tanguy-Orsel EI",
    ];
    assert_says(Paper::RetrocessionSheet(samples::retrocession()), &words);
}

#[test]
fn what_was_paid_is_taken_off_a_retrocession() {
    let mut sheet = samples::retrocession();
    sheet.paid = Cents::new(100_000);
    assert_says(
        Paper::RetrocessionSheet(sheet),
        &["−1 000,00 €", "1 028,40 €"],
    );
}

#[test]
fn an_invoice_has_every_mention_of_the_law() {
    let words = [
        "Note d’honoraires",
        "n° F2026-014",
        "Dr Ferréol Istrebac EI",
        "SIRET 732 829 320 00074",
        "SIREN 732 829 320",
        "RPPS 10101010101",
        "30 juin 2026",
        "Du 1er au 30 juin 2026",
        "30 juillet 2026",
        "jeu. 18 juin 2026",
        "90,00 €",
        "540,00 €",
        "2 340,00 €",
        "Exonération de TVA – article 261, 4-1° du CGI",
        "majoré de 10 points",
        "40,00 €",
        "Pas d’escompte pour paiement anticipé",
        "Catégorie de l’opération : prestation de services",
        "FR76 3000 6000 0112 3456 7890 189",
        "AGRIFRPP",
    ];
    assert_says(Paper::Invoice(samples::invoice()), &words);
}

#[test]
fn a_draft_is_marked_and_has_no_number() {
    let mut draft = samples::invoice();
    draft.invoice.issue = None;
    let printed = says(Paper::Invoice(draft));
    assert!(printed.contains("Brouillon – sans valeur"));
    assert!(!printed.contains("F2026-014"));
}

#[test]
fn a_credit_note_is_negative_and_cites_its_invoice() {
    let words = [
        "Avoir",
        "n° F2026-015",
        "la note d’honoraires n° F2026-014 du 30 juin 2026",
        "−1 h",
        "−90,00 €",
        "5 h effectuées",
        "Émis le",
        "à déduire",
        "Exonération de TVA",
    ];
    assert_says(Paper::Invoice(samples::credit_note()), &words);
    let printed = says(Paper::Invoice(samples::credit_note()));
    assert!(!printed.contains("retard"), "nothing can be late");
    assert!(!printed.contains("IBAN"), "nothing is to pay");
}

#[test]
fn each_line_is_tied_to_its_vat_mention() {
    let mut paper = samples::invoice();
    paper.invoice.lines[1].vat = VatTreatment::Franchise;
    paper.invoice.lines[2].vat = VatTreatment::Taxable;
    let words = [
        "A : Exonération de TVA",
        "B : TVA non applicable, art. 293 B du CGI",
        "C : TVA au taux de 20 % sur 540,00 € HT : 108,00 €",
        "2 448,00 €",
    ];
    assert_says(Paper::Invoice(paper), &words);
}

#[test]
fn a_certificate_speaks_for_the_employer() {
    let words = [
        "Attestation d’activité",
        "ÉtablissementClinique Sainte-Aubierge",
        "ReprésentantMme Claire Roux",
        "QualitéDirectrice",
        "Au nom de cet établissement, je certifie que le Dr Ferréol Istrebac, né le 4 mai 1980, \
         inscrit au tableau",
        "y exerce dans les conditions suivantes",
        "Pour l’établissement",
        "Anesthésie-réanimation",
        "Contrat d’exercice libéral par vacations",
        "24 vacations – 156 h",
        "441-7",
    ];
    assert_says(Paper::ActivityCertificate(samples::certificate()), &words);
    let printed = says(Paper::ActivityCertificate(samples::certificate()));
    assert!(!printed.contains("faire signer"));
    assert!(
        !printed.contains("2 juillet 2026"),
        "the signatory dates it"
    );
}

#[test]
fn a_contract_that_ended_is_certified_in_the_past() {
    let mut paper = samples::certificate();
    paper.contract.end = Some(samples::day("2026-06-30"));
    assert_says(
        Paper::ActivityCertificate(paper),
        &["y a exercé dans les conditions suivantes"],
    );
}

#[test]
fn a_certificate_names_the_function_and_the_part_of_a_full_time() {
    let words = ["Médecin coordonnateur", "Quotité", "0,40 ETP"];
    assert_says(Paper::ActivityCertificate(samples::coordination()), &words);
    let mut typed = samples::coordination();
    typed.quota = "14 h par semaine".into();
    typed.function = "gériatre".into();
    assert_says(
        Paper::ActivityCertificate(typed),
        &["Gériatre", "14 h par semaine"],
    );
    let liberal = says(Paper::ActivityCertificate(samples::certificate()));
    assert!(!liberal.contains("Quotité"), "a liberal contract has none");
    let mut blank = samples::coordination();
    blank.contract.title = "Coordination".into();
    let printed = says(Paper::ActivityCertificate(blank));
    assert!(printed.contains("Quotité") && !printed.contains("ETP"));
}

#[test]
fn whoever_certifies_is_called_what_it_is() {
    let mut paper = samples::certificate();
    paper.employer.kind = EmployerKind::ColleaguePractice;
    assert_says(
        Paper::ActivityCertificate(paper.clone()),
        &["Au nom de ce cabinet", "Pour le cabinet"],
    );
    paper.employer.kind = EmployerKind::TempAgency;
    assert_says(
        Paper::ActivityCertificate(paper),
        &["Au nom de cet organisme", "exerce pour son compte"],
    );
}

#[test]
fn a_letter_to_the_council_agrees_with_who_writes_and_who_reads() {
    let words = [
        "Madame la Présidente, chère consœur,",
        "articles L4113-9 et R4127-83",
        "12 décembre 2025",
        "Contrat signé, avec ses annexes",
        "responsabilité civile professionnelle",
        "Je soussignée, Dr Maëlle Tanguy-Orsel, née Tanguy le 1er février 1988",
        "inscrite au tableau",
        "aucune contre-lettre",
    ];
    assert_says(Paper::CouncilTransmission(samples::transmission()), &words);
    let mut unknown = samples::transmission();
    unknown.council.president = None;
    let words = ["Madame la Présidente, Monsieur le Président, chère consœur, cher confrère,"];
    assert_says(Paper::CouncilTransmission(unknown), &words);
}

#[test]
fn a_contract_that_is_not_signed_goes_to_the_council_as_a_draft() {
    let mut letter = samples::transmission();
    letter.contract.signed_on = None;
    let words = [
        "Projet de contrat",
        "article L4113-12",
        "Contrat non signé à ce jour",
        "Projet de contrat, avec ses annexes",
        "dans le délai d’un mois",
    ];
    assert_says(Paper::CouncilTransmission(letter.clone()), &words);
    let printed = says(Paper::CouncilTransmission(letter));
    assert!(!printed.contains("Signé le"));
    assert!(!printed.contains("Contrat signé"));
    assert!(
        !printed.contains("contre-lettre"),
        "nothing to swear to yet"
    );
}

#[test]
fn a_break_stands_beside_the_hours_so_that_the_quantity_can_be_counted() {
    let mut paper = samples::invoice();
    let shift: ShiftId = serde_json::from_value("pause".into()).expect("an identifier");
    paper.invoice.lines[0].shift = Some(shift.clone());
    paper.breaks.insert(shift, 45);
    assert_says(Paper::Invoice(paper), &["Pause", "45 min"]);
    let whole = says(Paper::Invoice(samples::invoice()));
    assert!(!whole.contains("Pause"));
}

#[test]
fn a_public_employer_needs_no_sworn_statement() {
    let mut public = samples::transmission();
    public.employer.kind = EmployerKind::PublicHospital;
    let printed = says(Paper::CouncilTransmission(public));
    assert!(printed.contains("R4127-84"));
    assert!(!printed.contains("contre-lettre"));
}

#[test]
fn a_student_has_a_licence_and_neither_title_nor_colleagues() {
    let mut letter = samples::transmission();
    letter.profile = samples::belcastel();
    letter.council.president = Some(Agreement::Masculine);
    let printed = says(Paper::CouncilTransmission(letter));
    assert!(printed.contains("Licence de remplacement n° 29-2026-77"));
    assert!(printed.contains("Monsieur le Président,"));
    assert!(!printed.contains("Dr Noé"));
    assert!(!printed.contains("confrère"));
    assert!(!printed.contains("inscrit au tableau"));
    let mut sheet = samples::retrocession();
    sheet.profile = samples::belcastel();
    assert_says(
        Paper::RetrocessionSheet(sheet),
        &["Remplaçant", "Noé Belcastel EI"],
    );
}

#[test]
fn an_invoice_says_what_was_done_and_how_many_hours_in_all() {
    assert_says(
        Paper::Invoice(samples::invoice()),
        &[
            "Bloc opératoire, jeudis, Bloc opératoire",
            "Total des heures",
            "26 h",
        ],
    );
}

#[test]
fn a_name_alone_stands_without_a_comma_before_its_verb() {
    let mut paper = samples::certificate();
    paper.profile.birth_date = None;
    paper.profile.council_registration = None;
    paper.profile.rpps = None;
    assert_says(
        Paper::ActivityCertificate(paper),
        &["certifie que le Dr Ferréol Istrebac y exerce"],
    );
    assert_says(
        Paper::ActivityCertificate(samples::certificate()),
        &["né le 4 mai 1980"],
    );
}
