//! What is expected of the doctor, and what runs out.

use std::collections::BTreeSet;

use app::contracts::traits;
use app::formalities::catalogue;
use domain::document::Expiry;
use domain::formality::FormalityAnswer;
use domain::time::Zone;

use super::{Life, Sentence, ensure};

pub(super) const SENTENCES: &[Sentence] = &[
    (
        "five employers of five kinds, under contracts of their kinds",
        |life| {
            let kinds: BTreeSet<_> = life
                .book
                .employers
                .iter()
                .map(|it| format!("{:?}", it.kind))
                .collect();
            let colours: BTreeSet<_> = life
                .book
                .employers
                .iter()
                .map(|it| format!("{:?}", it.colour))
                .collect();
            let contracts: BTreeSet<_> = life
                .book
                .contracts
                .iter()
                .map(|it| format!("{:?}", it.kind))
                .collect();
            ensure(
                kinds.len() == 5 && colours.len() == 5 && contracts.len() == 7,
                || format!("{kinds:?} {colours:?} {contracts:?}"),
            )
        },
    ),
    ("every value is one that Cumul takes", values_fit),
    ("each contract says what its kind usually says", |life| {
        let unusual = life.book.contracts.iter().filter(|it| {
            let usual = traits(it.kind).expect("the kind").usual;
            let said = (it.settlement, it.tax_category, it.pension_scheme, it.vat);
            let kind = format!("{:?}", it.kind);
            kind != "Other"
                && said
                    != (
                        usual.settlement,
                        usual.tax_category,
                        usual.pension_scheme,
                        usual.vat,
                    )
        });
        let unusual: Vec<_> = unusual.map(|it| it.id.as_str()).collect();
        ensure(unusual.is_empty(), || format!("{unusual:?}"))
    }),
    (
        "one contract changes its rate, and it is signed before it begins",
        contracts_are_in_order,
    ),
    (
        "steps are late, due within a fortnight, set aside, done late and on time",
        steps_in_all_states,
    ),
    (
        "an answer is given before today, to a step that there is",
        answers_fit,
    ),
    (
        "documents are over, run out in 30 and in 60 days, or are good",
        |life| {
            let expiry = |wanted| {
                let documents = life.book.documents.iter();
                let days_left = |it: &exchange::portable::PortableDocument| {
                    it.valid_until.map(|until| life.today.days_until(until))
                };
                documents
                    .filter(|it| expiry_of(days_left(it)) == wanted)
                    .count()
            };
            let counts = [Expiry::Expired, Expiry::Within30, Expiry::Within60].map(expiry);
            ensure(counts[0] == 1 && counts[1] >= 1 && counts[2] >= 1, || {
                format!("{counts:?}")
            })
        },
    ),
    (
        "a document is issued, then filed, then today",
        documents_are_in_order,
    ),
];

fn expiry_of(days_left: Option<i64>) -> Expiry {
    match days_left {
        Some(..0) => Expiry::Expired,
        Some(0..=30) => Expiry::Within30,
        Some(31..=60) => Expiry::Within60,
        _ => Expiry::Good,
    }
}

fn values_fit(life: &Life) -> Result<(), String> {
    let book = &life.book;
    let wrong = [
        book.profile.check().err(),
        book.employers.iter().find_map(|it| it.check().err()),
        book.sites.iter().find_map(|it| it.check().err()),
        book.travel.iter().find_map(|it| it.check().err()),
        book.contracts.iter().find_map(|it| it.check().err()),
        book.formalities.iter().find_map(|it| it.check().err()),
    ];
    let doubts = book.profile.doubts(life.today);
    ensure(wrong == [const { None }; 6] && doubts.is_empty(), || {
        format!("{wrong:?} {doubts:?}")
    })
}

fn contracts_are_in_order(life: &Life) -> Result<(), String> {
    for contract in &life.book.contracts {
        let signed = contract
            .signed_on
            .is_none_or(|on| on <= life.today && on < contract.start);
        ensure(signed, || format!("{contract:#?}"))?;
    }
    let changing = life.book.contracts.iter().filter(|it| it.terms.len() > 1);
    let past = |day| day < life.today;
    let changed = changing.filter(|it| it.terms.iter().all(|terms| past(terms.valid_from)));
    ensure(changed.count() == 2, || "no rate has changed".into())?;
    let ending = life
        .book
        .contracts
        .iter()
        .filter(|it| it.ends_soon(life.today));
    ensure(ending.count() >= 1, || "no contract ends soon".into())
}

fn steps_in_all_states(life: &Life) -> Result<(), String> {
    let (contracts, marks) = (&life.book.contracts, &life.book.formalities);
    let (mut late, mut soon, mut late_done, mut on_time, mut aside) = (0, 0, 0, 0, 0);
    for contract in contracts {
        let templates = catalogue().expect("the catalogue");
        let kind = traits(contract.kind).expect("the kind");
        for template in templates.iter().filter(|it| it.applies_to(kind, contract)) {
            let due = template.due_on(contract);
            let left = due.map(|due| life.today.days_until(due));
            let answered = template.answered(contract, contracts, marks, life.today);
            match (answered.map(|it| it.answer), left) {
                (None, Some(..0)) => late += 1,
                (None, Some(0..=14)) => soon += 1,
                (Some(FormalityAnswer::SetAside { .. }), _) => aside += 1,
                (Some(FormalityAnswer::Done { on, .. }), _) if due.is_some_and(|due| on > due) => {
                    late_done += 1;
                }
                (Some(_), _) => on_time += 1,
                (None, _) => {}
            }
        }
    }
    let late_fits = (3..=4).contains(&late);
    let done = late_done >= 3 && on_time >= 20 && aside >= 5;
    ensure(late_fits && (2..=6).contains(&soon) && done, || {
        format!("{late} late, {soon} soon, {late_done} done late, {on_time} on time, {aside} aside")
    })
}

fn answers_fit(life: &Life) -> Result<(), String> {
    let templates = catalogue().expect("the catalogue");
    for mark in &life.book.formalities {
        let contract = life.contract(&mark.contract);
        let kind = traits(contract.kind).expect("the kind");
        let brought = templates
            .iter()
            .any(|it| it.code == mark.code && it.applies_to(kind, contract));
        let past = match &mark.answer {
            FormalityAnswer::Done { on, .. } => *on < life.today,
            FormalityAnswer::SetAside { .. } => true,
        };
        ensure(brought && past, || format!("{mark:?}"))?;
    }
    Ok(())
}

fn documents_are_in_order(life: &Life) -> Result<(), String> {
    for document in &life.book.documents {
        let filed = document.added_at.day_in(Zone::PARIS);
        let ordered = document.issued_on.is_none_or(|on| on <= filed) && filed < life.today;
        let good = document.valid_until.is_none_or(|until| until >= filed);
        let file = app::demo::demo_file(&document.file);
        let pdf = file.is_some_and(|content| content.starts_with(b"%PDF-"));
        ensure(ordered && good && pdf, || format!("{document:#?}"))?;
    }
    let removed = life.book.removed_shifts.iter();
    let early = removed.filter(|it| it.removed_at.day_in(Zone::PARIS) < life.today);
    ensure(early.count() == 1, || "nothing was removed".into())
}
