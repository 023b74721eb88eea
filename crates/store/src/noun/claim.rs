//! What is asked of payers, read without lines and parties: the whole of a
//! life, or what of it is still open.

use std::collections::HashMap;

use domain::ids::{ContractId, EmployerId, InvoiceId, StatementId};
use domain::invoice::{Invoice, InvoiceKind, Issue};
use domain::money::Cents;
use domain::statement::{Statement, Totals};
use domain::time::{Day, Month};
use rusqlite::{Row, named_params};

use crate::cell::{cents, json, list, maybe_cents, maybe_text, plain, text, word};
use crate::error::StoreError;
use crate::rows::Rows;

pub(crate) const ASKED: &str = "
    SELECT id, employer, series, rank, period_end, due_on, gross, 0 AS credited FROM invoice
    WHERE kind = 'invoice' AND rank IS NOT NULL
    ORDER BY due_on, issued_on, series, rank";
pub(crate) const CREDITED: &str = "
    SELECT corrects, sum(gross) AS credited FROM invoice
    WHERE corrects IS NOT NULL AND rank IS NOT NULL
    GROUP BY corrects";
pub(crate) const UNEVEN: &str = "
    SELECT id, employer, series, rank, period_end, due_on, gross, credited
    FROM (
        SELECT *,
            ifnull((SELECT sum(credit.gross) FROM invoice AS credit
                    WHERE credit.corrects = invoice.id AND credit.rank IS NOT NULL), 0)
                AS credited,
            ifnull((SELECT sum(amount) FROM payment WHERE payment.invoice = invoice.id), 0)
                AS paid
        FROM invoice
    )
    WHERE kind = 'invoice' AND rank IS NOT NULL AND gross + credited <> paid
    ORDER BY due_on, issued_on, series, rank";
pub(crate) const MONTHS: &str = "
    SELECT id, month, due_on, totals,
           ifnull((SELECT sum(amount) FROM payment WHERE payment.statement = statement.id), 0)
               AS paid
    FROM statement WHERE contract = :contract AND reopened_on IS NULL
    ORDER BY month";
pub(crate) const TOLD: &str = "
    SELECT id, kind, employer, series, rank, period_end, issued_on, gross FROM invoice";

/// An issued invoice as a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedInvoice {
    /// Which one.
    pub id: InvoiceId,
    /// Who pays.
    pub employer: EmployerId,
    /// Its number.
    pub number: String,
    /// Last day of the work.
    pub period_end: Day,
    /// The day by which it is to be paid.
    pub due_on: Day,
    /// What it asks.
    pub gross: Cents,
    /// What its issued credit notes take back; zero or negative.
    pub credited: Cents,
}

/// A closed month as a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedMonth {
    /// Which one.
    pub id: StatementId,
    /// The month.
    pub month: Month,
    /// The day by which it is to be paid.
    pub due_on: Day,
    /// What it asks.
    pub due: Cents,
    /// Of that, what is paid whatever was worked.
    pub salary: Cents,
    /// What came in for it.
    pub paid: Cents,
}

/// An invoice or a credit note, as it is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldInvoice {
    /// Which one.
    pub id: InvoiceId,
    /// Invoice or credit note.
    pub kind: InvoiceKind,
    /// Who pays.
    pub employer: EmployerId,
    /// Its number; none for a draft.
    pub number: Option<String>,
    /// Last day of the work.
    pub period_end: Day,
    /// What it asks; none for a draft.
    pub gross: Option<Cents>,
}

fn read_asked(row: &Row<'_>) -> rusqlite::Result<AskedInvoice> {
    let series: String = plain(row, "series")?;
    Ok(AskedInvoice {
        id: text(row, "id")?,
        employer: text(row, "employer")?,
        number: Issue::numbered(&series, plain(row, "rank")?),
        period_end: text(row, "period_end")?,
        due_on: text(row, "due_on")?,
        gross: cents(row, "gross")?,
        credited: cents(row, "credited")?,
    })
}

