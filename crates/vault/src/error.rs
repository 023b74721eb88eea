//! Why the vault refuses.

use std::io;

/// Why a key or a sealed file could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// The key file is whole, but this passphrase does not open it.
    #[error("the passphrase does not open this book")]
    WrongPassphrase,
    /// The bytes are not those that were written: cut, altered or swapped.
    #[error("the file is damaged")]
    Damaged,
    /// The file is whole, but a later version of Cumul wrote it.
    #[error("the file was written by a later version")]
    Newer,
    /// The operating system gave no random numbers.
    #[error("the system gives no random numbers")]
    Randomness,
    /// No room left, or the quota is used up; nothing was half written.
    #[error("the disk is full")]
    DiskFull,
    /// The content is larger than [`LARGEST_CONTENT`](crate::LARGEST_CONTENT).
    #[error("the content is too large to be sealed")]
    TooLarge,
    /// The file is not one that Cumul writes.
    #[error("the file is of another kind")]
    Foreign,
    /// The keyring of the desktop did not keep what it was given.
    #[error("the keyring refuses")]
    Keyring,
    /// There is no file of this name.
    #[error("the file does not exist")]
    Missing,
    /// The operating system refused for another reason.
    #[error("the file could not be read or written")]
    Io(#[source] io::Error),
}

impl From<io::Error> for VaultError {
    fn from(cause: io::Error) -> Self {
        match cause.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            _ => Self::Io(cause),
        }
    }
}
