//! D-08, avenant: what changes on a day, from what to what, and that the rest
//! stays.

use std::collections::BTreeSet;

use domain::contract::paper::{BlankField as Lacks, ProposedClause};
use domain::contract::{Amendment, Contract, WorkTime};
use domain::pay::PayTerms;
use domain::time::Day;

use super::party::{COVERED, other_role};
use super::voice::{Voice, must};
use super::{Hiring, common};
use crate::french;
use crate::paper::council_transmission::LegalBasis;

/// The days on which pay or conditions change.
pub(super) fn days(contract: &Contract) -> Vec<Day> {
    let amended = contract.conditions.amendments.iter().map(|it| it.effective);
    let paid = contract.terms.iter().map(|it| it.valid_from);
    let first = contract.terms.iter().map(|it| it.valid_from).min();
    // The first price is no change, on whatever day it starts.
    let paid = paid.filter(|day| Some(*day) != first);
    let all: BTreeSet<_> = amended
        .chain(paid)
        .filter(|day| *day > contract.start)
        .collect();
    all.into_iter().collect()
}

/// « au contrat … du 12 décembre 2025 ».
pub(super) fn subject(paper: &Hiring) -> String {
    let kind = french::contract_kind(paper.contract.kind);
    match paper.contract.signed_on {
        Some(day) => format!("{} {kind} du {}", to(kind), french::day(day)),
        None => format!("{} {kind}, {}", to(kind), paper.contract.title),
    }
}

/// « au contrat », « à la convention ».
fn to(kind: &str) -> &'static str {
    if is_feminine(kind) { "à la" } else { "au" }
}

/// By its noun, which its name begins with.
fn is_feminine(kind: &str) -> bool {
    let noun = kind.split(' ').next().unwrap_or_default();
    noun == "convention" || noun == "collaboration" || noun == "nomination"
}

pub(super) fn clauses(paper: &Hiring) -> Vec<ProposedClause> {
    let mut voice = Voice::new(paper);
    let from = paper.draft.of.effective.unwrap_or(paper.contract.start);
    object(&mut voice);
    let amendments = &paper.contract.conditions.amendments;
    let told = amendments.iter().find(|it| it.effective == from);
    if let Some(told) = told.filter(|it| it.renewal) {
        renewal(&mut voice, told);
    }
    work_time(&mut voice, from);
    pay(&mut voice, from);
    if let Some(told) = told.filter(|it| !it.note.trim().is_empty()) {
        let text = told.note.clone();
        voice.clause("other", &[&text], None);
    }
    takes_effect(&mut voice, from);
    let basis = LegalBasis::of(paper.employer.kind);
    common::communication(&mut voice, basis.article(), false);
    if basis.asks_for_statement() {
        common::no_side_letter(&mut voice, basis.article());
    }
    voice.clauses()
}

fn object(voice: &mut Voice<'_>) {
    let contract = &voice.paper.contract;
    let signed = contract.signed_on.map(french::day);
    let start = french::day(contract.start);
    let title = contract.title.clone();
    let kind = french::contract_kind(contract.kind);
    let article = if is_feminine(kind) { "la" } else { "le" };
    let signed = voice.or_blank(signed.as_deref(), Lacks::SignedOn);
    let text = format!(
        "Le présent avenant modifie {article} {kind} «\u{a0}{title}\u{a0}» du {signed}, en vigueur depuis \
         le {start}, ci-après «\u{a0}le contrat\u{a0}»."
    );
    voice.clause("object", &[&text], must("L4113-9 CSP"));
}

fn renewal(voice: &mut Voice<'_>, told: &Amendment) {
    let periods = voice.paper.contract.periods();
    let before = told.effective.plus_days(-1);
    let new = periods.iter().find(|(first, _)| *first == told.effective);
    let until = match new {
        Some((_, Some(last))) => format!("jusqu’au {}", french::day(*last)),
        _ => "sans terme fixé".into(),
    };
    let text = format!(
        "Avant\u{a0}: le contrat prend fin le {}.\nAprès\u{a0}: il est renouvelé à compter du {} et court \
         {until}.",
        french::day(before),
        french::day(told.effective)
    );
    voice.clause("renewal", &[&text], None);
}

