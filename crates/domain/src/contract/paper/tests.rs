use super::*;
use crate::formality::Confidence;

fn words(text: &str) -> ClauseWords {
    ClauseWords {
        title: "Titre".into(),
        text: text.into(),
    }
}

fn proposed(key: &'static str, text: &str) -> ProposedClause {
    ProposedClause {
        key,
        words: words(text),
        basis: Some(ClauseBasis {
            article: "R4127-65 CSP".into(),
            confidence: Confidence::Sure,
            mandatory: true,
        }),
        blanks: Vec::new(),
    }
}

fn draft(clauses: Vec<DraftClause>) -> PaperDraft {
    let of = DraftOf {
        paper: HiringKind::LocumContract,
        contract: ContractId::new(),
        effective: None,
    };
    PaperDraft {
        clauses,
        ..PaperDraft::untouched(of)
    }
}

fn edited(key: &str, text: &str, from: &str) -> DraftClause {
    DraftClause {
        words: Some(words(text)),
        proposed: Some(words(from)),
        ..DraftClause::proposed(key.into())
    }
}

fn keys(clauses: &[ArrangedClause]) -> Vec<&str> {
    clauses.iter().map(|it| it.key.as_str()).collect()
}

#[test]
fn a_paper_to_which_nothing_was_done_is_as_proposed() {
    let all = arrange(
        vec![proposed("object", "A"), proposed("fees", "B")],
        &draft(Vec::new()),
    );
    assert_eq!(keys(&all), ["object", "fees"]);
    assert_eq!(all[1].number, Some(2));
    assert!(!all[0].edited && !all[0].outdated);
}

#[test]
fn a_changed_field_never_writes_over_an_edited_clause_but_says_so() {
    let left = draft(vec![edited("fees", "75 % net", "70 %")]);
    let same = arrange(vec![proposed("fees", "70 %")], &left);
    assert!(same[0].edited && !same[0].outdated);
    let moved = arrange(vec![proposed("fees", "80 %")], &left);
    assert_eq!(moved[0].words.text, "75 % net");
    assert!(moved[0].outdated, "80 % is proposed now");
    assert_eq!(moved[0].proposed, Some(words("80 %")));
}

#[test]
fn a_clause_that_appears_later_stands_behind_its_neighbour() {
    let order = ["fees", "object"].map(|key| DraftClause::proposed(key.into()));
    let left = draft(order.to_vec());
    let now = vec![
        proposed("object", "A"),
        proposed("licence", "L"),
        proposed("fees", "B"),
    ];
    assert_eq!(keys(&arrange(now, &left)), ["fees", "object", "licence"]);
}

#[test]
fn a_clause_left_out_has_no_number_and_the_next_takes_it() {
    let out = DraftClause {
        left_out: true,
        ..DraftClause::proposed("object".into())
    };
    let now = vec![proposed("object", "A"), proposed("fees", "B")];
    let all = arrange(now, &draft(vec![out]));
    assert_eq!((all[0].number, all[1].number), (None, Some(1)));
}

#[test]
fn what_the_doctor_wrote_stays_when_nothing_is_proposed_for_it_any_more() {
    let gone = edited("licence", "Autorisation du 3 mai", "Autorisation");
    let all = arrange(
        vec![proposed("object", "A")],
        &draft(vec![gone, DraftClause::proposed("area".into())]),
    );
    assert_eq!(keys(&all), ["object", "licence"]);
    assert!(all[1].outdated && all[1].proposed.is_none());
}

#[test]
fn dots_in_edited_words_are_a_blank_to_fill() {
    let left = draft(vec![edited("fees", "………… % des honoraires", "70 %")]);
    let all = arrange(vec![proposed("fees", "70 %")], &left);
    assert_eq!(all[0].blanks, [BlankField::Words]);
}

#[test]
fn only_an_amendment_says_from_which_day() {
    let mut some = draft(Vec::new());
    assert_eq!(some.check(), Ok(()));
    some.of.paper = HiringKind::Amendment;
    let missing = Invalid::at("of.effective", Rule::Required);
    assert_eq!(some.check(), Err(missing));
}

#[test]
fn a_clause_needs_a_title_and_a_text_and_stands_once() {
    let empty = draft(vec![edited("fees", " ", "70 %")]);
    let text = Invalid::at("clauses.0.words.text", Rule::Required);
    assert_eq!(empty.check(), Err(text));
    let twice = draft(vec![
        DraftClause::proposed("fees".into()),
        DraftClause::proposed("fees".into()),
    ]);
    let key = Invalid::at("clauses.1.key", Rule::NameTwice);
    assert_eq!(twice.check(), Err(key));
}
