//! Paid work sessions.

use domain::ids::{ContractId, ShiftId, SiteId, StatementId};
use domain::money::Cents;
use domain::shift::Shift;
use domain::time::{Day, Month};
use rusqlite::{Row, named_params};

use crate::cell::{first, get, json, json_of, list, maybe_cents, maybe_string, maybe_text};
use crate::cell::{maybe_word, plain, text, word, word_of};
use crate::error::StoreError;
use crate::rows::{Rows, Writes};
use crate::write;

pub(crate) const ALL: &str = "SELECT * FROM shift ORDER BY start_at, id";
pub(crate) const BETWEEN: &str = "
    SELECT * FROM shift
    WHERE start_at >= :reach AND start_at < :after
        AND (start_at >= :first OR end_at > :midnight)
    ORDER BY start_at, id";
pub(crate) const OF_CONTRACT: &str = "
    SELECT * FROM shift
    WHERE contract = :contract AND start_at >= :first AND start_at < :after
    ORDER BY start_at, id";
pub(crate) const UNSETTLED_UNDER: &str = "
    SELECT * FROM shift
    WHERE contract = :contract AND settled = 0 AND state <> 'cancelled'
    ORDER BY start_at, id";
pub(crate) const OF_SITE: &str = "SELECT * FROM shift WHERE site = :site ORDER BY start_at, id";
pub(crate) const UNSETTLED_MONTHS: &str = "
    SELECT DISTINCT substr(start_at, 1, 7) AS month FROM shift
    WHERE state = 'done' AND settled = 0 AND start_at < :before
    ORDER BY month";
pub(crate) const LAST_BEFORE: &str =
    "SELECT * FROM shift WHERE start_at < :before ORDER BY start_at DESC LIMIT 1";
pub(crate) const SETTLED: &str = "
    SELECT line.shift, line.statement
    FROM shift JOIN statement_line AS line ON line.shift = shift.id
        JOIN statement ON statement.id = line.statement
    WHERE shift.start_at >= :reach AND shift.start_at < :after AND shift.settled = 1
        AND statement.reopened_on IS NULL";
pub(crate) const GET: &str = "SELECT * FROM shift WHERE id = :id";
pub(crate) const ADD: &str = "
    INSERT INTO shift (id, contract, site, start_at, end_at, kind, state, break_minutes, fees,
                       flat_fees, acts, listed, half_days, duty_halves, additional_time, call_outs,
                       note, revision, cancelled_at, cancelled_by)
    VALUES (:id, :contract, :site, :start_at, :end_at, :kind, :state, :break_minutes, :fees,
            :flat_fees, :acts, :listed, :half_days, :duty_halves, :additional_time, :call_outs,
            :note, :revision, :cancelled_at, :cancelled_by)";
pub(crate) const UPDATE: &str = "
    UPDATE shift
    SET contract = :contract, site = :site, start_at = :start_at, end_at = :end_at, kind = :kind,
        state = :state, break_minutes = :break_minutes, fees = :fees, flat_fees = :flat_fees,
        acts = :acts, listed = :listed, half_days = :half_days, duty_halves = :duty_halves,
        additional_time = :additional_time, call_outs = :call_outs, note = :note, revision = :revision,
        cancelled_at = :cancelled_at, cancelled_by = :cancelled_by
    WHERE id = :id";
pub(crate) const REMOVE: &str = "DELETE FROM shift WHERE id = :id";

/// No shift lasts longer, so an earlier one has ended: one day more than the
/// rule, because it counts elapsed hours and the clock may change.
const REACH_DAYS: i64 = 8;

fn read(row: &Row<'_>) -> rusqlite::Result<Shift> {
    Ok(Shift {
        id: text(row, "id")?,
        contract: text(row, "contract")?,
        site: text(row, "site")?,
        start: text(row, "start_at")?,
        end: text(row, "end_at")?,
        kind: word(row, "kind")?,
        state: word(row, "state")?,
        break_minutes: plain(row, "break_minutes")?,
        fees: maybe_cents(row, "fees")?,
        flat_fees: maybe_cents(row, "flat_fees")?,
        acts: json(row, "acts")?,
        listed: plain(row, "listed")?,
        half_days: plain(row, "half_days")?,
        duty_halves: plain(row, "duty_halves")?,
        additional_time: plain(row, "additional_time")?,
        call_outs: json(row, "call_outs")?,
        note: plain(row, "note")?,
        revision: plain(row, "revision")?,
        cancelled_at: maybe_text(row, "cancelled_at")?,
        cancelled_by: maybe_word(row, "cancelled_by")?,
    })
}