fn work_time(voice: &mut Voice<'_>, from: Day) {
    let contract = &voice.paper.contract;
    // Ten half-days are a full time of hospitals only: what nobody counts by
    // them is not told in them.
    let (told, mut later) = (&contract.conditions, contract.conditions.amendments.iter());
    let counted = told.half_days.is_some() || later.any(|it| it.half_days.is_some());
    let words = |day: Day| {
        let time = contract.work_time_on(day);
        time.map(|time| time_words(time, counted))
    };
    let (before, after) = (words(from.plus_days(-1)), words(from));
    if let Some(text) = both(before, after) {
        voice.clause("work_time", &[&text], None);
    }
}

fn time_words(time: WorkTime, counted: bool) -> Vec<String> {
    let parts = [
        time.quota
            .map(|quota| format!("{} d’un temps plein", french::percent(quota))),
        time.half_days
            .filter(|_| counted)
            .map(|count| format!("{} par semaine", french::half_days(count.into()))),
        time.minutes
            .map(|minutes| format!("{} par semaine", french::hours(minutes.into()))),
    ];
    parts.into_iter().flatten().collect()
}

fn pay(voice: &mut Voice<'_>, from: Day) {
    let contract = &voice.paper.contract;
    // In a replacement it is the replaced doctor who calls work off.
    let other = if voice.paper.is_replacement() {
        COVERED
    } else {
        other_role(voice.paper)
    };
    let words = |terms: PayTerms| pay_words(&terms, other);
    let before = contract.paid_on(from.plus_days(-1)).map(words);
    let after = contract.paid_on(from).map(words);
    if let Some(text) = both(before, after) {
        voice.clause("pay", &[&text], None);
    }
}

fn pay_words(terms: &PayTerms, other: &str) -> Vec<String> {
    let mut words = vec![french::pay(&terms.pay)];
    words.extend(french::instead(terms));
    words.extend(french::beside(terms));
    let cancelled = terms.extras.cancellation;
    words.extend(cancelled.map(|fee| in_a_list(&french::cancellation(fee, other))));
    words
}

/// A sentence as one of several: without its capital and its full stop.
fn in_a_list(sentence: &str) -> String {
    let mut letters = sentence.trim_end_matches('.').chars();
    let first = letters.next().map(char::to_lowercase);
    first.into_iter().flatten().chain(letters).collect()
}

/// What was and what is; none where both are alike. What stands on both sides
/// is said once, so that a reader sees what changes.
fn both(before: Option<Vec<String>>, after: Option<Vec<String>>) -> Option<String> {
    let (before, after) = (before.unwrap_or_default(), after.unwrap_or_default());
    if before == after {
        return None;
    }
    let only = |these: &[String], those: &[String]| {
        let kept: Vec<_> = these
            .iter()
            .filter(|it| !those.contains(it))
            .cloned()
            .collect();
        match kept.join("\u{202f}; ").as_str() {
            "" => "rien de prévu".to_owned(),
            words => words.trim_end_matches('.').to_owned(),
        }
    };
    let same: Vec<_> = before
        .iter()
        .filter(|it| after.contains(it))
        .cloned()
        .collect();
    let same = match same.join("\u{202f}; ").as_str() {
        "" => String::new(),
        words => format!("\nReste inchangé\u{a0}: {}.", words.trim_end_matches('.')),
    };
    Some(format!(
        "Avant\u{a0}: {}.\nAprès\u{a0}: {}.{same}",
        only(&before, &after),
        only(&after, &before)
    ))
}

fn takes_effect(voice: &mut Voice<'_>, from: Day) {
    let effect = format!("Le présent avenant prend effet le {}.", french::day(from));
    voice.clause("effect", &[&effect], None);
    let rest = "Toutes les autres dispositions du contrat, que le présent avenant ne modifie pas, demeurent \
                inchangées et continuent de s’appliquer.";
    voice.clause("rest", &[rest], None);
}
