//! Roads between places of work, and from home.

use domain::ids::SiteId;
use domain::site::Travel;
use rusqlite::{Row, named_params};

use crate::cell::{list, maybe_text, plain, text};
use crate::error::StoreError;
use crate::rows::{Rows, Writes};
use crate::write;

pub(crate) const ALL: &str = "SELECT * FROM travel ORDER BY road";
pub(crate) const SET: &str = "
    INSERT INTO travel (road, from_site, to_site, minutes, kilometres)
    VALUES (ifnull(:from, '') || char(31) || :to, :from, :to, :minutes, :kilometres)
    ON CONFLICT (road) DO UPDATE
    SET minutes = excluded.minutes, kilometres = excluded.kilometres";
pub(crate) const REMOVE: &str = "DELETE FROM travel WHERE from_site IS :from AND to_site = :to";

fn read(row: &Row<'_>) -> rusqlite::Result<Travel> {
    Ok(Travel {
        from: maybe_text(row, "from_site")?,
        to: text(row, "to_site")?,
        minutes: plain(row, "minutes")?,
        kilometres: plain(row, "kilometres")?,
    })
}

impl<M> Rows<'_, Travel, M> {
    /// All of them; those from home first.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn all(&self) -> Result<Vec<Travel>, StoreError> {
        list(self.conn, ALL, &[], read)
    }
}

impl Rows<'_, Travel, Writes> {
    /// Keeps the road between two places, in the order given.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] for an unknown place.
    pub fn set(&self, travel: &Travel) -> Result<(), StoreError> {
        let (from, to) = (travel.from.as_ref().map(SiteId::as_str), travel.to.as_str());
        let named = named_params! {
            ":from": from,
            ":to": to,
            ":minutes": travel.minutes,
            ":kilometres": travel.kilometres,
        };
        let names = &[("site", from), ("site", Some(to))];
        write::put(self.conn, "travel", to, SET, named, names)
    }

    /// Removes the road between two places, in the order given.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none.
    pub fn remove(&self, from: Option<&SiteId>, to: &SiteId) -> Result<(), StoreError> {
        let (from, to) = (from.map(SiteId::as_str), to.as_str());
        let named = named_params! { ":from": from, ":to": to };
        write::remove(self.conn, "travel", to, REMOVE, named)
    }
}
