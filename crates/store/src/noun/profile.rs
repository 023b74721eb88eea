//! The doctor: one row.

use domain::profile::Profile;
use rusqlite::named_params;

use crate::cell::{first, json, json_of};
use crate::error::StoreError;
use crate::rows::{Rows, Writes};
use crate::write;

pub(crate) const GET: &str = "SELECT body FROM profile WHERE id = 1";
pub(crate) const SAVE: &str = "
    INSERT INTO profile (id, body) VALUES (1, :body)
    ON CONFLICT (id) DO UPDATE SET body = excluded.body";

impl<M> Rows<'_, Profile, M> {
    /// The profile; an empty one before the first was saved.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn get(&self) -> Result<Profile, StoreError> {
        let found = first(self.conn, GET, &[], |row| json(row, "body"))?;
        let Some(profile) = found else {
            return Ok(Profile::default());
        };
        Ok(profile)
    }
}

impl Rows<'_, Profile, Writes> {
    /// Keeps the profile.
    ///
    /// # Errors
    /// When the book cannot be written.
    pub fn save(&self, profile: &Profile) -> Result<(), StoreError> {
        let body = json_of(profile)?;
        let named = named_params! { ":body": body };
        write::put(self.conn, "profile", "1", SAVE, named, &[])
    }
}
