//! Closed months, invoices, payments, and the numbers of the law.

use domain::invoice::{Invoice, InvoiceLine, Issue};
use domain::money::BasisPoints;
use domain::parameter::Parameter;
use domain::payment::{Payment, PaymentFor};
use domain::statement::{FixedLine, Statement, StatementLine, Totals};

use super::{Described, id};
use crate::book::Topic;
use crate::error::AppError;
use crate::history::field::{
    Field, FieldName as Is, FieldPart, FieldValue as Value, LawValue, WorthLine,
};
use crate::history::thing::{Names, ThingName, known, number};
use crate::parameters::unit_of;

pub(super) fn statement(names: &Names<'_>, key: String) -> Result<Option<Described>, AppError> {
    let Some(id) = id(key) else { return Ok(None) };
    let Some(statement) = known(names.0.statements().get(&id))? else {
        return Ok(None);
    };
    let (contract, employer) = names.contract(&statement.contract)?;
    Ok(Some(Described {
        noun: Topic::Statement,
        fields: of_statement(&statement, is_covered(names, &statement)?),
        name: ThingName::Statement {
            month: statement.month,
            contract,
            employer,
        },
    }))
}

/// Whether it is the month of a locum of the doctor.
fn is_covered(names: &Names<'_>, statement: &Statement) -> Result<bool, AppError> {
    let contract = known(names.0.contracts().get(&statement.contract))?;
    Ok(contract.is_some_and(|contract| contract.is_covered()))
}

fn of_statement(statement: &Statement, covered: bool) -> Vec<Field> {
    let Statement {
        id: _,
        contract: _,
        month: _,
        closed_on,
        closed_at: _,
        due_on,
        lines,
        fixed,
        totals,
        reopened_on,
    } = statement;
    let Totals {
        minutes,
        half_days,
        fees,
        salary,
        due,
        kept,
    } = totals;
    let mut fields = vec![
        Field::day(Is::ClosedOn, Some(*closed_on)),
        Field::day(Is::DueOn, Some(*due_on)),
        Field::day(Is::ReopenedOn, *reopened_on),
        Field::new(Is::Worked, Value::Minutes(*minutes)),
        Field::new(
            Is::HalfDays,
            (*half_days != 0).then_some(Value::Count(*half_days)),
        ),
        Field::money(Is::Fees, *fees),
        Field::money(Is::Salary, *salary),
        Field::money(if covered { Is::ToPayOut } else { Is::Due }, Some(*due)),
        Field::money(if covered { Is::KeptByDoctor } else { Is::Kept }, *kept),
    ];
    fields.extend(fixed.iter().map(fixed_line));
    fields.extend(lines.iter().map(closed_line));
    fields
}

fn fixed_line(line: &FixedLine) -> Field {
    let FixedLine {
        from,
        to: _,
        explained,
        // The contract says its terms and its amendments.
        terms_from: _,
        amended_on: _,
        amount,
    } = line;
    let worth = WorthLine {
        explained: explained.clone(),
        parts: Vec::new(),
        amount: Some(*amount),
        label: String::new(),
    };
    Field::of(Is::Line, FieldPart::From(*from), Value::Line(worth))
}

fn closed_line(line: &StatementLine) -> Field {
    let StatementLine {
        shift: _,
        start,
        end,
        // Place, kind, hours and break are those of the shift, which has a
        // line of its own in the plan; the arithmetic says the hours.
        place: _,
        kind: _,
        minutes: _,
        break_minutes: _,
        half_days: _,
        explained,
        parts,
        // The shift says where and when, the contract its terms.
        notes: _,
        terms_from: _,
        zone: _,
        amount,
    } = line;
    let worth = WorthLine {
        explained: explained.clone(),
        parts: parts.clone(),
        amount: *amount,
        label: String::new(),
    };
    let (start, end) = (*start, *end);
    Field::of(Is::Line, FieldPart::Work { start, end }, Value::Line(worth))
}

pub(super) fn invoice(names: &Names<'_>, key: String) -> Result<Option<Described>, AppError> {
    let Some(id) = id(key) else { return Ok(None) };
    let Some(invoice) = known(names.0.invoices().get(&id))? else {
        return Ok(None);
    };
    Ok(Some(Described {
        noun: Topic::Invoice,
        name: ThingName::Invoice {
            kind: invoice.kind,
            number: number(&invoice),
            period_end: invoice.period_end,
            employer: names.employer(&invoice.employer)?,
        },
        fields: of_invoice(names, &invoice)?,
    }))
}

