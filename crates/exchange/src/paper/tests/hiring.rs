//! What the contracts that the doctor draws up say.

use domain::contract::paper::{
    BlankField, ClauseWords, DraftClause, DraftOf, HiringKind, PaperDraft, PaperFact,
};
use serde_json::json;

use super::samples::{self, day};
use super::{pages, text};
use crate::paper::{Hiring, Paper, PlannedTime, docx};

pub(super) fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

pub(super) fn said(paper: &Hiring) -> String {
    plain(&text(&Paper::Hiring(paper.clone())))
}

pub(super) fn clause(paper: &Hiring, key: &str) -> String {
    let clauses = paper.clauses();
    let found = clauses.iter().find(|it| it.key == key);
    plain(
        &found
            .unwrap_or_else(|| panic!("no clause {key}"))
            .words
            .text,
    )
}

pub(super) fn draft(paper: HiringKind, effective: Option<&str>) -> PaperDraft {
    PaperDraft::untouched(DraftOf {
        paper,
        contract: "contrat".to_owned().try_into().expect("an id"),
        effective: effective.map(day),
    })
}

/// The doctor in Plouvaden's practice, nothing told but what the book has.
pub(super) fn locum() -> Hiring {
    let mut contract = samples::replacement();
    contract.signed_on = None;
    contract.end = Some(day("2026-03-13"));
    contract.terms = serde_json::from_value(json!([{
        "valid_from": "2026-03-09", "pay": {"unit": "fees_percent", "percent": "80"},
    }]))
    .expect("terms");
    Hiring {
        profile: samples::tanguy(),
        employer: samples::practice(),
        contract,
        sites: Vec::new(),
        draft: draft(HiringKind::LocumContract, None),
        calendar: vec![PlannedTime {
            start: "2026-03-09T08:30".parse().expect("a time"),
            end: "2026-03-09T18:30".parse().expect("a time"),
            place: "Plouvaden".into(),
        }],
        insured_until: Some(day("2026-12-31")),
        to_sign: false,
        place: "Plouvaden".into(),
        day: day("2026-03-01"),
    }
}

/// Sessions in the clinic with all that can be beside the price.
pub(super) fn sessions() -> Hiring {
    let mut contract = samples::sessions();
    contract.signed_on = None;
    contract.terms = serde_json::from_value(json!([{
        "valid_from": "2026-01-01", "pay": {"unit": "hour", "rate": "90.00"},
        "supplements": [
            {"on": "night", "window": {"from": "20:00", "to": "08:00"}, "add": {"by": "percent", "percent": "25"}},
            {"on": "sunday", "add": {"by": "hour", "amount": "30.00"}},
        ],
        "extras": {"travel": "20.00", "cancellation": {"hours": 48, "percent": "50"}},
    }]))
    .expect("terms");
    contract.conditions.notice = "3m".parse().ok();
    Hiring {
        profile: samples::istrebac(),
        employer: samples::clinic(),
        contract,
        draft: draft(HiringKind::SessionContract, None),
        calendar: Vec::new(),
        insured_until: None,
        place: "Nancy".into(),
        ..locum()
    }
}

/// 95 € from July, with a quarter less time and a renewal.
pub(super) fn amendment() -> Hiring {
    let mut contract = samples::sessions();
    contract.end = Some(day("2026-12-31"));
    contract.terms = serde_json::from_value(json!([
        {"valid_from": "2026-01-01", "pay": {"unit": "hour", "rate": "90.00"}, "extras": {"travel": "20.00"}},
        {"valid_from": "2026-07-01", "pay": {"unit": "hour", "rate": "95.00"}, "extras": {"travel": "20.00"}},
    ]))
    .expect("terms");
    contract.conditions = serde_json::from_value(json!({
        "half_days": 4,
        "amendments": [{"effective": "2026-07-01", "renewal": true, "half_days": 3, "note": "Le bloc B remplace le bloc A."}],
    }))
    .expect("conditions");
    Hiring {
        contract,
        draft: draft(HiringKind::Amendment, Some("2026-07-01")),
        ..sessions()
    }
}

#[test]
fn a_replacement_names_both_doctors_the_share_and_the_dates() {
    let said = said(&locum());
    for part in [
        "Contrat de remplacement",
        "ci-après « le médecin remplacé »",
        "ci-après « le remplaçant »",
        "du 9 au 13 mars 2026 inclus",
        "80 % des honoraires encaissés",
        "cesse toute activité médicale libérale",
        "Annexe – jours et horaires prévus",
        "lun. 9 mars 2026",
        "Fait en deux exemplaires",
        "Paraphes",
        "page 1 sur",
    ] {
        assert!(said.contains(part), "« {part} » is missing: {said}");
    }
}

#[test]
fn half_days_that_nobody_told_are_not_printed() {
    let mut paper = amendment();
    let later = json!([{"effective": "2026-07-01", "work_quota": "30"}]);
    let told = json!({"work_quota": "50", "amendments": later});
    paper.contract.conditions = serde_json::from_value(told).expect("conditions");
    assert!(!said(&paper).contains("par semaine"), "{}", said(&paper));
    assert!(said(&paper).contains("50 %"), "{}", said(&paper));
}

