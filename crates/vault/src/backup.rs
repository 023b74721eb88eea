//! One sealed file that a passphrase alone opens on another machine.
//!
//! | bytes | hold |
//! |---|---|
//! | 15 | the line `cumul-backup/1` |
//! | 4 | the length of the key file, big-endian |
//! | … | the key file, with the slots that are typed |
//! | 19 | the nonce of the stream |
//! | … | pieces of 64 KiB and their tags; the last one says that it is the last |
//!
//! Every piece is bound to what stands before the nonce, so that no part of
//! the file can be changed, moved, cut or left out unnoticed.

use std::io::{self, Read, Write};

use aead_stream::{DecryptorBE32, EncryptorBE32};
use blake2::{Blake2b256, Digest};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305};
use zeroize::Zeroizing;

use crate::key::{Use, fill_random};
use crate::{BookKey, KeyFile, VaultError};

const MAGIC: &[u8; 15] = b"cumul-backup/1\n";
/// What the first line of a backup of any version begins with.
const FAMILY: &[u8] = b"cumul-backup/";
const LARGEST_KEYS: usize = 1024 * 1024;
const NONCE: usize = 19;
const PIECE: usize = 64 * 1024;
const TAG: usize = 16;

/// Seals what is written to it. Only [`finish`](Self::finish) makes it whole.
pub struct SealingWriter<W> {
    to: W,
    stream: EncryptorBE32<XChaCha20Poly1305>,
    head: [u8; 32],
    piece: Zeroizing<Vec<u8>>,
}

impl<W: Write> SealingWriter<W> {
    /// Begins a sealed file that the typed slots of `keys` open.
    ///
    /// # Errors
    /// [`VaultError::Randomness`]; [`VaultError::DiskFull`];
    /// [`VaultError::Io`].
    pub fn begin(mut to: W, key: &BookKey, keys: &KeyFile) -> Result<Self, VaultError> {
        let keys = keys.clone().without_keyring().to_json()?;
        let length = u32::try_from(keys.len()).map_err(|_| VaultError::TooLarge)?;
        let head = [&MAGIC[..], &length.to_be_bytes(), &keys].concat();
        let mut nonce = [0; NONCE];
        fill_random(&mut nonce)?;
        to.write_all(&head)?;
        to.write_all(&nonce)?;
        Ok(Self {
            to,
            stream: EncryptorBE32::from_aead(cipher(key), (&nonce).into()),
            head: Blake2b256::digest(&head).into(),
            piece: Zeroizing::new(Vec::with_capacity(PIECE + TAG)),
        })
    }

    /// Seals the last piece and gives back what was written to.
    ///
    /// # Errors
    /// [`VaultError::DiskFull`]; [`VaultError::Io`].
    pub fn finish(mut self) -> Result<W, VaultError> {
        self.stream
            .encrypt_last_in_place(&self.head, &mut *self.piece)
            .map_err(|_| VaultError::TooLarge)?;
        self.to.write_all(&self.piece)?;
        Ok(self.to)
    }
}

impl<W: Write> Write for SealingWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // A full piece waits until more comes: the last one may be full too.
        if self.piece.len() == PIECE && !bytes.is_empty() {
            self.stream
                .encrypt_next_in_place(&self.head, &mut *self.piece)
                .map_err(|_| io::Error::from(io::ErrorKind::FileTooLarge))?;
            self.to.write_all(&self.piece)?;
            self.piece.clear();
        }
        let taken = bytes.len().min(PIECE - self.piece.len());
        self.piece.extend_from_slice(&bytes[..taken]);
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}

/// The length of a sealed file of so much content whose first part has the
/// length `first`: a shorter file was cut.
#[must_use]
pub const fn sealed_length(first: u64, content: u64) -> u64 {
    let pieces = content.div_ceil(PIECE as u64);
    first + content + TAG as u64 * if pieces == 0 { 1 } else { pieces }
}

/// A sealed file whose first part was read: what opens it is known.
pub struct SealedReader<R> {
    from: R,
    keys: KeyFile,
    first: u64,
    head: [u8; 32],
    nonce: [u8; NONCE],
}

