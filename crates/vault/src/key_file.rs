//! `keys.json`: the wrapped copies of a book's key.

use std::io::Write;
use std::path::Path;

use blake2::{Blake2b256, Digest};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::key::Use;
use crate::keyring::KeyringSecret;
use crate::passphrase::PassphraseSlot;
use crate::words::folded;
use crate::wrapped::WrappedKey;
use crate::{BookKey, Cost, VaultError, disk, hex, hex::Hex};

const FORMAT: &str = "cumul-keys/1";
const NAME: &str = "keys.json";
const CHECKSUM: &str = "checksum";
/// Bound to the key that the keyring's secret opens.
const KEYRING: &[u8] = b"cumul-keys/1 keyring";
/// A key file takes a kibibyte or two; a larger one is not ours.
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
    /// Under a passphrase that the doctor chose.
    Passphrase(PassphraseSlot),
    /// Under words that were drawn, compared as [`folded`] text.
    Words(PassphraseSlot),
    /// Under a secret in the keyring of the desktop.
    Keyring(WrappedKey),
}

impl Slot {
    fn is_payable(&self) -> bool {
        match self {
            Self::Passphrase(slot) | Self::Words(slot) => slot.cost().is_payable(),
            Self::Keyring(_) => true,
        }
    }

    /// The key, when this slot is one that is typed and this is its secret.
    fn unwrap(&self, typed: &str) -> Result<BookKey, VaultError> {
        match self {
            Self::Passphrase(slot) => slot.unwrap(typed),
            Self::Words(slot) => slot.unwrap(&folded(typed)),
            Self::Keyring(_) => Err(VaultError::WrongPassphrase),
        }
    }
}

impl KeyFile {
    /// A key file that this passphrase opens.
    ///
    /// # Errors
    /// [`VaultError::Randomness`]; [`VaultError::Io`] when there is not
    /// memory enough for the cost.
    pub fn create(key: &BookKey, passphrase: &str, cost: Cost) -> Result<Self, VaultError> {
        let slot = PassphraseSlot::wrap(key, passphrase, cost)?;
        Ok(Self::holding(key, Slot::Passphrase(slot)))
    }

    /// A key file that these recovery words open.
    ///
    /// # Errors
    /// As [`create`](Self::create).
    pub fn create_with_words(key: &BookKey, words: &str, cost: Cost) -> Result<Self, VaultError> {
        let slot = PassphraseSlot::wrap(key, &folded(words), cost)?;
        Ok(Self::holding(key, Slot::Words(slot)))
    }

    fn holding(key: &BookKey, slot: Slot) -> Self {
        Self {
            format: FORMAT.to_owned(),
            check: Hex(*key.derived(Use::KeyCheck)),
            slots: vec![slot],
        }
    }

    /// The same, opened by one passphrase more.
    ///
    /// # Errors
    /// As [`create`](Self::create); [`VaultError::Damaged`] for the key of
    /// another book.
    pub fn and_passphrase(
        mut self,
        key: &BookKey,
        passphrase: &str,
        cost: Cost,
    ) -> Result<Self, VaultError> {
        self.confirm(key)?;
        let slot = PassphraseSlot::wrap(key, passphrase, cost)?;
        self.slots.push(Slot::Passphrase(slot));
        Ok(self)
    }

    /// The same, with this passphrase in the place of the one, or of the words,
    /// that it was first made with.
    ///
    /// # Errors
    /// As [`and_passphrase`](Self::and_passphrase).
    pub fn with_recovery(
        self,
        key: &BookKey,
        passphrase: &str,
        cost: Cost,
    ) -> Result<Self, VaultError> {
        let slot = PassphraseSlot::wrap(key, passphrase, cost)?;
        self.recovered_by(key, Slot::Passphrase(slot))
    }

