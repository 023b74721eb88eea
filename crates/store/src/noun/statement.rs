//! Closed months. They are made whole and removed whole, never changed.

use domain::ids::{ContractId, ShiftId, StatementId};
use domain::money::Cents;
use domain::statement::{Statement, StatementLine};
use domain::time::{Day, Month};
use rusqlite::{Connection, Row, named_params};

use crate::cell::{Named, first, get, json, json_of, list, maybe_cents, maybe_string};
use crate::cell::{maybe_text, plain, text, word, word_of};
use crate::error::StoreError;
use crate::rows::{Rows, Writes};
use crate::write;

pub(crate) const ALL: &str = "SELECT * FROM statement ORDER BY month, contract";
pub(crate) const OF: &str = "SELECT * FROM statement WHERE contract = :contract ORDER BY month";
pub(crate) const OF_MONTH: &str = "
    SELECT * FROM statement
    WHERE contract = :contract AND month = :month AND reopened_on IS NULL
    ORDER BY closed_at, id";
pub(crate) const BETWEEN: &str = "
    SELECT * FROM statement
    WHERE contract = :contract AND month BETWEEN :first AND :last AND reopened_on IS NULL
    ORDER BY closed_at, id";
pub(crate) const HOLDING: &str = "
    SELECT * FROM statement
    WHERE id IN (SELECT statement FROM statement_line WHERE shift = :shift)
    ORDER BY reopened_on IS NOT NULL, closed_at DESC, id";
pub(crate) const GET: &str = "SELECT * FROM statement WHERE id = :id";
pub(crate) const TO_INVOICE: &str = "
    SELECT DISTINCT month FROM statement JOIN contract ON contract.id = statement.contract
    WHERE reopened_on IS NULL AND settlement = 'invoice' AND NOT EXISTS (
        SELECT 1 FROM invoice
        WHERE invoice.statement = statement.id AND kind = 'invoice' AND rank IS NOT NULL
    )
    ORDER BY month";
pub(crate) const CLOSED_MONTHS: &str = "
    SELECT DISTINCT month FROM statement
    WHERE contract = :contract AND month BETWEEN :first AND :last AND reopened_on IS NULL
    ORDER BY month";
pub(crate) const LAST_CLOSED: &str = "
    SELECT month FROM statement WHERE reopened_on IS NULL ORDER BY month DESC LIMIT 1";
pub(crate) const ADD: &str = "
    INSERT INTO statement (id, contract, month, closed_on, closed_at, due_on, fixed, totals,
                           reopened_on)
    VALUES (:id, :contract, :month, :closed_on, :closed_at, :due_on, :fixed, :totals,
            :reopened_on)";
/// The shifts of a closed month know that it holds them, and are told when it
/// lets them go. No trigger does this: what it wrote would be missing from the
/// way back.
pub(crate) const HOLD: &str = "
    UPDATE shift SET settled = 1
    WHERE id IN (SELECT shift FROM statement_line WHERE statement = :statement)
        AND EXISTS (SELECT 1 FROM statement WHERE id = :statement AND reopened_on IS NULL)";
pub(crate) const LET_GO: &str = "
    UPDATE shift SET settled = 0
    WHERE id IN (SELECT shift FROM statement_line WHERE statement = :statement)
        AND EXISTS (SELECT 1 FROM statement WHERE id = :statement AND reopened_on IS NULL)";
pub(crate) const SET_ASIDE: &str = "UPDATE statement SET reopened_on = :on WHERE id = :id";
pub(crate) const REMOVE: &str = "DELETE FROM statement WHERE id = :id";
pub(crate) const LINES: &str =
    "SELECT * FROM statement_line WHERE statement = :statement ORDER BY position";
pub(crate) const ADD_LINE: &str = "
    INSERT INTO statement_line (statement, position, shift, start_at, end_at, place, kind, minutes,
                                break_minutes, half_days, explained, parts, notes, terms_from,
                                zone, amount)
    VALUES (:statement, :position, :shift, :start_at, :end_at, :place, :kind, :minutes,
            :break_minutes, :half_days, :explained, :parts, :notes, :terms_from, :zone, :amount)";