impl<R: Read> SealedReader<R> {
    /// Reads the first part of a sealed file.
    ///
    /// # Errors
    /// [`VaultError::Foreign`] for a file of another kind,
    /// [`VaultError::Newer`] for one of a later version,
    /// [`VaultError::Damaged`] for one that is cut or altered here already;
    /// [`VaultError::Io`].
    pub fn begin(mut from: R) -> Result<Self, VaultError> {
        let mut magic = Vec::new();
        from.by_ref()
            .take(MAGIC.len() as u64)
            .read_to_end(&mut magic)?;
        if magic != MAGIC {
            return Err(other_kind(&magic));
        }
        let mut length = [0; 4];
        whole(from.read_exact(&mut length))?;
        let size = u32::from_be_bytes(length) as usize;
        if size > LARGEST_KEYS {
            return Err(VaultError::Damaged);
        }
        let mut keys = vec![0; size];
        whole(from.read_exact(&mut keys))?;
        let mut nonce = [0; NONCE];
        whole(from.read_exact(&mut nonce))?;
        let head = [&MAGIC[..], &length, &keys].concat();
        Ok(Self {
            from,
            keys: KeyFile::from_json(&keys)?,
            first: (head.len() + NONCE) as u64,
            head: Blake2b256::digest(&head).into(),
            nonce,
        })
    }

    /// What opens it.
    pub fn keys(&self) -> &KeyFile {
        &self.keys
    }

    /// What it is read from.
    pub const fn source(&self) -> &R {
        &self.from
    }

    /// The length of its first part.
    pub const fn first_length(&self) -> u64 {
        self.first
    }

    /// The content. Reading fails with [`io::ErrorKind::InvalidData`] at the
    /// first piece that is not as it was written, the last one included.
    pub fn opened(self, key: &BookKey) -> impl Read + use<R> {
        Opening {
            from: self.from,
            stream: Some(DecryptorBE32::from_aead(cipher(key), (&self.nonce).into())),
            head: self.head,
            ahead: None,
            piece: Zeroizing::new(Vec::new()),
            read: 0,
        }
    }
}

struct Opening<R> {
    from: R,
    /// None once the last piece was opened.
    stream: Option<DecryptorBE32<XChaCha20Poly1305>>,
    head: [u8; 32],
    /// The sealed piece after this one: only the last has none.
    ahead: Option<Vec<u8>>,
    piece: Zeroizing<Vec<u8>>,
    read: usize,
}

impl<R: Read> Opening<R> {
    fn sealed(&mut self) -> io::Result<Vec<u8>> {
        let mut sealed = Vec::with_capacity(PIECE + TAG);
        self.from
            .by_ref()
            .take((PIECE + TAG) as u64)
            .read_to_end(&mut sealed)?;
        Ok(sealed)
    }

    fn next(&mut self) -> io::Result<()> {
        let Some(mut stream) = self.stream.take() else {
            self.piece.clear();
            return Ok(());
        };
        let sealed = match self.ahead.take() {
            Some(sealed) => sealed,
            None => self.sealed()?,
        };
        let ahead = self.sealed()?;
        *self.piece = sealed;
        let opened = if ahead.is_empty() {
            stream.decrypt_last_in_place(&self.head, &mut *self.piece)
        } else {
            let opened = stream.decrypt_next_in_place(&self.head, &mut *self.piece);
            self.stream = Some(stream);
            self.ahead = Some(ahead);
            opened
        };
        opened.map_err(|_| io::Error::new(io::ErrorKind::InvalidData, VaultError::Damaged))
    }
}

impl<R: Read> Read for Opening<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.read == self.piece.len() && self.stream.is_some() {
            self.read = 0;
            self.next()?;
        }
        let rest = &self.piece[self.read..];
        let given = rest.len().min(into.len());
        into[..given].copy_from_slice(&rest[..given]);
        self.read += given;
        Ok(given)
    }
}

fn cipher(key: &BookKey) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new((&*key.derived(Use::Backup)).into())
}

fn other_kind(magic: &[u8]) -> VaultError {
    if magic.starts_with(FAMILY) && magic.len() == MAGIC.len() {
        VaultError::Newer
    } else if !magic.is_empty() && MAGIC.starts_with(magic) {
        VaultError::Damaged
    } else {
        VaultError::Foreign
    }
}

/// A part that ends too early is a cut file.
fn whole(read: io::Result<()>) -> Result<(), VaultError> {
    match read {
        Err(cause) if cause.kind() == io::ErrorKind::UnexpectedEof => Err(VaultError::Damaged),
        other => Ok(other?),
    }
}

#[cfg(test)]
mod tests;
