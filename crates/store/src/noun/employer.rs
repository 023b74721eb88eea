//! Those the doctor works for.

use domain::employer::Employer;
use domain::ids::EmployerId;
use rusqlite::{Row, named_params};

use crate::cell::{get, json, json_of, list, plain, text, word, word_of};
use crate::error::StoreError;
use crate::rows::{Rows, Writes};
use crate::write;

pub(crate) const ALL: &str = "SELECT * FROM employer ORDER BY name, id";
pub(crate) const GET: &str = "SELECT * FROM employer WHERE id = :id";
pub(crate) const ADD: &str = "
    INSERT INTO employer (id, kind, name, short_name, siren, siret, finess_legal, finess_site,
                          address, contacts, colour, notes)
    VALUES (:id, :kind, :name, :short_name, :siren, :siret, :finess_legal, :finess_site,
            :address, :contacts, :colour, :notes)";
pub(crate) const UPDATE: &str = "
    UPDATE employer
    SET kind = :kind, name = :name, short_name = :short_name, siren = :siren, siret = :siret,
        finess_legal = :finess_legal, finess_site = :finess_site, address = :address,
        contacts = :contacts, colour = :colour, notes = :notes
    WHERE id = :id";
pub(crate) const REMOVE: &str = "DELETE FROM employer WHERE id = :id";

fn read(row: &Row<'_>) -> rusqlite::Result<Employer> {
    Ok(Employer {
        id: text(row, "id")?,
        kind: word(row, "kind")?,
        name: plain(row, "name")?,
        short_name: plain(row, "short_name")?,
        siren: plain(row, "siren")?,
        siret: plain(row, "siret")?,
        finess_legal: plain(row, "finess_legal")?,
        finess_site: plain(row, "finess_site")?,
        address: json(row, "address")?,
        contacts: json(row, "contacts")?,
        colour: word(row, "colour")?,
        notes: plain(row, "notes")?,
    })
}

impl<M> Rows<'_, Employer, M> {
    /// All of them, by name.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn all(&self) -> Result<Vec<Employer>, StoreError> {
        list(self.conn, ALL, &[], read)
    }

    /// The one with this identifier.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none.
    pub fn get(&self, id: &EmployerId) -> Result<Employer, StoreError> {
        get(self.conn, "employer", id.as_str(), GET, read)
    }
}

impl Rows<'_, Employer, Writes> {
    /// Adds one.
    ///
    /// # Errors
    /// [`StoreError::Duplicate`] when its identifier is taken.
    pub fn add(&self, employer: &Employer) -> Result<(), StoreError> {
        self.put(ADD, employer)
    }

    /// Changes one.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none.
    pub fn update(&self, employer: &Employer) -> Result<(), StoreError> {
        self.put(UPDATE, employer)
    }

    fn put(&self, sql: &str, employer: &Employer) -> Result<(), StoreError> {
        let id = employer.id.as_str();
        let named = named_params! {
            ":id": id,
            ":kind": word_of(&employer.kind)?,
            ":name": employer.name,
            ":short_name": employer.short_name,
            ":siren": employer.siren,
            ":siret": employer.siret,
            ":finess_legal": employer.finess_legal,
            ":finess_site": employer.finess_site,
            ":address": json_of(&employer.address)?,
            ":contacts": json_of(&employer.contacts)?,
            ":colour": word_of(&employer.colour)?,
            ":notes": employer.notes,
        };
        write::put(self.conn, "employer", id, sql, named, &[])
    }

    /// Removes one that nothing names.
    ///
    /// # Errors
    /// [`StoreError::InUse`] otherwise, [`StoreError::NotFound`] when there is
    /// none.
    pub fn remove(&self, id: &EmployerId) -> Result<(), StoreError> {
        let id = id.as_str();
        let named = named_params! { ":id": id };
        write::remove(self.conn, "employer", id, REMOVE, named)
    }
}