#[test]
fn in_the_other_direction_the_doctor_is_the_one_who_is_replaced() {
    let mut paper = locum();
    paper.contract.conditions.side = domain::contract::ReplacementSide::CoveredDoctor;
    let words = serde_json::to_value(paper.printed()).expect("words");
    assert_eq!(words["parties"][0]["role"], "le médecin remplacé");
    let first = words["parties"][0]["name"].as_str().expect("a name");
    assert!(first.contains(&paper.profile.last_name), "{first}");
    assert!(
        !clause(&paper, "insurance").contains("31 décembre"),
        "it is not the doctor's own"
    );
}

#[test]
fn what_nobody_told_is_a_visible_blank_and_is_listed() {
    let paper = locum();
    assert!(clause(&paper, "settling").contains("…………"));
    let blanks = paper.blanks_of_parties();
    assert!(
        blanks.contains(&BlankField::Fact(PaperFact::ColleagueRpps)),
        "{blanks:?}"
    );
    let mut told = locum();
    told.draft
        .facts
        .insert(PaperFact::SettlementArea, "Plouvaden.".into());
    assert!(
        clause(&told, "settling").contains("suivant : Plouvaden. Les"),
        "one full stop"
    );
}

#[test]
fn a_student_waits_for_the_authorisation_of_the_council() {
    let mut paper = locum();
    paper.contract.kind = domain::contract::ContractKind::StudentLocum;
    assert!(clause(&paper, "licence").contains("autorisation du conseil"));
    paper.contract.kind = domain::contract::ContractKind::Locum;
    assert!(paper.clauses().iter().all(|it| it.key != "licence"));
}

#[test]
fn a_contract_of_sessions_says_all_that_is_paid_and_nothing_about_yield() {
    let paper = sessions();
    let fees = clause(&paper, "fees");
    for part in [
        "90,00 € l’heure",
        "– nuit, 20 h – 8 h : majoration de 25 %",
        "– dimanche : 30,00 € de plus l’heure",
        "seule la plus élevée est due",
        "– trajet : 20,00 € par jour travaillé.",
        "261, 4-1°",
    ] {
        assert!(fees.contains(part), "« {part} » is missing: {fees}");
    }
    assert!(clause(&paper, "cancellation").contains("moins de 48 heures"));
    assert!(clause(&paper, "duration").contains("préavis de 3 mois"));
    assert!(clause(&paper, "no_yield").contains("critères de rendement"));
    let mandatory = |key: &str| {
        let all = paper.clauses();
        let basis = all
            .iter()
            .find(|it| it.key == key)
            .and_then(|it| it.basis.clone());
        basis.is_some_and(|basis| basis.mandatory)
    };
    assert!(mandatory("means") && mandatory("no_yield") && !mandatory("dispute"));
}

#[test]
fn half_days_are_told_with_every_supplement_also_of_terms_that_begin_later() {
    let mut paper = sessions();
    paper.contract.terms = serde_json::from_value(json!([
        {"valid_from": "2026-02-01", "pay": {"unit": "half_day", "rate": "350.00"}, "supplements": [
            {"on": "night", "window": {"from": "20:00", "to": "08:00"}, "add": {"by": "percent", "percent": "25"}},
            {"on": "saturday", "add": {"by": "shift", "amount": "40.00"}},
        ]},
        {"valid_from": "2026-07-01", "pay": {"unit": "half_day", "rate": "360.00"}, "supplements": [
            {"on": "holiday", "add": {"by": "percent", "percent": "100"}},
        ], "extras": {"cancellation": {"hours": 24, "percent": "50"}}},
    ]))
    .expect("terms");
    let fees = clause(&paper, "fees");
    for part in [
        "350,00 € la demi-journée",
        "– nuit, 20 h – 8 h : majoration de 25 % ;",
        "– samedi : 40,00 € de plus la vacation ;",
        "À compter du 1er juillet 2026 : 360,00 € la demi-journée",
        "– jour férié : majoration de 100 %.",
    ] {
        assert!(fees.contains(part), "« {part} » is missing: {fees}");
    }
    assert!(clause(&paper, "cancellation").contains("moins de 24 heures"));
    // Once it is signed, what comes later is an amendment.
    paper.contract.signed_on = Some(day("2026-01-10"));
    assert!(!clause(&paper, "fees").contains("1er juillet"));
}

#[test]
fn an_amendment_says_before_and_after_and_that_the_rest_stays() {
    let paper = amendment();
    assert_eq!(
        clause(&paper, "pay"),
        "Avant : 90,00 € l’heure.\nAprès : 95,00 € l’heure.\nReste inchangé : trajet : 20,00 € par jour travaillé."
    );
    assert!(clause(&paper, "work_time").contains("4 demi-journées"));
    assert!(clause(&paper, "renewal").contains("court jusqu’au 31 décembre 2026"));
    assert_eq!(clause(&paper, "other"), "Le bloc B remplace le bloc A.");
    assert!(clause(&paper, "effect").contains("1er juillet 2026"));
    assert!(clause(&paper, "rest").contains("demeurent"));
    assert_eq!(Hiring::changes(&paper.contract), [day("2026-07-01")]);
}

