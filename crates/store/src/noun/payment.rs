//! Sums that came in.

use domain::ids::{InvoiceId, PaymentId, StatementId};
use domain::payment::{Payment, PaymentFor};
use rusqlite::{Row, named_params};

use crate::cell::{cents, get, list, maybe_text, plain, text, word, word_of};
use crate::error::StoreError;
use crate::rows::{Rows, Writes};
use crate::write;

pub(crate) const ALL: &str = "SELECT * FROM payment ORDER BY paid_on, id";
pub(crate) const AS_ENTERED: &str = "SELECT * FROM payment";
pub(crate) const OF_INVOICE: &str =
    "SELECT * FROM payment WHERE invoice = :invoice ORDER BY paid_on, id";
pub(crate) const OF_STATEMENT: &str =
    "SELECT * FROM payment WHERE statement = :statement ORDER BY paid_on, id";
pub(crate) const GET: &str = "SELECT * FROM payment WHERE id = :id";
pub(crate) const ADD: &str = "
    INSERT INTO payment (id, employer, invoice, statement, paid_on, amount, means, note)
    VALUES (:id, :employer, :invoice, :statement, :paid_on, :amount, :means, :note)";
pub(crate) const UPDATE: &str = "
    UPDATE payment
    SET employer = :employer, invoice = :invoice, statement = :statement, paid_on = :paid_on,
        amount = :amount, means = :means, note = :note
    WHERE id = :id";
pub(crate) const REMOVE: &str = "DELETE FROM payment WHERE id = :id";

fn read(row: &Row<'_>) -> rusqlite::Result<Payment> {
    let invoice: Option<InvoiceId> = maybe_text(row, "invoice")?;
    let pays = match invoice {
        Some(invoice) => PaymentFor::Invoice(invoice),
        None => PaymentFor::Statement(text(row, "statement")?),
    };
    Ok(Payment {
        id: text(row, "id")?,
        employer: text(row, "employer")?,
        pays,
        on: text(row, "paid_on")?,
        amount: cents(row, "amount")?,
        means: word(row, "means")?,
        note: plain(row, "note")?,
    })
}

impl<M> Rows<'_, Payment, M> {
    /// All of them, by day.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn all(&self) -> Result<Vec<Payment>, StoreError> {
        list(self.conn, ALL, &[], read)
    }

    /// All of them in no order of their own, for who sorts them otherwise.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn as_entered(&self) -> Result<Vec<Payment>, StoreError> {
        list(self.conn, AS_ENTERED, &[], read)
    }

    /// Those that pay an invoice, by day.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn of_invoice(&self, invoice: &InvoiceId) -> Result<Vec<Payment>, StoreError> {
        let named = named_params! { ":invoice": invoice.as_str() };
        list(self.conn, OF_INVOICE, named, read)
    }

    /// Those that pay a closed month, by day.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn of_statement(&self, statement: &StatementId) -> Result<Vec<Payment>, StoreError> {
        let named = named_params! { ":statement": statement.as_str() };
        list(self.conn, OF_STATEMENT, named, read)
    }

    /// The one with this identifier.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none.
    pub fn get(&self, id: &PaymentId) -> Result<Payment, StoreError> {
        get(self.conn, "payment", id.as_str(), GET, read)
    }
}

impl Rows<'_, Payment, Writes> {
    /// Adds one.
    ///
    /// # Errors
    /// [`StoreError::Duplicate`] when its identifier is taken,
    /// [`StoreError::NotFound`] for an unknown employer, invoice or statement.
    pub fn add(&self, payment: &Payment) -> Result<(), StoreError> {
        self.put(ADD, payment)
    }

    /// Changes one.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none.
    pub fn update(&self, payment: &Payment) -> Result<(), StoreError> {
        self.put(UPDATE, payment)
    }

    fn put(&self, sql: &str, payment: &Payment) -> Result<(), StoreError> {
        let (id, employer) = (payment.id.as_str(), payment.employer.as_str());
        let (invoice, statement) = match &payment.pays {
            PaymentFor::Invoice(invoice) => (Some(invoice.as_str()), None),
            PaymentFor::Statement(statement) => (None, Some(statement.as_str())),
        };
        let named = named_params! {
            ":id": id,
            ":employer": employer,
            ":invoice": invoice,
            ":statement": statement,
            ":paid_on": payment.on.to_string(),
            ":amount": payment.amount.get(),
            ":means": word_of(&payment.means)?,
            ":note": payment.note,
        };
        let names = &[
            ("employer", Some(employer)),
            ("invoice", invoice),
            ("statement", statement),
        ];
        write::put(self.conn, "payment", id, sql, named, names)
    }

    /// Removes one.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none.
    pub fn remove(&self, id: &PaymentId) -> Result<(), StoreError> {
        let id = id.as_str();
        let named = named_params! { ":id": id };
        write::remove(self.conn, "payment", id, REMOVE, named)
    }
}
