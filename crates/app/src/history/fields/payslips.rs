//! Payslips, and what the doctor said of them.

use domain::payslip::{DifferenceAnswer, PaidLine, Payslip};

use super::{Described, id};
use crate::book::Topic;
use crate::error::AppError;
use crate::history::field::{
    DifferenceWord, Field, FieldName as Is, FieldPart, FieldValue as Value,
};
use crate::history::thing::{Names, ThingName, known};

pub(super) fn payslip(names: &Names<'_>, key: String) -> Result<Option<Described>, AppError> {
    let Some(id) = id(key) else { return Ok(None) };
    let Some(payslip) = known(names.0.payslips().get(&id))? else {
        return Ok(None);
    };
    let Payslip {
        id: _,
        contract,
        month,
        work,
        kind,
        paid_on,
        gross,
        net_paid,
        net_taxable,
        tax_withheld,
        lines,
        end_indemnity,
        leave_indemnity,
        document,
        note,
        answer,
    } = &payslip;
    let file = match document {
        Some(document) => names.document(document)?,
        None => None,
    };
    let (contract, employer) = names.contract(contract)?;
    let mut fields = vec![
        Field::new(Is::Kind, Value::PayslipKind(*kind)),
        Field::new(Is::Work, Value::Month(*work)),
        Field::day(Is::PaidOn, *paid_on),
        Field::money(Is::Gross, Some(*gross)),
        Field::money(Is::NetPaid, Some(*net_paid)),
        Field::money(Is::NetTaxable, Some(*net_taxable)),
        Field::money(Is::TaxWithheld, Some(*tax_withheld)),
        Field::money(Is::EndIndemnity, *end_indemnity),
        Field::money(Is::LeaveIndemnity, *leave_indemnity),
        Field::maybe(Is::FileName, file.as_ref()),
        Field::text(Is::Notes, note),
    ];
    fields.extend((1..).zip(lines).map(|(place, line)| paid(place, *line)));
    fields.extend(answer.iter().flat_map(said));
    Ok(Some(Described {
        noun: Topic::Payslip,
        fields,
        name: ThingName::Payslip {
            month: *month,
            contract,
            employer,
        },
    }))
}

fn paid(place: u32, line: PaidLine) -> Field {
    Field::of(Is::Line, FieldPart::Place(place), Value::PaidLine(line))
}

fn said(answer: &DifferenceAnswer) -> [Field; 4] {
    let (word, on, reason, gross) = match answer {
        DifferenceAnswer::Settled { on, gross } => (DifferenceWord::Settled, on, "", gross),
        DifferenceAnswer::Dismissed { on, reason, gross } => {
            (DifferenceWord::Dismissed, on, reason.as_str(), gross)
        }
    };
    [
        Field::new(Is::Said, Value::Said(word)),
        Field::day(Is::SaidOn, Some(*on)),
        Field::money(Is::SaidOf, Some(*gross)),
        Field::text(Is::Reason, reason),
    ]
}
