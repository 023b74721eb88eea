//! Invoices and credit notes: drafts change, what was issued does not.

use domain::ids::{InvoiceId, StatementId};
use domain::invoice::{Invoice, Issue};
use domain::time::Day;
use rusqlite::{Connection, Row, named_params};

use crate::cell::{Named, basis_points, cents, first, get, json, json_of, list};
use crate::cell::{maybe_text, plain, text, word, word_of};
use crate::error::StoreError;
use crate::noun::invoice_line;
use crate::rows::{Rows, Writes};
use crate::write;

pub(crate) const ALL: &str =
    "SELECT * FROM invoice ORDER BY rank IS NULL, issued_on, series, rank, period_start, id";
pub(crate) const GET: &str = "SELECT * FROM invoice WHERE id = :id";
pub(crate) const OF_STATEMENT: &str = "
    SELECT * FROM invoice
    WHERE statement = :statement AND kind = 'invoice'
    ORDER BY rank IS NOT NULL, issued_at DESC, rank DESC";
pub(crate) const CREDITS_OF: &str = "
    SELECT * FROM invoice
    WHERE corrects = :invoice
    ORDER BY rank IS NULL, issued_on, series, rank, id";
pub(crate) const STANDING: &str = "
    SELECT series, rank FROM invoice
    WHERE statement = :statement AND kind = 'invoice' AND rank IS NOT NULL
        AND NOT EXISTS (
            SELECT 1 FROM invoice AS credit
            WHERE credit.corrects = invoice.id AND credit.rank IS NOT NULL
            GROUP BY credit.corrects HAVING invoice.net + sum(credit.net) = 0
        )
    ORDER BY issued_at DESC, rank DESC LIMIT 1";
pub(crate) const BY_NUMBER: &str =
    "SELECT * FROM invoice WHERE series || format('%03d', rank) = :number";
pub(crate) const LAST_RANK: &str =
    "SELECT rank, issued_on FROM invoice WHERE series = :series ORDER BY rank DESC LIMIT 1";
pub(crate) const ADD: &str = "
    INSERT INTO invoice (id, kind, employer, contract, statement, corrects, period_start,
                         period_end)
    VALUES (:id, :kind, :employer, :contract, :statement, :corrects, :period_start,
            :period_end)";
pub(crate) const UPDATE: &str = "
    UPDATE invoice
    SET kind = :kind, employer = :employer, contract = :contract, statement = :statement,
        corrects = :corrects, period_start = :period_start, period_end = :period_end
    WHERE id = :id";
pub(crate) const ISSUE: &str = "
    UPDATE invoice
    SET series = :series, rank = :rank, issued_on = :issued_on, issued_at = :issued_at,
        due_on = :due_on, vat_rate = :vat_rate, late_flat = :late_flat,
        late_points = :late_points, net = :net, gross = :gross, parties = :parties
    WHERE id = :id";
pub(crate) const REMOVE: &str = "DELETE FROM invoice WHERE id = :id";

fn read(row: &Row<'_>) -> rusqlite::Result<Invoice> {
    let issued: Option<String> = plain(row, "series")?;
    Ok(Invoice {
        id: text(row, "id")?,
        kind: word(row, "kind")?,
        employer: text(row, "employer")?,
        contract: text(row, "contract")?,
        statement: maybe_text(row, "statement")?,
        corrects: maybe_text(row, "corrects")?,
        period_start: text(row, "period_start")?,
        period_end: text(row, "period_end")?,
        lines: Vec::new(),
        issue: issued.map(|series| read_issue(row, series)).transpose()?,
    })
}

fn read_issue(row: &Row<'_>, series: String) -> rusqlite::Result<Issue> {
    Ok(Issue {
        series,
        rank: plain(row, "rank")?,
        on: text(row, "issued_on")?,
        at: text(row, "issued_at")?,
        due_on: text(row, "due_on")?,
        vat_rate: basis_points(row, "vat_rate")?,
        late_flat: cents(row, "late_flat")?,
        late_points: basis_points(row, "late_points")?,
        parties: json(row, "parties")?,
    })
}

fn with_lines(conn: &Connection, invoice: Invoice) -> Result<Invoice, StoreError> {
    let lines = invoice_line::of(conn, invoice.id.as_str())?;
    Ok(Invoice { lines, ..invoice })
}

