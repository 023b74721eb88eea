//! Clauses that a replacement and a session have alike.

use domain::contract::paper::{BlankField as Lacks, ClauseBasis, HiringKind, PaperFact};
use domain::contract::{Contract, PaymentFrom, VatTreatment};
use domain::pay::PayTerms;
use domain::time::Day;

use super::voice::{BLANK, Voice, may, must};
use super::{Hiring, party};
use crate::french;

/// « Bloc opératoire, 2 avenue de la Garenne, 54000 Nancy », for each place.
pub(super) fn places(voice: &mut Voice<'_>) -> String {
    let site = |site: &domain::site::Site| {
        let address = crate::paper::letterhead::address_lines(&site.address).join(", ");
        let name = site.name_before_town();
        match (name, address.as_str()) {
            (name, "") => name.to_owned(),
            ("", address) => address.to_owned(),
            (name, address) => format!("{name}, {address}"),
        }
    };
    let all: Vec<_> = voice.paper.sites.iter().map(site).collect();
    voice.or_blank(Some(&all.join("\u{202f}; ")), Lacks::Site)
}

/// When the sum of a period is paid: « dans les 30 jours suivant … ».
pub(super) fn payment(paper: &Hiring, what: &str) -> String {
    let days = paper.contract.payment.days;
    let from = match paper.contract.payment.from {
        PaymentFrom::Issue => format!("suivant la remise {what}"),
        PaymentFrom::PeriodEnd => "suivant la fin de la période à régler".into(),
    };
    match days {
        0 => "au plus tard à la fin de la période à régler".into(),
        days => {
            let unit = if days == 1 { "jour" } else { "jours" };
            format!("dans les {days}\u{a0}{unit} {from}")
        }
    }
}

/// The mention of an invoice (domain notes §4.3).
pub(super) const fn vat(treatment: VatTreatment) -> &'static str {
    match treatment {
        VatTreatment::ExemptCare => {
            "Les soins à la personne sont exonérés de TVA (article 261, 4-1° du code général des impôts)."
        }
        VatTreatment::Franchise => {
            "La TVA n’est pas applicable (article 293 B du code général des impôts)."
        }
        VatTreatment::Taxable => "La TVA s’ajoute aux montants au taux en vigueur.",
    }
}

/// Who answers for what, and under which insurance (L1142-2 CSP).
pub(super) fn insurance(voice: &mut Voice<'_>, who: &str, whom: &str, work: &str) {
    let paper = voice.paper;
    let insurer = voice.fact(PaperFact::Insurance);
    let until = paper
        .insured_until
        .filter(|_| !paper.contract.is_covered())
        .map_or_else(String::new, |day| {
            format!(
                " L’attestation en cours est valable jusqu’au {}.",
                french::day(day)
            )
        });
    let (who, whom) = (french::capital(who), party::to(whom));
    let text = format!(
        "{who} répond seul de ses actes professionnels. Il est assuré en responsabilité civile \
         professionnelle pour {work}, auprès de {insurer}, et en remet l’attestation {whom} avant \
         de commencer.{until}"
    );
    voice.clause("insurance", &[&text], must("L1142-2 CSP"));
}

/// Secrecy, files and personal data, without a word about any patient.
pub(super) fn secrecy(voice: &mut Voice<'_>, who: &str) {
    let who = french::capital(who);
    let secret = format!(
        "{who} est tenu au secret professionnel. Les dossiers des patients restent au lieu \
         d’exercice, sous la garde de celui qui les y conserve, et sont tenus à la disposition de \
         chacune des parties pour ce que la continuité des soins et la preuve des actes exigent."
    );
    let data = "Les données personnelles ne sont traitées que pour les soins, dans le respect du \
                règlement (UE) 2016/679\u{202f}; les accès informatiques sont personnels et cessent avec le \
                contrat.";
    let basis = may("L1110-4, R4127-4 CSP, RGPD");
    voice.clause("secrecy", &[&secret, data], basis);
}

/// Each pays contributions and tax on what is each one's own.
pub(super) fn charges(voice: &mut Voice<'_>) {
    let text = "Chaque partie supporte les cotisations sociales, les impôts et les autres charges qui \
                se rapportent à sa propre activité.";
    voice.clause("charges", &[text], None);
}

/// Before a court, the council: an article asks it of colleagues alone.
pub(super) fn dispute(voice: &mut Voice<'_>, council: &str, basis: Option<ClauseBasis>) {
    let text = format!(
        "Un différend sur l’application ou l’interprétation du présent écrit est d’abord soumis, en \
         vue d’une conciliation, au conseil départemental de l’Ordre des médecins{council}. À défaut \
         d’accord, les parties retrouvent le droit de saisir le tribunal compétent."
    );
    voice.clause("dispute", &[&text], basis);
}

/// The council receives it within a month (L4113-9 CSP).
pub(super) fn communication(voice: &mut Voice<'_>, article: &str, before_start: bool) {
    let what = "Le présent écrit et ses avenants sont communiqués au conseil départemental de \
                l’Ordre des médecins dans le mois qui suit leur signature.";
    let first = if before_start {
        "Le médecin remplacé informe son conseil du remplacement avant qu’il commence, sauf \
         urgence, en indiquant le nom et la qualité du remplaçant, les dates et la durée."
    } else {
        ""
    };
    let basis = must(&format!("L4113-9, {article} CSP"));
    voice.clause("communication", &[what, first], basis);
}

/// Nothing else was agreed.
pub(super) fn no_side_letter(voice: &mut Voice<'_>, article: &str) {
    let text = "Les parties affirment sur l’honneur n’avoir passé aucune contre-lettre ni aucun \
                avenant, relatifs au présent écrit, qui ne soient soumis au conseil départemental.";
    let basis = must(&format!("{article} CSP"));
    voice.clause("no_side_letter", &[text], basis);
}

