//! One content, sealed: the bytes of a sealed file.

use chacha20poly1305::{AeadInOut, KeyInit, XChaCha20Poly1305};
use zeroize::Zeroizing;

use crate::key::{Use, fill_random, keyed_hash};
use crate::{BookKey, SealName, VaultError};

/// A sealed file is this mark, the format, the nonce, the encrypted content,
/// the tag. What does not begin with the mark is not of a later version.
const MARK: &[u8; 4] = b"CUMS";
const FORMAT: u8 = 1;
const NONCE: usize = 24;
const HEAD: usize = MARK.len() + 1 + NONCE;
const TAG: usize = 16;

/// How many bytes sealing adds.
pub(crate) const AROUND: usize = HEAD + TAG;

/// Names, seals and opens the contents of one book.
pub(crate) struct Sealer {
    names: Zeroizing<[u8; 32]>,
    contents: XChaCha20Poly1305,
}

impl Sealer {
    pub(crate) fn new(key: &BookKey) -> Self {
        Self {
            names: key.derived(Use::FileNames),
            contents: XChaCha20Poly1305::new((&*key.derived(Use::FileContents)).into()),
        }
    }

    pub(crate) fn name(&self, content: &[u8]) -> SealName {
        SealName::of_hash(keyed_hash(&self.names, content))
    }

    pub(crate) fn seal(&self, name: &SealName, content: &[u8]) -> Result<Vec<u8>, VaultError> {
        let mut nonce = [0; NONCE];
        fill_random(&mut nonce)?;
        let mut bytes = Vec::with_capacity(content.len() + AROUND);
        bytes.extend(MARK);
        bytes.push(FORMAT);
        bytes.extend(nonce);
        bytes.extend(content);
        let body = &mut bytes[HEAD..];
        let tag = self
            .contents
            .encrypt_inout_detached((&nonce).into(), &associated(name), body.into())
            .map_err(|_| VaultError::TooLarge)?;
        bytes.extend(tag);
        Ok(bytes)
    }

    pub(crate) fn open(&self, name: &SealName, bytes: Vec<u8>) -> Result<Vec<u8>, VaultError> {
        let format = bytes.strip_prefix(MARK).and_then(|rest| rest.first());
        let format = *format.ok_or(VaultError::Damaged)?;
        // What opens as this format is of this format, whatever its first
        // byte has become: only what does not can be of a later one.
        match self.decrypted(name, bytes) {
            Some(content) if format == FORMAT => Ok(content),
            None if format > FORMAT => Err(VaultError::Newer),
            _ => Err(VaultError::Damaged),
        }
    }

    fn decrypted(&self, name: &SealName, mut bytes: Vec<u8>) -> Option<Vec<u8>> {
        let (nonce, rest) = bytes
            .get_mut(MARK.len() + 1..)?
            .split_first_chunk_mut::<NONCE>()?;
        let (body, tag) = rest.split_last_chunk_mut::<TAG>()?;
        let length = body.len();
        let (nonce, tag) = ((&*nonce).into(), (&*tag).into());
        self.contents
            .decrypt_inout_detached(nonce, &associated(name), body.into(), tag)
            .ok()?;
        bytes.drain(..HEAD);
        bytes.truncate(length);
        Some(bytes)
    }
}

/// What is authenticated with the content: the format and the name.
fn associated(name: &SealName) -> Vec<u8> {
    [&[FORMAT], name.as_str().as_bytes()].concat()
}