fn of_invoice(names: &Names<'_>, invoice: &Invoice) -> Result<Vec<Field>, AppError> {
    let Invoice {
        id: _,
        kind: _,
        employer: _,
        contract,
        // The closed month is the period.
        statement: _,
        corrects,
        period_start,
        period_end,
        lines,
        issue,
    } = invoice;
    let corrected = match corrects {
        Some(invoice) => names.number(invoice)?,
        None => None,
    };
    let net = invoice.totals(BasisPoints::default()).net;
    let mut fields = vec![
        Field::maybe(Is::Number, number(invoice).as_ref()),
        Field::maybe(Is::Corrects, corrected.as_ref()),
        Field::text(Is::Contract, &names.contract(contract)?.0),
        Field::day(Is::PeriodStart, Some(*period_start)),
        Field::day(Is::PeriodEnd, Some(*period_end)),
        Field::money(Is::Net, Some(net)),
    ];
    fields.extend(issue.iter().flat_map(issued));
    fields.extend((1..).zip(lines).map(|(place, line)| invoiced(place, line)));
    Ok(fields)
}

fn issued(issue: &Issue) -> [Field; 5] {
    let Issue {
        series: _,
        rank: _,
        on,
        at: _,
        due_on,
        vat_rate,
        late_flat,
        late_points,
        // Copies of the profile and the employer, as they were.
        parties: _,
    } = issue;
    [
        Field::day(Is::IssuedOn, Some(*on)),
        Field::day(Is::DueOn, Some(*due_on)),
        Field::new(Is::VatRate, Value::Percent(*vat_rate)),
        Field::money(Is::LateFlat, Some(*late_flat)),
        Field::new(Is::LatePoints, Value::Points(*late_points)),
    ]
}

fn invoiced(place: u32, line: &InvoiceLine) -> Field {
    let InvoiceLine {
        shift: _,
        start,
        end,
        place: _,
        label,
        explained,
        parts,
        amount,
        // That of the contract.
        vat: _,
    } = line;
    let part = match (*start, *end) {
        (Some(start), Some(end)) => FieldPart::Work { start, end },
        _ => FieldPart::Place(place),
    };
    let worth = WorthLine {
        explained: explained.clone(),
        parts: parts.clone(),
        amount: Some(*amount),
        label: label.clone(),
    };
    Field::of(Is::Line, part, Value::Line(worth))
}

pub(super) fn payment(names: &Names<'_>, key: String) -> Result<Option<Described>, AppError> {
    let Some(id) = id(key) else { return Ok(None) };
    let Some(payment) = known(names.0.payments().get(&id))? else {
        return Ok(None);
    };
    let Payment {
        id: _,
        employer,
        pays,
        on,
        amount,
        means,
        note,
    } = &payment;
    let paid_out = match pays {
        PaymentFor::Statement(id) => match known(names.0.statements().get(id))? {
            Some(statement) => is_covered(names, &statement)?,
            None => false,
        },
        PaymentFor::Invoice(_) => false,
    };
    let paid = match pays {
        PaymentFor::Invoice(invoice) => names.number(invoice)?,
        PaymentFor::Statement(statement) => names.statement(statement)?,
    };
    Ok(Some(Described {
        noun: Topic::Payment,
        name: ThingName::Payment {
            on: *on,
            amount: *amount,
            employer: names.employer(employer)?,
        },
        fields: vec![
            Field::money(Is::Amount, Some(*amount)),
            Field::day(if paid_out { Is::PaidOutOn } else { Is::PaidOn }, Some(*on)),
            Field::maybe(Is::Pays, paid.as_ref()),
            Field::new(Is::PaidBy, Value::PaidBy(*means)),
            Field::text(Is::Notes, note),
        ],
    }))
}

pub(super) fn parameter(
    names: &Names<'_>,
    key: &str,
    from: Option<String>,
) -> Result<Option<Described>, AppError> {
    let same = |parameter: &Parameter| {
        parameter.key == key && Some(parameter.valid_from.to_string()) == from
    };
    let found = names.0.parameters().all()?.into_iter().find(same);
    found
        .map(|parameter| {
            let Parameter {
                key,
                value,
                valid_from,
                source,
                confidence,
            } = parameter;
            let law = LawValue {
                unit: unit_of(&key)?,
                key: key.clone(),
                value,
            };
            Ok(Described {
                noun: Topic::Parameter,
                name: ThingName::Parameter { key, valid_from },
                fields: vec![
                    Field::new(Is::Value, Value::Law(law)),
                    Field::text(Is::Source, &source),
                    Field::new(Is::Confidence, Value::Confidence(confidence)),
                ],
            })
        })
        .transpose()
}
