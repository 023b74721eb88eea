//! The book's key, sealed under another key.

use chacha20poly1305::{AeadInOut, KeyInit, XChaCha20Poly1305};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::key::fill_random;
use crate::{BookKey, VaultError, hex::Hex};

const TAG: usize = 16;

/// A copy of the book's key that only one other key opens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct WrappedKey {
    nonce: Hex<24>,
    wrapped: Hex<{ 32 + TAG }>,
}

impl WrappedKey {
    /// Wraps the key, with a nonce of its own. `bound_to` is authenticated
    /// with it, so that it is never taken for a copy of another kind.
    pub(crate) fn wrap(
        key: &BookKey,
        under: &Zeroizing<[u8; 32]>,
        bound_to: &[u8],
    ) -> Result<Self, VaultError> {
        let mut nonce = [0; 24];
        fill_random(&mut nonce)?;
        let mut wrapped = [0; 32 + TAG];
        let (body, tag) = wrapped.split_at_mut(32);
        body.copy_from_slice(key.bytes());
        let seal = XChaCha20Poly1305::new((&**under).into())
            .encrypt_inout_detached((&nonce).into(), bound_to, body.into())
            .map_err(|_| VaultError::TooLarge)?;
        tag.copy_from_slice(&seal);
        Ok(Self {
            nonce: Hex(nonce),
            wrapped: Hex(wrapped),
        })
    }

    /// The key, when `under` is what it was wrapped under.
    pub(crate) fn unwrap(
        &self,
        under: &Zeroizing<[u8; 32]>,
        bound_to: &[u8],
    ) -> Result<BookKey, VaultError> {
        let (body, tag) = self.wrapped.0.split_at(32);
        let mut key = BookKey::blank();
        key.bytes_mut().copy_from_slice(body);
        let tag = tag.try_into().map_err(|_| VaultError::Damaged)?;
        XChaCha20Poly1305::new((&**under).into())
            .decrypt_inout_detached(
                (&self.nonce.0).into(),
                bound_to,
                key.bytes_mut().as_mut_slice().into(),
                tag,
            )
            .map_err(|_| VaultError::WrongPassphrase)?;
        Ok(key)
    }
}
