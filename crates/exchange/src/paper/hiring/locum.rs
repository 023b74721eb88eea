//! D-06, contrat de remplacement: its clauses, after the fields of the model
//! of the Order, in our own words.

use domain::contract::ContractKind;
use domain::contract::paper::{PaperFact, ProposedClause};
use domain::pay::Pay;

use super::party::{COVERED, LOCUM};
use super::voice::{Voice, likely, may, must};
use super::{Hiring, common};

pub(super) fn clauses(paper: &Hiring) -> Vec<ProposedClause> {
    let mut voice = Voice::new(paper);
    object(&mut voice);
    period(&mut voice);
    if paper.contract.kind == ContractKind::StudentLocum {
        licence(&mut voice);
    }
    means(&mut voice);
    independence(&mut voice);
    common::insurance(&mut voice, LOCUM, COVERED, "ses remplacements");
    cessation(&mut voice);
    fees(&mut voice);
    settlement(&mut voice);
    common::cancellation(&mut voice, COVERED);
    common::charges(&mut voice);
    common::secrecy(&mut voice, LOCUM);
    end(&mut voice);
    settling(&mut voice);
    early_end(&mut voice);
    let basis = may("R4127-56 CSP");
    common::dispute(&mut voice, &common::council(paper), basis);
    common::communication(&mut voice, "R4127-65, R4127-91", true);
    common::no_side_letter(&mut voice, "R4127-91");
    voice.clauses()
}

fn object(voice: &mut Voice<'_>) {
    let places = common::places(voice);
    let what = format!(
        "Le médecin remplacé confie au remplaçant, qui l’accepte, le soin de répondre à sa place aux \
         patients qui font appel à lui au lieu d’exercice suivant\u{a0}: {places}."
    );
    let personal = "Le remplacement est personnel et temporaire\u{202f}: le remplaçant l’assure lui-même et ne \
                    le cède à personne.";
    let ground = match voice.paper.contract.conditions.ground.trim() {
        "" => String::new(),
        ground => format!("Motif\u{a0}: {}.", ground.trim_end_matches('.')),
    };
    let lines = [what.as_str(), personal, ground.as_str()];
    voice.clause("object", &lines, must("R4127-65 CSP"));
}

fn period(voice: &mut Voice<'_>) {
    let dates = common::dates(voice, "");
    let dates = format!(
        "Le remplacement a lieu {dates} inclus. Il ne se prolonge que par un avenant écrit."
    );
    let days = common::schedule(voice);
    let basis = must("R4127-65 CSP");
    voice.clause("period", &[&dates, &days], basis);
}

fn licence(voice: &mut Voice<'_>) {
    let text = "Le remplaçant est titulaire d’une licence de remplacement en cours de validité à chacune \
                des dates. Le remplacement ne commence qu’une fois reçue l’autorisation du conseil \
                départemental dont relève le médecin remplacé.";
    voice.clause("licence", &[text], must("L4131-2 CSP"));
}

fn means(voice: &mut Voice<'_>) {
    let means = voice.fact(PaperFact::Means);
    let text = format!(
        "Le médecin remplacé met à la disposition du remplaçant, en bon état de marche\u{a0}: {means}. Le \
         remplaçant en use avec soin et les rend comme il les a reçus\u{202f}; un inventaire peut être joint."
    );
    voice.clause("means", &[&text], may("R4127-71 CSP"));
}

fn independence(voice: &mut Voice<'_>) {
    let text = "Le remplaçant exerce en toute indépendance professionnelle. Il reste maître de ses \
                décisions médicales et de ses prescriptions, dans le respect du code de déontologie, et \
                n’est lié au médecin remplacé par aucun lien de subordination.";
    let basis = must("R4127-5, R4127-91 CSP");
    voice.clause("independence", &[text], basis);
}

fn cessation(voice: &mut Voice<'_>) {
    let stops = "Le médecin remplacé cesse toute activité médicale libérale pendant le remplacement, sauf \
                 dérogation du conseil départemental.";
    let basis = must("R4127-65 CSP");
    voice.clause("cessation", &[stops], basis);
    let other = "Le remplaçant n’exerce ailleurs pendant la durée du remplacement qu’avec l’accord préalable \
                 du médecin remplacé. L’accord est réputé donné pour les activités dont il l’a informé \
                 par écrit avant la signature.";
    let basis = likely("modèle du Conseil national de l’Ordre");
    voice.clause("other_work", &[other], basis);
}

fn fees(voice: &mut Voice<'_>) {
    let sector = voice.fact(PaperFact::Sector);
    let sheets = format!(
        "Les actes sont portés sur les feuilles de soins du médecin remplacé, qui en perçoit les \
         honoraires. Ils sont fixés selon sa situation conventionnelle (secteur {sector})."
    );
    let terms = common::agreed(&voice.paper.contract).first().copied();
    let shared = terms.is_none_or(|terms| matches!(terms.pay, Pay::FeesPercent { .. }));
    let share = common::pay(voice);
    let share = if shared {
        format!(
            "Au titre de ce que le remplaçant a accompli, le médecin remplacé lui reverse {share}. Il \
             conserve le reste pour l’usage du cabinet."
        )
    } else {
        format!("Le médecin remplacé verse au remplaçant {share}.")
    };
    let beside = common::beside(voice);
    let mut lines = vec![sheets.as_str(), share.as_str()];
    lines.extend(beside.iter().map(String::as_str));
    voice.clause("fees", &lines, None);
}

fn settlement(voice: &mut Voice<'_>) {
    let due = common::payment(voice.paper, "du relevé");
    let text = format!(
        "Un relevé des honoraires de la période, sans aucun nom de patient, est établi et accepté par \
         les deux parties. La part du remplaçant est versée {due}\u{202f}; les règlements qui arrivent plus tard \
         donnent lieu à un relevé complémentaire."
    );
    voice.clause("settlement", &[&text], None);
}

fn end(voice: &mut Voice<'_>) {
    let text = "Le remplacement terminé, le remplaçant cesse toute activité qui s’y rapporte. Il rend les \
                clés, les ordonnances, les feuilles de soins et le matériel, et transmet au médecin \
                remplacé ce qui est nécessaire à la continuité des soins.";
    let certificate = "Le médecin remplacé lui remet une attestation de remplacement.";
    let lines = [text, certificate];
    voice.clause("end", &lines, must("R4127-66 CSP"));
}

/// CU-12.
fn settling(voice: &mut Voice<'_>) {
    let area = voice.fact(PaperFact::SettlementArea);
    let text = format!(
        "Si le remplaçant a remplacé le médecin remplacé pendant trois mois, consécutifs ou non, il ne \
         s’installe pas, pendant deux ans, là où il entrerait en concurrence directe avec lui ou avec \
         ses associés, c’est-à-dire dans le périmètre suivant\u{a0}: {area}. Les intéressés peuvent en \
         convenir autrement par un accord notifié au conseil départemental\u{202f}; à défaut d’accord, \
         l’installation demande l’autorisation de ce conseil."
    );
    voice.clause("settling", &[&text], may("R4127-86 CSP"));
}

fn early_end(voice: &mut Voice<'_>) {
    let text = "Le remplacement ne comporte pas de période d’essai. Il prend fin avant son terme par un \
                accord écrit des parties, ou sans délai en cas de manquement grave de l’une d’elles, ou \
                encore si l’une d’elles se trouve empêchée d’exercer.";
    voice.clause("early_end", &[text], None);
}
