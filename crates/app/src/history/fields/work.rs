//! Shifts and documents.

use domain::document::{Document, InsuredActivity};
use domain::shift::Shift;
use domain::time::Zone;

use super::{Described, id};
use crate::book::Topic;
use crate::error::AppError;
use crate::history::field::{Field, FieldName as Is, FieldPart, FieldValue as Value};
use crate::history::thing::{Names, ThingName, known};

pub(super) fn shift(names: &Names<'_>, key: String) -> Result<Option<Described>, AppError> {
    let Some(id) = id(key) else { return Ok(None) };
    let Some(shift) = known(names.0.shifts().get(&id))? else {
        return Ok(None);
    };
    let (contract, employer) = names.contract(&shift.contract)?;
    let place = known(names.0.sites().get(&shift.site))?;
    let zone = place.as_ref().map_or(Zone::PARIS, |site| site.zone);
    let place = place.map_or_else(String::new, |site| site.name);
    Ok(Some(Described {
        noun: Topic::Shift,
        fields: of_shift(&shift, &contract, &place, zone),
        name: ThingName::Shift {
            start: shift.start,
            end: shift.end,
            place,
            employer,
        },
    }))
}

fn of_shift(shift: &Shift, its_contract: &str, place: &str, zone: Zone) -> Vec<Field> {
    let Shift {
        id: _,
        contract: _,
        site: _,
        start,
        end,
        kind,
        state,
        break_minutes,
        fees,
        flat_fees,
        acts,
        listed,
        half_days,
        duty_halves,
        additional_time,
        call_outs,
        note,
        // How calendars learn of a change; the other fields say which.
        revision: _,
        cancelled_at,
        cancelled_by,
    } = shift;
    let pause = (*break_minutes > 0).then(|| Value::Minutes((*break_minutes).into()));
    let mut fields = vec![
        Field::new(Is::Start, Value::Moment(*start)),
        Field::new(Is::End, Value::Moment(*end)),
        Field::text(Is::Contract, its_contract),
        Field::text(Is::Site, place),
        Field::new(Is::Kind, Value::ShiftKind(*kind)),
        Field::new(Is::State, Value::ShiftState(*state)),
        Field::new(
            Is::CancelledAt,
            cancelled_at.map(|at| Value::Moment(at.on_clock(zone))),
        ),
        Field::new(Is::CancelledBy, cancelled_by.map(Value::CancelledBy)),
        Field::new(Is::BreakMinutes, pause),
        Field::money(Is::Fees, *fees),
        Field::money(Is::FlatFees, *flat_fees),
        Field::maybe(Is::ListedRate, listed.as_ref()),
        Field::new(
            Is::HalfDays,
            half_days.map(|count| Value::Count(count.into())),
        ),
        Field::new(
            Is::DutyHalves,
            duty_halves.map(|count| Value::Count(count.into())),
        ),
        Field::new(
            Is::AdditionalTime,
            additional_time.then_some(Value::YesNo(true)),
        ),
        Field::text(Is::Notes, note),
    ];
    fields.extend((1..).zip(acts).map(|(place, act)| {
        Field::of(Is::Acts, FieldPart::Place(place), Value::Acts(act.clone()))
    }));
    fields.extend(
        (1..).zip(call_outs).map(|(place, out)| {
            Field::of(Is::CallOut, FieldPart::Place(place), Value::CallOut(*out))
        }),
    );
    fields
}

pub(super) fn document(names: &Names<'_>, key: String) -> Result<Option<Described>, AppError> {
    let Some(id) = id(key) else { return Ok(None) };
    let Some(document) = known(names.0.documents().get(&id))? else {
        return Ok(None);
    };
    let employer = match &document.employer {
        Some(employer) => names.employer(employer)?,
        None => String::new(),
    };
    let contract = match &document.contract {
        Some(contract) => names.contract(contract)?.0,
        None => String::new(),
    };
    Ok(Some(Described {
        noun: Topic::Document,
        fields: of_document(&document, &employer, &contract),
        name: ThingName::Document {
            title: document.title,
        },
    }))
}

fn of_document(document: &Document, its_employer: &str, its_contract: &str) -> Vec<Field> {
    let Document {
        id: _,
        kind,
        title,
        employer: _,
        contract: _,
        issued_on,
        valid_until,
        insured,
        file_name,
        // How the file is kept, and when: the line of the history says it.
        size: _,
        seal: _,
        added_at: _,
    } = document;
    let mut fields = vec![
        Field::text(Is::Title, title),
        Field::new(Is::Kind, Value::DocumentKind(*kind)),
        Field::text(Is::Employer, its_employer),
        Field::text(Is::Contract, its_contract),
        Field::day(Is::DatedOn, *issued_on),
        Field::day(Is::ValidUntil, *valid_until),
        Field::text(Is::FileName, file_name),
    ];
    let named = |(place, activity): (u32, &InsuredActivity)| {
        let value = Value::InsuredActivity(*activity);
        Field::of(Is::Insured, FieldPart::Place(place), value)
    };
    fields.extend((1..).zip(insured).map(named));
    fields
}