#[test]
fn an_amendment_of_the_pay_alone_speaks_of_nothing_else() {
    let mut paper = amendment();
    paper.contract.conditions = domain::contract::Conditions::default();
    let keys: Vec<_> = paper.clauses().into_iter().map(|it| it.key).collect();
    assert_eq!(
        keys,
        [
            "object",
            "pay",
            "effect",
            "rest",
            "communication",
            "no_side_letter"
        ]
    );
}

#[test]
fn it_is_a_draft_until_it_is_the_version_to_sign() {
    let mut paper = locum();
    assert!(
        Paper::Hiring(paper.clone())
            .title()
            .starts_with("Projet de contrat")
    );
    assert!(said(&paper).contains("Projet"));
    paper.to_sign = true;
    assert!(!said(&paper).contains("Projet"));
    paper.to_sign = false;
    let amended = Paper::Hiring(amendment()).title();
    assert!(
        plain(&amended).starts_with("Projet d’avenant du 1er juillet 2026"),
        "{amended}"
    );
}

fn edited() -> Hiring {
    let mut paper = locum();
    let words = |title: &str, text: &str| ClauseWords {
        title: title.into(),
        text: text.into(),
    };
    paper.draft.clauses = vec![
        DraftClause {
            words: Some(words("Objet", "Mes propres mots.")),
            proposed: Some(words("Objet", "")),
            ..DraftClause::proposed("object".into())
        },
        DraftClause {
            left_out: true,
            ..DraftClause::proposed("dispute".into())
        },
        DraftClause {
            words: Some(words(
                "Stationnement",
                "Une place est réservée.\n– rue des Ormes",
            )),
            ..DraftClause::proposed("own-1".into())
        },
    ];
    paper
}

#[test]
fn the_doctors_words_are_printed_and_what_is_left_out_is_not() {
    let said = said(&edited());
    assert!(said.contains("Mes propres mots.") && said.contains("Une place est réservée."));
    assert!(!said.contains("Conciliation"));
    assert!(!said.contains("confie au remplaçant"));
}

#[test]
fn the_text_document_has_headings_french_and_no_patient() {
    let bytes = docx(&Paper::Hiring(edited()))
        .expect("a document")
        .expect("a .docx");
    assert_eq!(&bytes[..2], b"PK");
    assert_eq!(
        bytes,
        docx(&Paper::Hiring(edited()))
            .expect("again")
            .expect("a .docx")
    );
    let letter = Paper::CouncilTransmission(samples::transmission());
    assert_eq!(docx(&letter).expect("no failure"), None);
}

#[test]
fn a_long_last_clause_holds_its_title_and_only_its_end_stays_with_the_signatures() {
    let mut paper = sessions();
    let lines = vec!["Une phrase assez longue pour tenir une ligne."; 60].join("\n");
    paper.draft.clauses.push(DraftClause {
        words: Some(ClauseWords {
            title: "Organisation".into(),
            text: lines,
        }),
        ..DraftClause::proposed("own-1".into())
    });
    let bytes = docx(&Paper::Hiring(paper));
    let bytes = bytes.expect("a document").expect("a .docx");
    let read = docx_rs::read_docx(&bytes).expect("it is read");
    let told = read
        .document
        .children
        .iter()
        .filter_map(|child| match child {
            docx_rs::DocumentChild::Paragraph(it) => {
                let style = it.property.style.as_ref();
                let heading = style.is_some_and(|style| style.val == "Heading1");
                Some((heading, it.property.keep_next == Some(true)))
            }
            _ => None,
        });
    let told: Vec<_> = told.collect();
    assert!(told.iter().all(|(heading, kept)| !heading || *kept));
    let last = told.iter().rposition(|(heading, _)| *heading);
    let words = &told[last.expect("a title") + 1..];
    let free = words.iter().take_while(|(_, kept)| !kept).count();
    assert_eq!(free, 59, "all but the last of its lines");
    assert!(words[free].1);
}

#[test]
fn twenty_long_clauses_keep_their_titles_with_their_text() {
    let mut paper = sessions();
    let long = "Une phrase assez longue pour tenir plusieurs lignes de la page. ".repeat(12);
    for number in 0..20 {
        paper.draft.clauses.push(DraftClause {
            words: Some(ClauseWords {
                title: format!("Clause longue {number}"),
                text: long.clone(),
            }),
            ..DraftClause::proposed(format!("own-{number}"))
        });
    }
    for page in pages(&Paper::Hiring(paper)) {
        let at = page.rfind("Clause longue");
        let after = at.map_or("", |at| &page[at..]);
        assert!(at.is_none() || after.contains("Une phrase"), "{after}");
    }
}
