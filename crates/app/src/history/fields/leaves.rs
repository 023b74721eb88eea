//! Leaves, and conflicts that were set aside.

use domain::conflict::ConflictMark;
use domain::leave::Leave;

use super::{Described, id};
use crate::book::Topic;
use crate::error::AppError;
use crate::history::field::{Field, FieldName as Is, FieldPart, FieldValue as Value};
use crate::history::thing::{Names, ThingName, known};

pub(super) fn leave(names: &Names<'_>, key: String) -> Result<Option<Described>, AppError> {
    let Some(id) = id(key) else { return Ok(None) };
    let Some(leave) = known(names.0.leaves().get(&id))? else {
        return Ok(None);
    };
    let (contract, employer) = match &leave.contract {
        Some(contract) => names.contract(contract)?,
        None => Default::default(),
    };
    let mut allowed = Vec::new();
    for contract in &leave.allowed {
        allowed.push(names.contract(contract)?.0);
    }
    Ok(Some(Described {
        noun: Topic::Leave,
        fields: of_leave(&leave, &contract, allowed),
        name: ThingName::Leave {
            kind: leave.kind,
            from: leave.from,
            to: leave.to,
            employer,
        },
    }))
}

fn of_leave(leave: &Leave, its_contract: &str, may_go_on: Vec<String>) -> Vec<Field> {
    let Leave {
        id: _,
        kind,
        contract: _,
        from,
        to,
        hours,
        // By their names.
        allowed: _,
        note,
    } = leave;
    let mut fields = vec![
        Field::new(Is::Kind, Value::LeaveKind(*kind)),
        Field::day(Is::Start, Some(*from)),
        Field::day(Is::End, Some(*to)),
        Field::new(Is::Hours, hours.map(Value::LeaveHours)),
        Field::text(Is::Contract, its_contract),
        Field::text(Is::Notes, note),
    ];
    let allowed = (1..).zip(may_go_on);
    fields.extend(
        allowed.map(|(place, title)| {
            Field::of(Is::Allowed, FieldPart::Place(place), Value::Text(title))
        }),
    );
    fields
}

pub(super) fn conflict(names: &Names<'_>, key: &str) -> Result<Option<Described>, AppError> {
    let Some(mark) = names.0.conflict_marks().of(key)? else {
        return Ok(None);
    };
    let ConflictMark {
        of,
        reason,
        // The line of the history says when.
        on: _,
    } = mark;
    Ok(Some(Described {
        noun: Topic::Conflict,
        fields: vec![Field::text(Is::Reason, &reason)],
        name: ThingName::Conflict {
            kind: of.kind,
            day: of.day,
        },
    }))
}
