//! The key of a book, and the keys made from it.

use std::fmt;

use blake2::Blake2bMac;
use blake2::digest::consts::U32;
use blake2::digest::{KeyInit, Mac};
use zeroize::Zeroizing;

use crate::VaultError;

/// What a derived key is for. Two uses never share a key, so that a weakness
/// in one says nothing of the other. The labels are part of every book on
/// disk: they never change.
#[derive(Clone, Copy)]
pub(crate) enum Use {
    Database,
    KeyCheck,
    FileNames,
    FileContents,
    Backup,
}

impl Use {
    fn label(self) -> &'static [u8] {
        match self {
            Self::Database => b"cumul/1 database",
            Self::KeyCheck => b"cumul/1 key check",
            Self::FileNames => b"cumul/1 file names",
            Self::FileContents => b"cumul/1 file contents",
            Self::Backup => b"cumul/1 backup",
        }
    }
}

/// The 32 random bytes that open a book; wiped from memory when dropped.
///
/// Boxed, so that moving the key leaves no copy behind.
pub struct BookKey(Box<Zeroizing<[u8; 32]>>);

impl BookKey {
    /// A new key, for a new book.
    ///
    /// # Errors
    /// [`VaultError::Randomness`] when the system gives no random numbers.
    pub fn random() -> Result<Self, VaultError> {
        let mut key = Self::blank();
        fill_random(key.bytes_mut())?;
        Ok(key)
    }

    /// The key of the database, derived from this one.
    #[must_use]
    pub fn database(&self) -> [u8; 32] {
        *self.derived(Use::Database)
    }

    /// The key for one use.
    pub(crate) fn derived(&self, what_for: Use) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(keyed_hash(&self.0, what_for.label()))
    }

    /// A key of zeros, to be filled in place.
    pub(crate) fn blank() -> Self {
        Self(Box::new(Zeroizing::new([0; 32])))
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    pub(crate) fn bytes_mut(&mut self) -> &mut [u8; 32] {
        &mut self.0
    }
}

impl fmt::Debug for BookKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BookKey(..)")
    }
}

/// Keyed BLAKE2b-256. The key is filled with zeros to the 64 bytes that
/// BLAKE2b takes, so that no length can be wrong.
pub(crate) fn keyed_hash(key: &[u8; 32], message: &[u8]) -> [u8; 32] {
    let mut full = Zeroizing::new([0; 64]);
    full[..32].copy_from_slice(key);
    let mut mac = Blake2bMac::<U32>::new((&*full).into());
    mac.update(message);
    mac.finalize().into_bytes().into()
}

/// Random bytes of the operating system.
pub(crate) fn fill_random(bytes: &mut [u8]) -> Result<(), VaultError> {
    getrandom::fill(bytes).map_err(|_| VaultError::Randomness)
}

#[cfg(test)]
mod tests {
    use super::{BookKey, Use};
    use crate::hex;

    #[test]
    fn two_books_never_share_a_key() {
        let (one, other) = (BookKey::random().unwrap(), BookKey::random().unwrap());
        assert_ne!(one.bytes(), other.bytes());
        assert_ne!(one.database(), other.database());
    }

    #[test]
    fn each_use_has_its_own_key() {
        let key = BookKey::random().unwrap();
        let uses = [
            Use::Database,
            Use::KeyCheck,
            Use::FileNames,
            Use::FileContents,
            Use::Backup,
        ];
        let mut keys = uses.map(|what_for| *key.derived(what_for)).to_vec();
        keys.push(*key.bytes());
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), 6);
    }

    #[test]
    fn the_key_of_the_database_is_the_same_for_ever() {
        let mut key = BookKey::blank();
        (0..).zip(key.bytes_mut()).for_each(|(n, byte)| *byte = n);
        // Python: hashlib.blake2b(b"cumul/1 database", key=bytes(range(32)) +
        // bytes(32), digest_size=32)
        assert_eq!(
            hex::encode(&key.database()),
            "f3e6ae088ce254fd6050cfe10d6d16270fcecf3a9619c30522d256a9bf2844bf"
        );
    }

    #[test]
    fn a_key_in_a_log_says_nothing() {
        assert_eq!(format!("{:?}", BookKey::blank()), "BookKey(..)");
    }
}
