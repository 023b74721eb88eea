//! `keys.json`: the wrapped copies of a book's key.

use std::io::Write;
use std::path::Path;

use blake2::{Blake2b256, Digest};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::key::Use;
use crate::passphrase::PassphraseSlot;
use crate::{BookKey, Cost, VaultError, disk, hex, hex::Hex};

const FORMAT: &str = "cumul-keys/1";
const NAME: &str = "keys.json";
const CHECKSUM: &str = "checksum";
/// A key file takes less than a kibibyte; a larger one is not ours.
const LARGEST_FILE: usize = 1024 * 1024;

/// The content of `keys.json`: copies of the book's key, each wrapped under a
/// secret, never the key itself.
///
/// Damage is told from a wrong passphrase by a checksum over all the rest:
/// unkeyed BLAKE2b-256 of the document without its member `checksum`, written
/// compactly with sorted members. It is computed so in every format, for
/// ever: a file whose checksum holds and that is not understood is
/// [`VaultError::Newer`], any other one is [`VaultError::Damaged`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyFile {
    format: String,
    /// A key derived from the book's key for nothing but to recognise it.
    check: Hex<32>,
    slots: Vec<Slot>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Slot {
    Passphrase(PassphraseSlot),
}

impl KeyFile {
    /// A key file that this passphrase opens.
    ///
    /// # Errors
    /// [`VaultError::Randomness`]; [`VaultError::Io`] when there is not
    /// memory enough for the cost.
    pub fn create(key: &BookKey, passphrase: &str, cost: Cost) -> Result<Self, VaultError> {
        Ok(Self {
            format: FORMAT.to_owned(),
            check: Hex(*key.derived(Use::KeyCheck)),
            slots: vec![Slot::Passphrase(PassphraseSlot::wrap(
                key, passphrase, cost,
            )?)],
        })
    }

    /// Reads the bytes of a key file.
    ///
    /// # Errors
    /// [`VaultError::Damaged`] or [`VaultError::Newer`], as said above.
    pub fn from_json(bytes: &[u8]) -> Result<Self, VaultError> {
        let mut members: Map<String, Value> =
            serde_json::from_slice(bytes).map_err(|_| VaultError::Damaged)?;
        let noted = members.remove(CHECKSUM).ok_or(VaultError::Damaged)?;
        let rest = Value::Object(members);
        if noted != Value::String(checksum(rest.clone())) {
            return Err(VaultError::Damaged);
        }
        let file: Self = serde_json::from_value(rest).map_err(|_| VaultError::Newer)?;
        let payable = |Slot::Passphrase(slot): &Slot| slot.cost().is_payable();
        if file.format == FORMAT && file.slots.iter().all(payable) {
            Ok(file)
        } else {
            Err(VaultError::Newer)
        }
    }

    /// The bytes of this key file, ending in a line break.
    ///
    /// # Errors
    /// None in practice: [`VaultError::Io`] if JSON could not be written.
    pub fn to_json(&self) -> Result<Vec<u8>, VaultError> {
        let as_io = |cause: serde_json::Error| VaultError::from(std::io::Error::from(cause));
        let mut document = serde_json::to_value(self).map_err(as_io)?;
        document[CHECKSUM] = checksum(document.clone()).into();
        let mut bytes = serde_json::to_vec_pretty(&document).map_err(as_io)?;
        bytes.push(b'\n');
        Ok(bytes)
    }

    /// The book's key.
    ///
    /// # Errors
    /// [`VaultError::WrongPassphrase`]; [`VaultError::Damaged`] when what it
    /// opens is not the key that this file was made for.
    pub fn unlock(&self, passphrase: &str) -> Result<BookKey, VaultError> {
        for Slot::Passphrase(slot) in &self.slots {
            match slot.unwrap(passphrase) {
                Err(VaultError::WrongPassphrase) => {}
                Ok(key) if *key.derived(Use::KeyCheck) != self.check.0 => {
                    return Err(VaultError::Damaged);
                }
                outcome => return outcome,
            }
        }
        Err(VaultError::WrongPassphrase)
    }

    /// The same key under a new passphrase alone; the old one opens no more.
    ///
    /// # Errors
    /// Those of [`unlock`](Self::unlock) for `old`, of
    /// [`create`](Self::create) for `new`.
    pub fn change_passphrase(&self, old: &str, new: &str, cost: Cost) -> Result<Self, VaultError> {
        Self::create(&self.unlock(old)?, new, cost)
    }

    /// The key file of the book in this folder; none when there is none.
    ///
    /// # Errors
    /// Those of [`from_json`](Self::from_json); [`VaultError::Io`].
    pub fn read(dir: &Path) -> Result<Option<Self>, VaultError> {
        disk::read(&dir.join(NAME), LARGEST_FILE)?
            .map(|bytes| Self::from_json(&bytes))
            .transpose()
    }

    /// Writes the key file into the folder of the book, in one step: after a
    /// power cut it holds the old file or the new one, whole.
    ///
    /// # Errors
    /// [`VaultError::DiskFull`]; [`VaultError::Io`].
    pub fn write(&self, dir: &Path) -> Result<(), VaultError> {
        let bytes = self.to_json()?;
        let aside = format!("{NAME}{}", disk::TEMPORARY);
        disk::replace(dir, NAME, &aside, |file| file.write_all(&bytes))
    }
}

/// Over the values, not the bytes: a tool that rewrites line ends is no damage.
fn checksum(mut document: Value) -> String {
    document.sort_all_objects();
    hex::encode(&Blake2b256::digest(document.to_string()))
}

#[cfg(test)]
mod tests;