/// « du 1er au 31 août 2026 », « à compter du … , sans terme fixé ».
pub(super) fn dates(voice: &mut Voice<'_>, open: &str) -> String {
    let contract = &voice.paper.contract;
    match contract.end {
        Some(end) => french::period(contract.start, end),
        None if open.is_empty() => {
            let end = voice.or_blank(None, Lacks::End);
            format!("du {} au {end}", french::day(contract.start))
        }
        None => format!("à compter du {}, {open}", french::day(contract.start)),
    }
}

/// Days and hours: those that are told, or the plan in the annex.
pub(super) fn schedule(voice: &mut Voice<'_>) -> String {
    let planned = !voice.paper.calendar.is_empty();
    let told = voice.paper.draft.fact(PaperFact::Schedule).is_some();
    let annex = "Les jours et les horaires prévus à ce jour figurent en annexe\u{202f}; un changement est \
                 convenu par écrit.";
    match (told, planned) {
        (false, true) => annex.to_owned(),
        (_, false) => format!(
            "Jours et horaires\u{a0}: {}.",
            voice.fact(PaperFact::Schedule)
        ),
        (true, true) => format!(
            "Jours et horaires\u{a0}: {}. {annex}",
            voice.fact(PaperFact::Schedule)
        ),
    }
}

/// What the contract agrees, by date: the terms of its first day, or the first
/// that there are, then the later ones. Those that an amendment brings stand in
/// that; once a contract is signed, all that comes later does.
pub(super) fn agreed(contract: &Contract) -> Vec<&PayTerms> {
    let mut terms: Vec<_> = contract.terms.iter().collect();
    terms.sort_by_key(|terms| terms.valid_from);
    let first = contract.terms_on(contract.start).or(terms.first().copied());
    let Some(first) = first else {
        return Vec::new();
    };
    let amended = |day: Day| {
        let mut amendments = contract.conditions.amendments.iter();
        contract.signed_on.is_some() || amendments.any(|it| it.effective == day)
    };
    let later = terms
        .into_iter()
        .filter(|terms| terms.valid_from > first.valid_from && !amended(terms.valid_from));
    std::iter::once(first).chain(later).collect()
}

/// What is paid on the first day, or a blank.
pub(super) fn pay(voice: &mut Voice<'_>) -> String {
    let first = agreed(&voice.paper.contract).first().copied();
    let known = first.map(|terms| french::pay(&terms.pay));
    voice.or_blank(known.as_deref(), Lacks::Pay)
}

/// Which council: that of the doctor, but of the replaced one in a replacement.
pub(super) fn council(paper: &Hiring) -> String {
    let replaces = paper.draft.of.paper == HiringKind::LocumContract;
    if replaces && !paper.contract.is_covered() {
        return " dont relève le médecin remplacé".into();
    }
    match paper.profile.council.as_deref().map(str::trim) {
        Some(council) if !council.is_empty() => format!(" ({council})"),
        _ => String::new(),
    }
}

/// A notice, as a sentence needs it.
pub(super) fn notice(voice: &mut Voice<'_>) -> String {
    let known = voice.paper.contract.conditions.notice.map(french::length);
    match known {
        Some(length) => length,
        None => {
            voice.or_blank(None, Lacks::Notice);
            BLANK.to_owned()
        }
    }
}

/// What is paid in the place of the price or comes beside it, and what is paid
/// from a later day on, as the lines of a list.
pub(super) fn beside(voice: &Voice<'_>) -> Vec<String> {
    let mut before: Option<(Vec<String>, Vec<String>)> = None;
    let mut lines = Vec::new();
    for terms in agreed(&voice.paper.contract) {
        let told = (french::instead(terms), french::beside(terms));
        if before.is_some() {
            let (day, pay) = (french::day(terms.valid_from), french::pay(&terms.pay));
            lines.push(format!("À compter du {day}\u{a0}: {pay}."));
        }
        match &before {
            Some(before) if *before == told => {}
            Some(_) if told.0.is_empty() && told.1.is_empty() => {
                lines.push("Rien ne s’y ajoute.".to_owned());
            }
            _ => {
                lines.extend(listed("Sont payés à la place de ce tarif", &told.0));
                lines.extend(listed("S’y ajoutent", &told.1));
            }
        }
        before = Some(told);
    }
    lines
}

fn listed(head: &str, lines: &[String]) -> Vec<String> {
    let last = lines.len().saturating_sub(1);
    let each = lines.iter().enumerate().map(|(at, line)| {
        let mark = if at == last { "." } else { "\u{202f};" };
        format!("– {line}{mark}")
    });
    let head = (!lines.is_empty()).then(|| format!("{head}\u{a0}:"));
    head.into_iter().chain(each).collect()
}

/// Only where the contract says what a late cancellation costs; `by` is who
/// calls the work off.
pub(super) fn cancellation(voice: &mut Voice<'_>, by: &str) {
    let mut told = None;
    let mut lines = Vec::new();
    for terms in agreed(&voice.paper.contract) {
        let fee = terms.extras.cancellation;
        let text = fee.map(|fee| french::cancellation(fee, by));
        match text.filter(|_| told != fee) {
            Some(text) if lines.is_empty() => lines.push(text),
            Some(text) => {
                let day = french::day(terms.valid_from);
                lines.push(format!("À compter du {day}\u{a0}: {text}"));
            }
            None => {}
        }
        told = fee;
    }
    if !lines.is_empty() {
        let lines: Vec<_> = lines.iter().map(String::as_str).collect();
        voice.clause("cancellation", &lines, None);
    }
}
