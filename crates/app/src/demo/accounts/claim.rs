//! What the demo doctor asked for, and what came in.

use domain::contract::Contract;
use domain::holiday::working_day_at_or_before;
use domain::ids::{EmployerId, InvoiceId};
use domain::invoice::Invoice;
use domain::money::{BasisPoints, Cents};
use domain::payment::{Payment, PaymentFor, PaymentMeans};
use domain::statement::Statement;
use domain::time::Day;
use exchange::portable::PortableBook;

use super::super::life::{Account, Exception, Stage};
use super::super::told::{broken, in_words};
use crate::error::AppError;

/// Something that is owed, and how it will be paid.
struct Claim {
    employer: EmployerId,
    pays: PaymentFor,
    asked: Cents,
    /// The day on which it is paid; none while it is not.
    on: Option<Day>,
    share: BasisPoints,
    means: PaymentMeans,
    note: String,
}

/// Everything that is owed.
#[derive(Default)]
pub(super) struct Claims {
    claims: Vec<Claim>,
    /// Invoices and credit notes with the day of their issue.
    pub(super) issued: Vec<(InvoiceId, Day)>,
}

impl Claims {
    /// An invoice that is issued on `on`.
    pub(super) fn invoice(
        &mut self,
        invoice: &Invoice,
        contract: &Contract,
        on: Day,
        account: &Account,
        otherwise: &Exception,
    ) {
        let due = contract.due_on(on, invoice.period_end);
        let asked = invoice.lines.iter().map(|line| line.amount).sum();
        let pays = PaymentFor::Invoice(invoice.id.clone());
        self.add(pays, asked, due, contract, account, otherwise);
    }

    /// A closed month that is settled without an invoice.
    pub(super) fn statement(
        &mut self,
        statement: &Statement,
        contract: &Contract,
        account: &Account,
        otherwise: &Exception,
    ) {
        let pays = PaymentFor::Statement(statement.id.clone());
        let (asked, due) = (statement.totals.due, statement.due_on);
        self.add(pays, asked, due, contract, account, otherwise);
    }

    fn add(
        &mut self,
        pays: PaymentFor,
        asked: Cents,
        due: Day,
        contract: &Contract,
        account: &Account,
        otherwise: &Exception,
    ) {
        let turn = account
            .pay
            .get(self.claims.len() % account.pay.len().max(1));
        let after = otherwise.pay.or(turn.copied());
        // A bank moves money on working days.
        let on = after.map(|days| working_day_at_or_before(due.plus_days(days)));
        self.claims.push(Claim {
            employer: contract.employer.clone(),
            pays,
            asked,
            on: on.filter(|_| otherwise.stage == Stage::Paid),
            share: otherwise.share,
            means: account.means,
            note: otherwise.note.clone(),
        });
    }

    /// A credit note takes back what an invoice asked.
    pub(super) fn credit(&mut self, note: &Invoice, on: Day) {
        self.issued.push((note.id.clone(), on));
        let pays = note.corrects.clone().map(PaymentFor::Invoice);
        let taken: Cents = note.lines.iter().map(|line| line.amount).sum();
        for claim in &mut self.claims {
            if Some(&claim.pays) == pays.as_ref() {
                claim.asked += taken;
            }
        }
    }

    /// Adds to the book what has come in before `today`.
    pub(super) fn pay(self, book: &mut PortableBook, today: Day) -> Result<(), AppError> {
        for claim in self.claims {
            let Some(on) = claim.on.filter(|on| *on < today) else {
                continue;
            };
            let of = match &claim.pays {
                PaymentFor::Invoice(id) => id.as_str(),
                PaymentFor::Statement(id) => id.as_str(),
            };
            book.payments.push(Payment {
                id: format!("paiement-{of}").try_into().map_err(broken)?,
                employer: claim.employer,
                on,
                amount: claim.asked.share(claim.share),
                means: claim.means,
                note: in_words(&claim.note, today)?,
                pays: claim.pays,
            });
        }
        book.payments
            .sort_by(|a, b| (a.on, &a.id).cmp(&(b.on, &b.id)));
        Ok(())
    }
}