pub(crate) const REMOVE_LINES: &str = "DELETE FROM statement_line WHERE statement = :statement";

fn read(row: &Row<'_>) -> rusqlite::Result<Statement> {
    Ok(Statement {
        id: text(row, "id")?,
        contract: text(row, "contract")?,
        month: text(row, "month")?,
        closed_on: text(row, "closed_on")?,
        closed_at: text(row, "closed_at")?,
        due_on: text(row, "due_on")?,
        lines: Vec::new(),
        fixed: json(row, "fixed")?,
        totals: json(row, "totals")?,
        reopened_on: maybe_text(row, "reopened_on")?,
    })
}

fn read_line(row: &Row<'_>) -> rusqlite::Result<StatementLine> {
    Ok(StatementLine {
        shift: text(row, "shift")?,
        start: text(row, "start_at")?,
        end: text(row, "end_at")?,
        place: plain(row, "place")?,
        kind: word(row, "kind")?,
        minutes: plain(row, "minutes")?,
        break_minutes: plain(row, "break_minutes")?,
        half_days: plain(row, "half_days")?,
        explained: json(row, "explained")?,
        parts: json(row, "parts")?,
        notes: json(row, "notes")?,
        terms_from: maybe_text(row, "terms_from")?,
        zone: text(row, "zone")?,
        amount: maybe_cents(row, "amount")?,
    })
}

fn with_lines(conn: &Connection, statement: Statement) -> Result<Statement, StoreError> {
    let named = named_params! { ":statement": statement.id.as_str() };
    let lines = list(conn, LINES, named, read_line)?;
    Ok(Statement { lines, ..statement })
}

impl<M> Rows<'_, Statement, M> {
    /// All of them, by month; the lines of each in their order.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn all(&self) -> Result<Vec<Statement>, StoreError> {
        self.list(ALL, &[])
    }

    /// Those of a contract, by month.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn of(&self, contract: &ContractId) -> Result<Vec<Statement>, StoreError> {
        self.list(OF, named_params! { ":contract": contract.as_str() })
    }

    /// Those in force of one month of a contract, the oldest first: none while
    /// it is open, several where work came after an invoice over it.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn of_month(
        &self,
        contract: &ContractId,
        month: Month,
    ) -> Result<Vec<Statement>, StoreError> {
        let named = named_params! {
            ":contract": contract.as_str(), ":month": month.to_string(),
        };
        self.list(OF_MONTH, named)
    }

    /// Those in force of the months from `first` to `last` of a contract, the
    /// oldest first.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn between(
        &self,
        contract: &ContractId,
        first: Month,
        last: Month,
    ) -> Result<Vec<Statement>, StoreError> {
        let named = named_params! {
            ":contract": contract.as_str(), ":first": first.to_string(), ":last": last.to_string(),
        };
        self.list(BETWEEN, named)
    }

    /// Those that hold a shift: the one in force first, then those that were
    /// set aside.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn holding(&self, shift: &ShiftId) -> Result<Vec<Statement>, StoreError> {
        self.list(HOLDING, named_params! { ":shift": shift.as_str() })
    }

    /// The months with work that is closed, to be invoiced, and not yet
    /// invoiced; the oldest first.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn months_to_invoice(&self) -> Result<Vec<Month>, StoreError> {
        list(self.conn, TO_INVOICE, &[], |row| text(row, "month"))
    }

    /// The months of a contract from `first` to `last` of which something is
    /// closed, the oldest first.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn closed_months(
        &self,
        contract: &ContractId,
        first: Month,
        last: Month,
    ) -> Result<Vec<Month>, StoreError> {
        let named = named_params! {
            ":contract": contract.as_str(),
            ":first": first.to_string(),
            ":last": last.to_string(),
        };
        list(self.conn, CLOSED_MONTHS, named, |row| text(row, "month"))
    }

    /// The latest month of which something is closed.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn last_closed(&self) -> Result<Option<Month>, StoreError> {
        first(self.conn, LAST_CLOSED, &[], |row| text(row, "month"))
    }

    /// The one with this identifier.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none.
    pub fn get(&self, id: &StatementId) -> Result<Statement, StoreError> {
        let found = get(self.conn, "statement", id.as_str(), GET, read)?;
        with_lines(self.conn, found)
    }

    fn list(&self, sql: &str, named: Named<'_>) -> Result<Vec<Statement>, StoreError> {
        let found = list(self.conn, sql, named, read)?;
        found
            .into_iter()
            .map(|statement| with_lines(self.conn, statement))
            .collect()
    }
}