impl<M> Rows<'_, Invoice, M> {
    /// All of them: issued ones by day and number, then drafts.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn all(&self) -> Result<Vec<Invoice>, StoreError> {
        self.list(ALL, &[])
    }

    /// The one with this identifier.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none.
    pub fn get(&self, id: &InvoiceId) -> Result<Invoice, StoreError> {
        let found = get(self.conn, "invoice", id.as_str(), GET, read)?;
        with_lines(self.conn, found)
    }

    /// The invoices over a closed month: a draft first, then the newest; there
    /// are several where an earlier one was taken back by credit notes.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn of_statement(&self, statement: &StatementId) -> Result<Vec<Invoice>, StoreError> {
        self.list(
            OF_STATEMENT,
            named_params! { ":statement": statement.as_str() },
        )
    }

    /// The number of the newest invoice over a closed month that issued credit
    /// notes did not take back in full.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn standing(&self, statement: &StatementId) -> Result<Option<String>, StoreError> {
        let named = named_params! { ":statement": statement.as_str() };
        first(self.conn, STANDING, named, |row| {
            let series: String = plain(row, "series")?;
            Ok(Issue::numbered(&series, plain(row, "rank")?))
        })
    }

    /// The credit notes on an invoice: issued ones by number, then drafts.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn credits_of(&self, invoice: &InvoiceId) -> Result<Vec<Invoice>, StoreError> {
        self.list(CREDITS_OF, named_params! { ":invoice": invoice.as_str() })
    }

    /// The one with this number, as it is printed.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn by_number(&self, number: &str) -> Result<Option<Invoice>, StoreError> {
        self.first(BY_NUMBER, named_params! { ":number": number })
    }

    /// The last place that was given in a series, and the day of its issue.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn last_rank(&self, series: &str) -> Result<Option<(u32, Day)>, StoreError> {
        let named = named_params! { ":series": series };
        first(self.conn, LAST_RANK, named, |row| {
            Ok((plain(row, "rank")?, text(row, "issued_on")?))
        })
    }

    fn first(&self, sql: &str, named: Named<'_>) -> Result<Option<Invoice>, StoreError> {
        let found = first(self.conn, sql, named, read)?;
        found
            .map(|invoice| with_lines(self.conn, invoice))
            .transpose()
    }

    fn list(&self, sql: &str, named: Named<'_>) -> Result<Vec<Invoice>, StoreError> {
        let found = list(self.conn, sql, named, read)?;
        found
            .into_iter()
            .map(|invoice| with_lines(self.conn, invoice))
            .collect()
    }
}

impl Rows<'_, Invoice, Writes> {
    /// Adds one, with its lines; one that was issued elsewhere is issued here
    /// too, and must follow the numbers of its series.
    ///
    /// # Errors
    /// [`StoreError::Duplicate`] when its identifier is taken,
    /// [`StoreError::NotFound`] for an unknown employer, contract, statement,
    /// invoice or shift, [`StoreError::Numbering`] as `issue`.
    pub fn add(&self, invoice: &Invoice) -> Result<(), StoreError> {
        write::whole(self.conn, || {
            self.put(ADD, invoice)?;
            invoice_line::set(self.conn, invoice.id.as_str(), &invoice.lines)?;
            invoice
                .issue
                .as_ref()
                .map_or(Ok(()), |issue| self.issue(&invoice.id, issue))
        })
    }

    /// Changes a draft and its lines; `issue` of the value is not looked at.
    ///
    /// # Errors
    /// [`StoreError::Frozen`] once it was issued, and when a credit note would
    /// become an invoice or correct another one; [`StoreError::NotFound`] when
    /// there is none.
    pub fn update_draft(&self, invoice: &Invoice) -> Result<(), StoreError> {
        write::whole(self.conn, || {
            self.put(UPDATE, invoice)?;
            invoice_line::set(self.conn, invoice.id.as_str(), &invoice.lines)
        })
    }

    /// Issues a draft: it never changes after this.
    ///
    /// # Errors
    /// [`StoreError::Numbering`] unless the rank is the next of its series and
    /// the day is not before that of the last; [`StoreError::Frozen`] when it
    /// was issued already; [`StoreError::NotFound`] when there is none.
    pub fn issue(&self, id: &InvoiceId, issue: &Issue) -> Result<(), StoreError> {
        let issued = Invoice {
            issue: Some(issue.clone()),
            ..self.get(id)?
        };
        let id = id.as_str();
        let named = named_params! {
            ":id": id,
            ":series": issue.series,
            ":rank": issue.rank,
            ":issued_on": issue.on.to_string(),
            ":issued_at": issue.at.to_string(),
            ":due_on": issue.due_on.to_string(),
            ":vat_rate": issue.vat_rate.get(),
            ":late_flat": issue.late_flat.get(),
            ":late_points": issue.late_points.get(),
            ":net": issued.net().get(),
            ":gross": issued.gross().get(),
            ":parties": json_of(&issue.parties)?,
        };
        write::put(self.conn, "invoice", id, ISSUE, named, &[])
    }

    /// Removes a draft, with its lines.
    ///
    /// # Errors
    /// [`StoreError::Frozen`] once it was issued, [`StoreError::InUse`] while
    /// a payment or a credit note names it, [`StoreError::NotFound`] when
    /// there is none.
    pub fn remove(&self, id: &InvoiceId) -> Result<(), StoreError> {
        let id = id.as_str();
        write::whole(self.conn, || {
            invoice_line::remove(self.conn, id)?;
            let named = named_params! { ":id": id };
            write::remove(self.conn, "invoice", id, REMOVE, named)
        })
    }

    fn put(&self, sql: &str, invoice: &Invoice) -> Result<(), StoreError> {
        let (id, employer) = (invoice.id.as_str(), invoice.employer.as_str());
        let contract = invoice.contract.as_str();
        let statement = invoice.statement.as_ref().map(StatementId::as_str);
        let corrects = invoice.corrects.as_ref().map(InvoiceId::as_str);
        let named = named_params! {
            ":id": id,
            ":kind": word_of(&invoice.kind)?,
            ":employer": employer,
            ":contract": contract,
            ":statement": statement,
            ":corrects": corrects,
            ":period_start": invoice.period_start.to_string(),
            ":period_end": invoice.period_end.to_string(),
        };
        let names = &[
            ("employer", Some(employer)),
            ("contract", Some(contract)),
            ("statement", statement),
            ("invoice", corrects),
        ];
        write::put(self.conn, "invoice", id, sql, named, names)
    }
}
