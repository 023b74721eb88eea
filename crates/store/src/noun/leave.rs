//! Days on which the doctor does not work.

use domain::ids::{ContractId, LeaveId};
use domain::leave::{Leave, LeaveHours};
use domain::time::Day;
use rusqlite::{Row, named_params};

use crate::cell::{get, json, list, maybe_string, maybe_text, plain, text, word, word_of};
use crate::error::StoreError;
use crate::rows::{Rows, Writes};
use crate::write;

pub(crate) const ALL: &str = "
    SELECT *, (SELECT json_group_array(contract) FROM
        (SELECT contract FROM leave_allowed WHERE leave = leave.id ORDER BY position)) AS allowed
    FROM leave ORDER BY first_day, id";
pub(crate) const BETWEEN: &str = "
    SELECT *, (SELECT json_group_array(contract) FROM
        (SELECT contract FROM leave_allowed WHERE leave = leave.id ORDER BY position)) AS allowed
    FROM leave WHERE first_day <= :last AND last_day >= :first ORDER BY first_day, id";
pub(crate) const GET: &str = "
    SELECT *, (SELECT json_group_array(contract) FROM
        (SELECT contract FROM leave_allowed WHERE leave = leave.id ORDER BY position)) AS allowed
    FROM leave WHERE id = :id";
pub(crate) const ADD: &str = "
    INSERT INTO leave (id, kind, contract, first_day, last_day, from_hour, to_hour, note)
    VALUES (:id, :kind, :contract, :first_day, :last_day, :from_hour, :to_hour, :note)";
pub(crate) const UPDATE: &str = "
    UPDATE leave
    SET kind = :kind, contract = :contract, first_day = :first_day, last_day = :last_day,
        from_hour = :from_hour, to_hour = :to_hour, note = :note
    WHERE id = :id";
pub(crate) const REMOVE: &str = "DELETE FROM leave WHERE id = :id";
pub(crate) const ADD_ALLOWED: &str = "
    INSERT INTO leave_allowed (leave, contract, position) VALUES (:leave, :contract, :position)";
pub(crate) const REMOVE_ALLOWED: &str = "DELETE FROM leave_allowed WHERE leave = :leave";

fn read(row: &Row<'_>) -> rusqlite::Result<Leave> {
    let (from, to) = (maybe_text(row, "from_hour")?, maybe_text(row, "to_hour")?);
    Ok(Leave {
        id: text(row, "id")?,
        kind: word(row, "kind")?,
        contract: maybe_text(row, "contract")?,
        from: text(row, "first_day")?,
        to: text(row, "last_day")?,
        hours: from.zip(to).map(|(from, to)| LeaveHours { from, to }),
        allowed: json(row, "allowed")?,
        note: plain(row, "note")?,
    })
}

impl<M> Rows<'_, Leave, M> {
    /// All of them, by their first day.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn all(&self) -> Result<Vec<Leave>, StoreError> {
        list(self.conn, ALL, &[], read)
    }

    /// Those about a day of those from `first` to `last`, by their first day.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn between(&self, first: Day, last: Day) -> Result<Vec<Leave>, StoreError> {
        let named = named_params! { ":first": first.to_string(), ":last": last.to_string() };
        list(self.conn, BETWEEN, named, read)
    }

    /// The one with this identifier.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none.
    pub fn get(&self, id: &LeaveId) -> Result<Leave, StoreError> {
        get(self.conn, "leave", id.as_str(), GET, read)
    }
}

impl Rows<'_, Leave, Writes> {
    /// Adds one.
    ///
    /// # Errors
    /// [`StoreError::Duplicate`] when its identifier is taken,
    /// [`StoreError::NotFound`] for an unknown contract.
    pub fn add(&self, leave: &Leave) -> Result<(), StoreError> {
        self.put(ADD, leave)
    }

    /// Changes one.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none, or no such contract.
    pub fn update(&self, leave: &Leave) -> Result<(), StoreError> {
        self.put(UPDATE, leave)
    }

    fn put(&self, sql: &str, leave: &Leave) -> Result<(), StoreError> {
        let contract = leave.contract.as_ref().map(ContractId::as_str);
        let named = named_params! {
            ":id": leave.id.as_str(),
            ":kind": word_of(&leave.kind)?,
            ":contract": contract,
            ":first_day": leave.from.to_string(),
            ":last_day": leave.to.to_string(),
            ":from_hour": maybe_string(leave.hours.map(|hours| hours.from).as_ref()),
            ":to_hour": maybe_string(leave.hours.map(|hours| hours.to).as_ref()),
            ":note": leave.note,
        };
        let names = &[("contract", contract)];
        write::whole(self.conn, || {
            write::put(self.conn, "leave", leave.id.as_str(), sql, named, names)?;
            self.put_allowed(leave)
        })
    }

    /// Writes anew under which contracts one may go on.
    fn put_allowed(&self, leave: &Leave) -> Result<(), StoreError> {
        let id = leave.id.as_str();
        write::run(self.conn, REMOVE_ALLOWED, named_params! { ":leave": id })?;
        for (position, contract) in (0_i64..).zip(&leave.allowed) {
            let contract = contract.as_str();
            let named = named_params! {
                ":leave": id, ":contract": contract, ":position": position,
            };
            let names = &[("contract", Some(contract))];
            write::put(self.conn, "leave", id, ADD_ALLOWED, named, names)?;
        }
        Ok(())
    }

    /// Removes one.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none.
    pub fn remove(&self, id: &LeaveId) -> Result<(), StoreError> {
        let id = id.as_str();
        write::whole(self.conn, || {
            write::run(self.conn, REMOVE_ALLOWED, named_params! { ":leave": id })?;
            write::remove(self.conn, "leave", id, REMOVE, named_params! { ":id": id })
        })
    }
}
