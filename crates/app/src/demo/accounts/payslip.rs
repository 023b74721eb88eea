//! The payslips of the demo doctor.
//!
//! What is due was priced by the rules of Cumul; here only the net and the tax
//! are shares of it, as no rule of Cumul makes a net of a gross.

use domain::ids::PayslipId;
use domain::money::Cents;
use domain::payment::PaymentFor;
use domain::payslip::{DifferenceAnswer, PaidLine, Payslip, PayslipKind, worked_units};
use domain::statement::Statement;
use domain::time::Day;
use exchange::portable::PortableBook;

use super::super::life::{Life, Short, Slip};
use super::super::told::{broken, in_words};
use super::months_back;
use crate::error::AppError;

/// Writes the payslip of each wage that was paid, which is then what came in.
pub(super) fn tell(life: &Life, book: &mut PortableBook, today: Day) -> Result<(), AppError> {
    for account in &life.accounts {
        let Some(slip) = &account.payslip else {
            continue;
        };
        let own = |it: &&Statement| it.contract == account.contract;
        for statement in book.statements.iter().filter(own) {
            let pays = PaymentFor::Statement(statement.id.clone());
            let Some(payment) = book.payments.iter_mut().find(|it| it.pays == pays) else {
                continue;
            };
            let payslip = told(slip, statement, payment.on, today)?;
            payment.amount = payslip.net_paid;
            book.payslips.push(payslip);
        }
    }
    book.payslips
        .sort_by(|a, b| (a.month, &a.id).cmp(&(b.month, &b.id)));
    Ok(())
}

fn told(slip: &Slip, statement: &Statement, paid_on: Day, today: Day) -> Result<Payslip, AppError> {
    let of_month = |it: &&Short| months_back(statement.month, it.months_back, today);
    let short = slip.short.iter().find(of_month);
    let mut units = worked_units(&statement.lines, &[]);
    let mut missing = Cents::ZERO;
    if let Some((first, short)) = units.first_mut().zip(short) {
        let left_out = short.units.min(first.count);
        missing = first.worth(left_out).0;
        first.count -= left_out;
    }
    let gross = statement.totals.due - missing;
    let net_taxable = gross.share(slip.taxable);
    let tax_withheld = net_taxable.share(slip.tax);
    let answer = short
        .and_then(|short| short.dismissed.as_ref())
        .map(|reason| {
            Ok::<_, AppError>(DifferenceAnswer::Dismissed {
                on: paid_on.plus_days(3).min(today.plus_days(-1)),
                reason: in_words(reason, today)?,
                gross: missing,
            })
        })
        .transpose()?;
    let id = format!("bulletin-{}-{}", statement.contract, statement.month);
    Ok(Payslip {
        id: PayslipId::try_from(id).map_err(broken)?,
        contract: statement.contract.clone(),
        month: statement.month.plus(slip.after),
        work: statement.month,
        kind: PayslipKind::Monthly,
        paid_on: Some(paid_on),
        gross,
        net_paid: gross.share(slip.net) - tax_withheld,
        net_taxable,
        tax_withheld,
        lines: units
            .iter()
            .map(|units| PaidLine {
                unit: units.unit,
                of: None,
                count: units.count,
                amount: None,
            })
            .collect(),
        end_indemnity: None,
        leave_indemnity: None,
        document: short.and_then(|short| short.document.clone()),
        note: String::new(),
        answer,
    })
}
