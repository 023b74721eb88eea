//! D-07, contrat de vacation libérale: its clauses.

use domain::contract::paper::{PaperFact, ProposedClause};

use super::party::{DOCTOR, other_role};
use super::voice::{Voice, may, must};
use super::{Hiring, common};
use crate::french;
use crate::paper::council_transmission::LegalBasis;

pub(super) fn clauses(paper: &Hiring) -> Vec<ProposedClause> {
    let other = other_role(paper);
    let article = LegalBasis::of(paper.employer.kind).article();
    let mut voice = Voice::new(paper);
    object(&mut voice, other);
    slots(&mut voice, other);
    duration(&mut voice);
    means(&mut voice, other);
    independence(&mut voice);
    fees(&mut voice, other);
    common::cancellation(&mut voice, other);
    no_yield(&mut voice);
    invoice(&mut voice, other);
    absence(&mut voice, other);
    common::insurance(
        &mut voice,
        DOCTOR,
        other,
        "l’activité prévue au présent contrat",
    );
    common::charges(&mut voice);
    common::secrecy(&mut voice, DOCTOR);
    common::dispute(&mut voice, &common::council(paper), None);
    common::communication(&mut voice, article, false);
    common::no_side_letter(&mut voice, article);
    voice.clauses()
}

fn object(voice: &mut Voice<'_>, other: &str) {
    let duties = voice.fact(PaperFact::Duties);
    let places = common::places(voice);
    let text = format!(
        "{} confie au médecin, qui l’accepte, des vacations d’exercice libéral\u{a0}: {duties}. Elles ont \
         lieu à l’adresse suivante\u{a0}: {places}.",
        french::capital(other)
    );
    voice.clause("object", &[&text], must("R4127-83 I CSP"));
}

fn slots(voice: &mut Voice<'_>, other: &str) {
    let days = common::schedule(voice);
    let free = format!(
        "Les vacations sont arrêtées d’un commun accord. Le médecin reste libre d’exercer ailleurs, \
         et {other} de faire appel à d’autres médecins."
    );
    voice.clause("slots", &[&days, &free], None);
}

fn duration(voice: &mut Voice<'_>) {
    let dates = common::dates(voice, "sans terme fixé");
    let dates = format!("Le contrat est conclu {dates}.");
    let renewal = if voice.paper.contract.end.is_some() {
        "Il n’est renouvelé que par un avenant écrit."
    } else {
        ""
    };
    let notice = common::notice(voice);
    let ends = format!(
        "Chaque partie peut y mettre fin par lettre recommandée ou remise contre récépissé, avec un \
         préavis de {notice}, et sans préavis en cas de manquement grave de l’autre."
    );
    let lines = [dates.as_str(), renewal, ends.as_str()];
    voice.clause("duration", &lines, None);
}

fn means(voice: &mut Voice<'_>, other: &str) {
    let means = voice.fact(PaperFact::Means);
    let text = format!(
        "Pour que le médecin puisse respecter le code de déontologie, {other} met à sa disposition les \
         locaux, le matériel et le personnel nécessaires à des soins de qualité\u{a0}: {means}."
    );
    voice.clause("means", &[&text], must("R4127-83 I CSP"));
}

fn independence(voice: &mut Voice<'_>) {
    let text = "Le médecin exerce en toute indépendance. Il est seul juge de ses actes, de ses \
                prescriptions et du temps qu’ils demandent. Aucune disposition du contrat n’établit de \
                lien de subordination.";
    let basis = must("R4127-5, R4127-83 CSP");
    voice.clause("independence", &[text], basis);
}

fn fees(voice: &mut Voice<'_>, other: &str) {
    let pay = common::pay(voice);
    let text = format!(
        "{} verse au médecin, à titre d’honoraires\u{a0}: {pay}.",
        french::capital(other)
    );
    let beside = common::beside(voice);
    let vat = common::vat(voice.paper.contract.vat);
    let mut lines = vec![text.as_str()];
    lines.extend(beside.iter().map(String::as_str));
    lines.push(vat);
    voice.clause("fees", &lines, None);
}

fn no_yield(voice: &mut Voice<'_>) {
    let text = "Ni la rémunération du médecin ni la durée de son engagement ne dépendent de critères de \
                rendement ou de rentabilité.";
    let basis = must("R4127-83 II CSP");
    voice.clause("no_yield", &[text], basis);
}

fn invoice(voice: &mut Voice<'_>, other: &str) {
    let due = common::payment(voice.paper, "de la note d’honoraires");
    let note = format!(
        "Le médecin établit chaque mois un état des vacations, visé par {other}, et une note \
         d’honoraires sans aucun nom de patient. Elle est payée {due}."
    );
    let (late, article) = if voice.paper.employer.kind.is_public() {
        ("", "R2192-10 et s. CCP")
    } else {
        (
            "Un retard donne lieu, de plein droit, aux pénalités et à l’indemnité forfaitaire de recouvrement \
             que prévoit le code de commerce.",
            "L441-10, D441-5 CCom",
        )
    };
    voice.clause("invoice", &[&note, late], may(article));
}

fn absence(voice: &mut Voice<'_>, other: &str) {
    let text = format!(
        "Le médecin empêché prévient {other} dès qu’il le peut. Il peut proposer un confrère de même \
         qualification, que les parties agréent ensemble. Une vacation qui n’a pas eu lieu de son fait n’est \
         pas payée."
    );
    voice.clause("absence", &[&text], None);
}
