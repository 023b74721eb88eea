//! A copy of the book's key under a passphrase.

use std::io;

use argon2::{Algorithm, Argon2, Block, Params, Version};
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use crate::key::fill_random;
use crate::wrapped::WrappedKey;
use crate::{BookKey, VaultError, hex::Hex};

/// Bound to the wrapped key, so that it is never taken for something else.
const WRAPPED_KEY: &[u8] = b"cumul-keys/1 passphrase";

/// What each guess of a passphrase costs: memory and passes of Argon2id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cost {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

impl Cost {
    /// For books: 64 MiB, 3 passes, 1 lane; a fraction of a second.
    #[must_use]
    pub const fn standard() -> Self {
        Self {
            memory_kib: 64 * 1024,
            passes: 3,
            lanes: 1,
        }
    }

    /// The smallest there is, for tests: it protects nothing.
    #[must_use]
    pub const fn quick() -> Self {
        Self {
            memory_kib: Params::MIN_M_COST,
            passes: 1,
            lanes: 1,
        }
    }

    /// Whether this program can pay it: a key file may come from elsewhere,
    /// and must not ask for all the memory of the machine.
    pub(crate) fn is_payable(self) -> bool {
        let bounded = self.memory_kib <= 1024 * 1024 && self.passes <= 64 && self.lanes <= 64;
        bounded && self.params().is_ok()
    }

    fn params(self) -> Result<Params, argon2::Error> {
        Params::new(self.memory_kib, self.passes, self.lanes, Some(32))
    }
}

/// The book's key, wrapped under what Argon2id makes of a passphrase.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PassphraseSlot {
    argon2id: Cost,
    salt: Hex<16>,
    #[serde(flatten)]
    key: WrappedKey,
}

impl PassphraseSlot {
    /// Wraps the key, with a salt of its own.
    pub(crate) fn wrap(key: &BookKey, passphrase: &str, cost: Cost) -> Result<Self, VaultError> {
        let mut salt = [0; 16];
        fill_random(&mut salt)?;
        let stretched = stretched(passphrase, &salt, cost)?;
        Ok(Self {
            argon2id: cost,
            salt: Hex(salt),
            key: WrappedKey::wrap(key, &stretched, WRAPPED_KEY)?,
        })
    }

    /// The key, when this is the passphrase it was wrapped under.
    pub(crate) fn unwrap(&self, passphrase: &str) -> Result<BookKey, VaultError> {
        let stretched = stretched(passphrase, &self.salt.0, self.argon2id)?;
        self.key.unwrap(&stretched, WRAPPED_KEY)
    }

    pub(crate) fn cost(&self) -> Cost {
        self.argon2id
    }
}

/// What opens the wrapped key: the passphrase, stretched.
fn stretched(passphrase: &str, salt: &[u8], cost: Cost) -> Result<Zeroizing<[u8; 32]>, VaultError> {
    stretch(&normalised(passphrase), salt, cost)
        .map_err(|cause| VaultError::Io(io::Error::new(io::ErrorKind::OutOfMemory, cause)))
}

fn stretch(text: &str, salt: &[u8], cost: Cost) -> Result<Zeroizing<[u8; 32]>, argon2::Error> {
    let params = cost.params()?;
    // Our own memory, because Argon2 does not wipe the one it takes itself.
    let mut memory = Zeroizing::new(Vec::new());
    memory
        .try_reserve_exact(params.block_count())
        .map_err(|_| argon2::Error::OutOfMemory)?;
    memory.resize(params.block_count(), Block::new());
    let mut stretched = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params).hash_password_into_with_memory(
        text.as_bytes(),
        salt,
        &mut *stretched,
        memory.as_mut_slice(),
    )?;
    Ok(stretched)
}

/// The NFC form: é is one letter or two (e and an accent) depending on the
/// keyboard, and the doctor cannot see which.
fn normalised(passphrase: &str) -> Zeroizing<String> {
    // NFC takes at most three times the room: nothing is moved while it
    // grows, so no copy stays behind.
    let mut text = Zeroizing::new(String::with_capacity(passphrase.len() * 3));
    text.extend(passphrase.nfc());
    text
}
