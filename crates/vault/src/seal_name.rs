//! The name of a sealed file.

use crate::{VaultError, hex::Hex};

/// The name of a sealed file: a keyed hash of its content, 64 lower-case
/// hexadecimal digits. Without the key of the book it tells nothing, not
/// even whether the book holds a given document.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SealName(String);

impl SealName {
    pub(crate) fn of_hash(hash: [u8; 32]) -> Self {
        Self(Hex(hash).into())
    }

    /// The name as text, to be stored and given back.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for SealName {
    type Error = VaultError;

    /// The name that was stored; [`VaultError::Damaged`] when no sealed file
    /// can have it, so that a name never leads out of the folder.
    fn try_from(text: String) -> Result<Self, VaultError> {
        let hash: Hex<32> = text.try_into().map_err(|_| VaultError::Damaged)?;
        Ok(Self::of_hash(hash.0))
    }
}

impl From<SealName> for String {
    fn from(name: SealName) -> Self {
        name.0
    }
}
