//! Contracts, and the answers to the steps that they bring.

use domain::contract::{Amendment, Conditions, Contract, ReplacementSide, WorkLimits};
use domain::formality::{FormalityAnswer, FormalityMark};
use domain::ids::{ContractId, DocumentId};
use domain::pay::PayTerms;

use super::{Described, id};
use crate::book::Topic;
use crate::error::AppError;
use crate::formalities::catalogue;
use crate::history::field::{AnswerWord, Field, FieldName as Is, FieldPart, FieldValue as Value};
use crate::history::thing::{Names, ThingName, known};

pub(super) fn contract(names: &Names<'_>, key: String) -> Result<Option<Described>, AppError> {
    let Some(id) = id(key) else { return Ok(None) };
    let Some(contract) = known(names.0.contracts().get(&id))? else {
        return Ok(None);
    };
    let employer = names.employer(&contract.employer)?;
    let signed = match &contract.signed_document {
        Some(document) => file_name(names, document)?,
        None => None,
    };
    Ok(Some(Described {
        noun: Topic::Contract,
        fields: of_contract(&contract, &employer, signed.as_ref()),
        name: ThingName::Contract {
            title: contract.title,
            employer,
        },
    }))
}

fn file_name(names: &Names<'_>, id: &DocumentId) -> Result<Option<String>, AppError> {
    Ok(known(names.0.documents().get(id))?.map(|document| document.file_name))
}

fn of_contract(
    contract: &Contract,
    its_employer: &str,
    signed_file: Option<&String>,
) -> Vec<Field> {
    let Contract {
        id: _,
        employer: _,
        kind,
        title,
        signatory,
        signatory_role,
        start,
        end,
        signed_on,
        settlement,
        tax_category,
        pension_scheme,
        vat,
        vat_reason,
        payment,
        terms,
        conditions,
        signed_document: _,
        end_alert_days,
        notes,
    } = contract;
    let mut fields = vec![
        Field::text(Is::Title, title),
        Field::text(Is::Employer, its_employer),
        Field::new(Is::Kind, Value::ContractKind(*kind)),
        Field::day(Is::Start, Some(*start)),
        Field::day(Is::End, *end),
    ];
    fields.extend(terms.iter().map(terms_from));
    fields.extend(of_conditions(conditions));
    fields.extend([
        Field::new(Is::Settlement, Value::Settlement(*settlement)),
        Field::new(Is::PaymentTerm, Value::PaymentTerm(*payment)),
        Field::new(Is::Vat, Value::Vat(*vat)),
        Field::text(Is::VatReason, vat_reason),
        Field::new(Is::TaxCategory, Value::TaxCategory(*tax_category)),
        Field::new(Is::PensionScheme, Value::PensionScheme(*pension_scheme)),
        Field::text(Is::Signatory, signatory),
        Field::text(Is::SignatoryRole, signatory_role),
        Field::day(Is::SignedOn, *signed_on),
        Field::maybe(Is::SignedDocument, signed_file),
        Field::new(Is::EndAlertDays, Value::Days(*end_alert_days)),
        Field::text(Is::Notes, notes),
    ]);
    fields
}

fn of_conditions(conditions: &Conditions) -> Vec<Field> {
    let Conditions {
        work_quota,
        half_days,
        weekly_minutes,
        trial_end,
        notice,
        ground,
        places,
        general_interest_half_days,
        amendments,
        side,
        teleconsultation_share,
        teaching_hours,
        limits,
        non_compete,
    } = conditions;
    let count = |name, count: &Option<u32>| {
        let count = count.map(|count| Value::Count(count.into()));
        Field::new(name, count)
    };
    let minutes = weekly_minutes.map(|minutes| Value::Minutes(minutes.into()));
    let mut fields = vec![
        Field::new(Is::WorkQuota, work_quota.map(Value::Percent)),
        count(Is::HalfDays, half_days),
        Field::new(Is::WeeklyMinutes, minutes),
        Field::day(Is::TrialEnd, *trial_end),
        Field::new(Is::Notice, notice.map(Value::Length)),
        Field::text(Is::Ground, ground),
        count(Is::Places, places),
        count(Is::GeneralInterest, general_interest_half_days),
        // The usual side is not worth a word.
        Field::new(
            Is::Side,
            (*side != ReplacementSide::default()).then_some(Value::Side(*side)),
        ),
        Field::new(
            Is::TeleconsultationShare,
            teleconsultation_share.map(Value::Percent),
        ),
        count(Is::TeachingHours, teaching_hours),
    ];
    fields.extend(of_limits(limits));
    let months = non_compete.map(|it| Value::Count(it.months.into()));
    let around = non_compete.map(|it| Value::Kilometres(it.kilometres));
    fields.push(Field::new(Is::NonCompeteMonths, months));
    fields.push(Field::new(Is::NonCompeteKilometres, around));
    let signed = |it: &Amendment| {
        let from = FieldPart::From(it.effective);
        Field::of(Is::Amendment, from, Value::Amendment(it.clone()))
    };
    fields.extend(amendments.iter().map(signed));
    fields
}

fn of_limits(limits: &WorkLimits) -> [Field; 5] {
    let WorkLimits {
        days_a_year,
        daily_minutes,
        weekly_minutes,
        average_minutes,
        rest_minutes,
    } = limits;
    let minutes =
        |name, minutes: &Option<u32>| Field::new(name, minutes.map(|it| Value::Minutes(it.into())));
    [
        Field::new(Is::ForfaitDays, days_a_year.map(Value::Days)),
        minutes(Is::DailyLimit, daily_minutes),
        minutes(Is::WeeklyLimit, weekly_minutes),
        minutes(Is::AverageLimit, average_minutes),
        minutes(Is::LeastRest, rest_minutes),
    ]
}

fn terms_from(terms: &PayTerms) -> Field {
    Field::of(
        Is::Pay,
        FieldPart::From(terms.valid_from),
        Value::Pay(Box::new(terms.clone())),
    )
}

pub(super) fn formality(
    names: &Names<'_>,
    contract: String,
    code: Option<String>,
) -> Result<Option<Described>, AppError> {
    let (Some(contract), Some(code)) = (id::<ContractId>(contract), code) else {
        return Ok(None);
    };
    let marks = names.0.formality_marks().of(&contract)?;
    let Some(mark) = marks.into_iter().find(|mark| mark.code == code) else {
        return Ok(None);
    };
    let FormalityMark {
        contract,
        code,
        answer,
    } = mark;
    let step = catalogue()?.iter().find(|template| template.code == code);
    let (contract, employer) = names.contract(&contract)?;
    Ok(Some(Described {
        noun: Topic::Formality,
        fields: of_answer(names, &answer)?,
        name: ThingName::Formality {
            title: step.map_or_else(|| code.clone(), |template| template.title.clone()),
            code,
            contract,
            employer,
        },
    }))
}

fn of_answer(names: &Names<'_>, answer: &FormalityAnswer) -> Result<Vec<Field>, AppError> {
    let word = |word| Field::new(Is::Answer, Value::Answer(word));
    Ok(match answer {
        FormalityAnswer::Done { on, means, proof } => {
            let proof = match proof {
                Some(document) => file_name(names, document)?,
                None => None,
            };
            vec![
                word(AnswerWord::Done),
                Field::day(Is::DoneOn, Some(*on)),
                Field::new(Is::SentBy, Value::SentBy(*means)),
                Field::maybe(Is::Proof, proof.as_ref()),
            ]
        }
        FormalityAnswer::SetAside { reason } => {
            vec![word(AnswerWord::SetAside), Field::text(Is::Reason, reason)]
        }
    })
}