    /// The same, with these words in the place of the passphrase, or of the
    /// words, that it was first made with.
    ///
    /// # Errors
    /// As [`and_passphrase`](Self::and_passphrase).
    pub fn with_recovery_words(
        self,
        key: &BookKey,
        words: &str,
        cost: Cost,
    ) -> Result<Self, VaultError> {
        let slot = PassphraseSlot::wrap(key, &folded(words), cost)?;
        self.recovered_by(key, Slot::Words(slot))
    }

    /// The first slot that is typed is the recovery; one of every day follows.
    fn recovered_by(mut self, key: &BookKey, slot: Slot) -> Result<Self, VaultError> {
        self.confirm(key)?;
        let typed = |slot: &Slot| !matches!(slot, Slot::Keyring(_));
        match self.slots.iter().position(typed) {
            Some(at) => self.slots[at] = slot,
            None => self.slots.insert(0, slot),
        }
        Ok(self)
    }

    /// The same, opened by this secret of the keyring and by no other one.
    ///
    /// # Errors
    /// [`VaultError::Randomness`]; [`VaultError::Damaged`] for the key of
    /// another book.
    pub fn and_keyring(self, key: &BookKey, secret: &KeyringSecret) -> Result<Self, VaultError> {
        self.confirm(key)?;
        let mut file = self.without_keyring();
        let slot = WrappedKey::wrap(key, &secret.0, KEYRING)?;
        file.slots.push(Slot::Keyring(slot));
        Ok(file)
    }

    /// The same, for another machine: only what is typed opens it.
    #[must_use]
    pub fn without_keyring(mut self) -> Self {
        self.slots.retain(|slot| !matches!(slot, Slot::Keyring(_)));
        self
    }

    /// Whether recovery words open it.
    #[must_use]
    pub fn has_words(&self) -> bool {
        self.slots.iter().any(|slot| matches!(slot, Slot::Words(_)))
    }

    /// Whether a passphrase opens it.
    #[must_use]
    pub fn has_passphrase(&self) -> bool {
        let typed = |slot: &Slot| matches!(slot, Slot::Passphrase(_));
        self.slots.iter().any(typed)
    }

    /// Whether both are of the same book.
    #[must_use]
    pub fn is_of_the_same_book(&self, other: &Self) -> bool {
        self.check == other.check
    }

    /// What tells this book from others to who has no key: 16 hexadecimal
    /// digits, the same in each of its backups.
    #[must_use]
    pub fn mark(&self) -> String {
        hex::encode(&Blake2b256::digest(self.check.0)[..8])
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
        if file.format == FORMAT && file.slots.iter().all(Slot::is_payable) {
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

    /// The book's key, by whatever passphrase or words open it.
    ///
    /// # Errors
    /// [`VaultError::WrongPassphrase`]; [`VaultError::Damaged`] when what it
    /// opens is not the key that this file was made for.
    pub fn unlock(&self, typed: &str) -> Result<BookKey, VaultError> {
        for slot in &self.slots {
            match slot.unwrap(typed) {
                Err(VaultError::WrongPassphrase) => {}
                Ok(key) => {
                    self.confirm(&key)?;
                    return Ok(key);
                }
                refused => return refused,
            }
        }
        Err(VaultError::WrongPassphrase)
    }

    /// The book's key, by the secret of the keyring.
    ///
    /// # Errors
    /// [`VaultError::WrongPassphrase`] when it opens nothing here, as the
    /// secret of an earlier book does; [`VaultError::Damaged`].
    pub fn unlock_by_keyring(&self, secret: &KeyringSecret) -> Result<BookKey, VaultError> {
        let slot = self.slots.iter().find_map(|slot| match slot {
            Slot::Keyring(slot) => Some(slot),
            _ => None,
        });
        let slot = slot.ok_or(VaultError::WrongPassphrase)?;
        let key = slot.unwrap(&secret.0, KEYRING)?;
        self.confirm(&key)?;
        Ok(key)
    }

    /// Refuses a key that is not this book's.
    fn confirm(&self, key: &BookKey) -> Result<(), VaultError> {
        if *key.derived(Use::KeyCheck) == self.check.0 {
            Ok(())
        } else {
            Err(VaultError::Damaged)
        }
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