impl Rows<'_, Statement, Writes> {
    /// Adds one, with its lines. Their shifts are frozen from then on.
    ///
    /// # Errors
    /// [`StoreError::Duplicate`] when its identifier is taken,
    /// [`StoreError::Frozen`] when another one in force holds a shift of it,
    /// [`StoreError::NotFound`] for an unknown contract or shift.
    pub fn add(&self, statement: &Statement) -> Result<(), StoreError> {
        let (id, contract) = (statement.id.as_str(), statement.contract.as_str());
        let named = named_params! {
            ":id": id,
            ":contract": contract,
            ":month": statement.month.to_string(),
            ":closed_on": statement.closed_on.to_string(),
            ":closed_at": statement.closed_at.to_string(),
            ":due_on": statement.due_on.to_string(),
            ":fixed": json_of(&statement.fixed)?,
            ":totals": json_of(&statement.totals)?,
            ":reopened_on": maybe_string(statement.reopened_on.as_ref()),
        };
        let names = &[("contract", Some(contract))];
        write::whole(self.conn, || {
            write::put(self.conn, "statement", id, ADD, named, names)?;
            for (position, line) in (0_i64..).zip(&statement.lines) {
                self.add_line(id, position, line)?;
            }
            write::run(self.conn, HOLD, named_params! { ":statement": id })?;
            Ok(())
        })
    }

    fn add_line(&self, id: &str, position: i64, line: &StatementLine) -> Result<(), StoreError> {
        let shift = line.shift.as_str();
        let named = named_params! {
            ":statement": id,
            ":position": position,
            ":shift": shift,
            ":start_at": line.start.to_string(),
            ":end_at": line.end.to_string(),
            ":place": line.place,
            ":kind": word_of(&line.kind)?,
            ":minutes": line.minutes,
            ":break_minutes": line.break_minutes,
            ":half_days": line.half_days,
            ":explained": json_of(&line.explained)?,
            ":parts": json_of(&line.parts)?,
            ":notes": json_of(&line.notes)?,
            ":terms_from": maybe_string(line.terms_from.as_ref()),
            ":zone": line.zone.to_string(),
            ":amount": line.amount.map(Cents::get),
        };
        let names = &[("shift", Some(shift))];
        write::put(self.conn, "statement", id, ADD_LINE, named, names)
    }

    /// Sets it aside on the day `on`, for the trail of what was invoiced over
    /// it. Its shifts are free again.
    ///
    /// # Errors
    /// [`StoreError::Frozen`] while a payment names it or an issued invoice
    /// over it is not taken back in full; [`StoreError::NotFound`] when there
    /// is none.
    pub fn set_aside(&self, id: &StatementId, on: Day) -> Result<(), StoreError> {
        let id = id.as_str();
        write::whole(self.conn, || {
            write::run(self.conn, LET_GO, named_params! { ":statement": id })?;
            let named = named_params! { ":id": id, ":on": on.to_string() };
            write::put(self.conn, "statement", id, SET_ASIDE, named, &[])
        })
    }

    /// Opens the month again.
    ///
    /// # Errors
    /// [`StoreError::Frozen`] while an issued invoice or a payment names it,
    /// [`StoreError::InUse`] while a draft does, [`StoreError::NotFound`] when
    /// there is none.
    pub fn remove(&self, id: &StatementId) -> Result<(), StoreError> {
        let id = id.as_str();
        write::whole(self.conn, || {
            write::run(self.conn, LET_GO, named_params! { ":statement": id })?;
            write::run(self.conn, REMOVE_LINES, named_params! { ":statement": id })?;
            let named = named_params! { ":id": id };
            write::remove(self.conn, "statement", id, REMOVE, named)
        })
    }
}