impl<M> Rows<'_, Shift, M> {
    /// All of them, by start.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn all(&self) -> Result<Vec<Shift>, StoreError> {
        list(self.conn, ALL, &[], read)
    }

    /// Those that start from the day `first` to the day `last`, and those that
    /// run into it from before; by start. One that ends at midnight does not
    /// run into the day.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn between(&self, first: Day, last: Day) -> Result<Vec<Shift>, StoreError> {
        let named = named_params! {
            ":reach": first.plus_days(-REACH_DAYS).to_string(),
            ":first": first.to_string(),
            ":midnight": format!("{first}T00:00"),
            ":after": last.plus_days(1).to_string(),
        };
        list(self.conn, BETWEEN, named, read)
    }

    /// Those of a contract that start from the day `first` to the day `last`,
    /// by start.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn of_contract(
        &self,
        contract: &ContractId,
        first: Day,
        last: Day,
    ) -> Result<Vec<Shift>, StoreError> {
        let named = named_params! {
            ":contract": contract.as_str(),
            ":first": first.to_string(),
            ":after": last.plus_days(1).to_string(),
        };
        list(self.conn, OF_CONTRACT, named, read)
    }

    /// Those of a contract, neither cancelled nor in a closed month, by start.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn unsettled_under(&self, contract: &ContractId) -> Result<Vec<Shift>, StoreError> {
        let named = named_params! { ":contract": contract.as_str() };
        list(self.conn, UNSETTLED_UNDER, named, read)
    }

    /// The months before the day `before` with shifts done that no closed month
    /// holds, the oldest first.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn unsettled_months(&self, before: Day) -> Result<Vec<Month>, StoreError> {
        let named = named_params! { ":before": before.to_string() };
        list(self.conn, UNSETTLED_MONTHS, named, |row| text(row, "month"))
    }

    /// The last one that starts before the day `before`.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn last_before(&self, before: Day) -> Result<Option<Shift>, StoreError> {
        let named = named_params! { ":before": before.to_string() };
        first(self.conn, LAST_BEFORE, named, read)
    }

    /// Of those that may run into the days from `first` to `last`, the ones
    /// that a closed month in force holds, each with that month.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn settled_between(
        &self,
        first: Day,
        last: Day,
    ) -> Result<Vec<(ShiftId, StatementId)>, StoreError> {
        let named = named_params! {
            ":reach": first.plus_days(-REACH_DAYS).to_string(),
            ":after": last.plus_days(1).to_string(),
        };
        list(self.conn, SETTLED, named, |row| {
            Ok((text(row, "shift")?, text(row, "statement")?))
        })
    }

    /// Those at a place, by start.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn of_site(&self, site: &SiteId) -> Result<Vec<Shift>, StoreError> {
        let named = named_params! { ":site": site.as_str() };
        list(self.conn, OF_SITE, named, read)
    }

    /// The one with this identifier.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none.
    pub fn get(&self, id: &ShiftId) -> Result<Shift, StoreError> {
        get(self.conn, "shift", id.as_str(), GET, read)
    }
}

impl Rows<'_, Shift, Writes> {
    /// Adds one.
    ///
    /// # Errors
    /// [`StoreError::Duplicate`] when its identifier is taken,
    /// [`StoreError::NotFound`] for an unknown contract or site.
    pub fn add(&self, shift: &Shift) -> Result<(), StoreError> {
        self.put(ADD, shift)
    }

    /// Changes one.
    ///
    /// # Errors
    /// [`StoreError::Frozen`] when a closed month names it and more than its
    /// note, revision and hour of cancellation would change;
    /// [`StoreError::NotFound`] when there is none.
    pub fn update(&self, shift: &Shift) -> Result<(), StoreError> {
        self.put(UPDATE, shift)
    }

    fn put(&self, sql: &str, shift: &Shift) -> Result<(), StoreError> {
        let (contract, site) = (shift.contract.as_str(), shift.site.as_str());
        let named = named_params! {
            ":id": shift.id.as_str(),
            ":contract": contract,
            ":site": site,
            ":start_at": shift.start.to_string(),
            ":end_at": shift.end.to_string(),
            ":kind": word_of(&shift.kind)?,
            ":state": word_of(&shift.state)?,
            ":break_minutes": shift.break_minutes,
            ":fees": shift.fees.map(Cents::get),
            ":flat_fees": shift.flat_fees.map(Cents::get),
            ":acts": json_of(&shift.acts)?,
            ":listed": shift.listed,
            ":half_days": shift.half_days,
            ":duty_halves": shift.duty_halves,
            ":additional_time": shift.additional_time,
            ":call_outs": json_of(&shift.call_outs)?,
            ":note": shift.note,
            ":revision": shift.revision,
            ":cancelled_at": maybe_string(shift.cancelled_at.as_ref()),
            ":cancelled_by": shift.cancelled_by.as_ref().map(word_of).transpose()?,
        };
        let names = &[("contract", Some(contract)), ("site", Some(site))];
        write::put(self.conn, "shift", shift.id.as_str(), sql, named, names)
    }

    /// Removes one.
    ///
    /// # Errors
    /// [`StoreError::Frozen`] when a closed month names it,
    /// [`StoreError::InUse`] when an invoice does, [`StoreError::NotFound`]
    /// when there is none.
    pub fn remove(&self, id: &ShiftId) -> Result<(), StoreError> {
        let id = id.as_str();
        let named = named_params! { ":id": id };
        write::remove(self.conn, "shift", id, REMOVE, named)
    }
}