fn read_month(row: &Row<'_>) -> rusqlite::Result<AskedMonth> {
    let totals: Totals = json(row, "totals")?;
    Ok(AskedMonth {
        id: text(row, "id")?,
        month: text(row, "month")?,
        due_on: text(row, "due_on")?,
        due: totals.due,
        salary: totals.salary.unwrap_or(Cents::ZERO),
        paid: cents(row, "paid")?,
    })
}

/// Writes the number of a row over `number`; false for a draft, which has none.
fn numbered(row: &Row<'_>, number: &mut String) -> rusqlite::Result<bool> {
    number.clear();
    let series = row.get_ref("series")?.as_str_or_null()?;
    let Some(series) = series else {
        return Ok(false);
    };
    number.push_str(&Issue::numbered(series, plain(row, "rank")?));
    Ok(true)
}

fn read_told(row: &Row<'_>) -> rusqlite::Result<ToldInvoice> {
    let series: Option<String> = plain(row, "series")?;
    let number = |series: String| -> rusqlite::Result<String> {
        Ok(Issue::numbered(&series, plain(row, "rank")?))
    };
    Ok(ToldInvoice {
        id: text(row, "id")?,
        kind: word(row, "kind")?,
        employer: text(row, "employer")?,
        number: series.map(number).transpose()?,
        period_end: text(row, "period_end")?,
        gross: maybe_cents(row, "gross")?,
    })
}

impl<M> Rows<'_, Invoice, M> {
    /// Every issued invoice as a claim, the oldest due day first.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn asked(&self) -> Result<Vec<AskedInvoice>, StoreError> {
        let credited = list(self.conn, CREDITED, &[], |row| {
            Ok((text(row, "corrects")?, cents(row, "credited")?))
        })?;
        let credited: HashMap<InvoiceId, Cents> = credited.into_iter().collect();
        let mut asked = list(self.conn, ASKED, &[], read_asked)?;
        for invoice in &mut asked {
            invoice.credited = credited.get(&invoice.id).copied().unwrap_or(Cents::ZERO);
        }
        Ok(asked)
    }

    /// The same, only those for which too little or too much came in.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn uneven(&self) -> Result<Vec<AskedInvoice>, StoreError> {
        list(self.conn, UNEVEN, &[], read_asked)
    }

    /// What those are called whose employer, number and sum `wanted` takes,
    /// the latest work first. Of a life most are left: nothing is made of them.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn told(
        &self,
        mut wanted: impl FnMut(&str, Option<&str>, Option<Cents>) -> bool,
    ) -> Result<Vec<ToldInvoice>, StoreError> {
        let mut statement = self.conn.prepare_cached(TOLD)?;
        let mut rows = statement.query([])?;
        let (mut found, mut number) = (Vec::new(), String::new());
        while let Some(row) = rows.next()? {
            let issued = numbered(row, &mut number)?;
            let employer = row.get_ref("employer")?.as_str();
            let employer = employer.map_err(rusqlite::Error::from)?;
            let number = issued.then_some(number.as_str());
            if wanted(employer, number, maybe_cents(row, "gross")?) {
                let issued_on: Option<Day> = maybe_text(row, "issued_on")?;
                let (series, rank): (Option<String>, Option<u32>) =
                    (plain(row, "series")?, plain(row, "rank")?);
                found.push(((rank.is_none(), issued_on, series, rank), read_told(row)?));
            }
        }
        found.sort_by(|(order, a), (other, b)| {
            let same_work = || (order, &a.id).cmp(&(other, &b.id));
            b.period_end.cmp(&a.period_end).then_with(same_work)
        });
        Ok(found.into_iter().map(|(_, told)| told).collect())
    }
}

impl<M> Rows<'_, Statement, M> {
    /// The closed months in force of a contract as claims, by month.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn asked(&self, contract: &ContractId) -> Result<Vec<AskedMonth>, StoreError> {
        let named = named_params! { ":contract": contract.as_str() };
        list(self.conn, MONTHS, named, read_month)
    }
}
