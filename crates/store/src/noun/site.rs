//! Places of work.

use domain::ids::{EmployerId, SiteId};
use domain::site::Site;
use rusqlite::{Row, named_params};

use crate::cell::{get, json, json_of, list, plain, text, word, word_of};
use crate::error::StoreError;
use crate::rows::{Rows, Writes};
use crate::write;

pub(crate) const ALL: &str = "SELECT * FROM site ORDER BY name, id";
pub(crate) const OF: &str = "SELECT * FROM site WHERE employer = :employer ORDER BY name, id";
pub(crate) const GET: &str = "SELECT * FROM site WHERE id = :id";
pub(crate) const ADD: &str = "
    INSERT INTO site (id, employer, name, address, zone, holiday_zone, good_friday)
    VALUES (:id, :employer, :name, :address, :zone, :holiday_zone, :good_friday)";
pub(crate) const UPDATE: &str = "
    UPDATE site
    SET employer = :employer, name = :name, address = :address, zone = :zone,
        holiday_zone = :holiday_zone, good_friday = :good_friday
    WHERE id = :id";
pub(crate) const REMOVE: &str = "DELETE FROM site WHERE id = :id";

fn read(row: &Row<'_>) -> rusqlite::Result<Site> {
    Ok(Site {
        id: text(row, "id")?,
        employer: text(row, "employer")?,
        name: plain(row, "name")?,
        address: json(row, "address")?,
        zone: text(row, "zone")?,
        holiday_zone: word(row, "holiday_zone")?,
        good_friday: plain(row, "good_friday")?,
    })
}

impl<M> Rows<'_, Site, M> {
    /// All of them, by name.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn all(&self) -> Result<Vec<Site>, StoreError> {
        list(self.conn, ALL, &[], read)
    }

    /// Those of an employer, by name.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn of(&self, employer: &EmployerId) -> Result<Vec<Site>, StoreError> {
        let named = named_params! { ":employer": employer.as_str() };
        list(self.conn, OF, named, read)
    }

    /// The one with this identifier.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none.
    pub fn get(&self, id: &SiteId) -> Result<Site, StoreError> {
        get(self.conn, "site", id.as_str(), GET, read)
    }
}

impl Rows<'_, Site, Writes> {
    /// Adds one.
    ///
    /// # Errors
    /// [`StoreError::Duplicate`] when its identifier is taken,
    /// [`StoreError::NotFound`] for an unknown employer.
    pub fn add(&self, site: &Site) -> Result<(), StoreError> {
        self.put(ADD, site)
    }

    /// Changes one.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none.
    pub fn update(&self, site: &Site) -> Result<(), StoreError> {
        self.put(UPDATE, site)
    }

    fn put(&self, sql: &str, site: &Site) -> Result<(), StoreError> {
        let (id, employer) = (site.id.as_str(), site.employer.as_str());
        let named = named_params! {
            ":id": id,
            ":employer": employer,
            ":name": site.name,
            ":address": json_of(&site.address)?,
            ":zone": site.zone.to_string(),
            ":holiday_zone": word_of(&site.holiday_zone)?,
            ":good_friday": site.good_friday,
        };
        let names = &[("employer", Some(employer))];
        write::put(self.conn, "site", id, sql, named, names)
    }

    /// Removes one that nothing names.
    ///
    /// # Errors
    /// [`StoreError::InUse`] otherwise, [`StoreError::NotFound`] when there is
    /// none.
    pub fn remove(&self, id: &SiteId) -> Result<(), StoreError> {
        let id = id.as_str();
        let named = named_params! { ":id": id };
        write::remove(self.conn, "site", id, REMOVE, named)
    }
}
