//! The keyring of the desktop, in which a secret may lie that opens the book.

use std::sync::mpsc;
use std::time::Duration;

use zeroize::Zeroizing;

use crate::key::fill_random;
use crate::{VaultError, hex};

/// The name under which the desktop lists what Cumul keeps.
const SERVICE: &str = "fr.cumul.desktop";
/// Kept in place of a secret while the doctor has locked the book.
const PAUSED: &[u8] = b"locked";
/// A keyring that asks its owner for a passphrase waits for the answer; one
/// that never answers must not hold up the doctor for ever.
const PATIENCE: Duration = Duration::from_secs(45);
/// Whether it is locked is told without asking anybody.
const AT_ONCE: Duration = Duration::from_secs(3);

/// 32 random bytes that open one book; wiped from memory when dropped.
pub struct KeyringSecret(pub(crate) Zeroizing<[u8; 32]>);

impl KeyringSecret {
    /// A new one.
    ///
    /// # Errors
    /// [`VaultError::Randomness`] when the system gives no random numbers.
    pub fn random() -> Result<Self, VaultError> {
        let mut bytes = Zeroizing::new([0; 32]);
        fill_random(&mut *bytes)?;
        Ok(Self(bytes))
    }

    /// The secret that these bytes are; none when they are not 32.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let bytes = <[u8; 32]>::try_from(bytes).ok()?;
        Some(Self(Zeroizing::new(bytes)))
    }

    /// The bytes, for a keyring to keep.
    #[must_use]
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// What the keyring says of one book.
pub enum KeyringAnswer {
    /// The secret that was put there.
    Secret(KeyringSecret),
    /// The doctor locked the book: only a passphrase opens it.
    Paused,
    /// Nothing is kept for this book.
    NoEntry,
    /// The keyring is there, but closed, and was not opened.
    Closed,
    /// This desktop has no keyring, or none that answers.
    Absent,
    /// Something is kept that Cumul did not put there, or that it cannot read.
    Unreadable,
}

/// A place that keeps one secret for each book.
pub trait Keyring: Send + Sync {
    /// What is kept under this name.
    fn read(&self, name: &str) -> KeyringAnswer;

    /// Keeps the secret under this name, in place of what was there.
    ///
    /// # Errors
    /// [`VaultError::Keyring`] when it was not kept.
    fn keep(&self, name: &str, secret: &KeyringSecret) -> Result<(), VaultError>;

    /// Takes the secret away and notes that the doctor locked the book.
    ///
    /// # Errors
    /// [`VaultError::Keyring`] when it was not taken away.
    fn pause(&self, name: &str) -> Result<(), VaultError>;
}

/// No keyring: a passphrase alone opens the book.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoKeyring;

impl Keyring for NoKeyring {
    fn read(&self, _: &str) -> KeyringAnswer {
        KeyringAnswer::Absent
    }

    fn keep(&self, _: &str, _: &KeyringSecret) -> Result<(), VaultError> {
        Err(VaultError::Keyring)
    }

    fn pause(&self, _: &str) -> Result<(), VaultError> {
        Err(VaultError::Keyring)
    }
}

/// The keyring of the operating system: on Linux the Secret Service.
///
/// It is asked on a thread of its own, because it may wait for its owner.
#[derive(Debug, Clone, Copy, Default)]
pub struct DesktopKeyring;

impl Keyring for DesktopKeyring {
    fn read(&self, name: &str) -> KeyringAnswer {
        // It would ask its owner for a passphrase while nothing of Cumul can
        // be seen yet; and what a locked one holds cannot be told.
        if locked() {
            return KeyringAnswer::Closed;
        }
        match asked(name, |entry| entry.get_secret().map(Zeroizing::new)) {
            Some(Ok(bytes)) => understood(&bytes),
            Some(Err(keyring::Error::NoEntry)) => KeyringAnswer::NoEntry,
            Some(Err(keyring::Error::NoStorageAccess(_))) => KeyringAnswer::Closed,
            Some(Err(
                keyring::Error::BadEncoding(_)
                | keyring::Error::BadDataFormat(..)
                | keyring::Error::BadStoreFormat(_)
                | keyring::Error::Ambiguous(_),
            )) => KeyringAnswer::Unreadable,
            Some(Err(_)) => KeyringAnswer::Absent,
            // Still waiting for its owner.
            None => KeyringAnswer::Closed,
        }
    }

    fn keep(&self, name: &str, secret: &KeyringSecret) -> Result<(), VaultError> {
        let secret = Zeroizing::new(*secret.bytes());
        kept(asked(name, move |entry| entry.set_secret(&*secret)))
    }

    fn pause(&self, name: &str) -> Result<(), VaultError> {
        kept(asked(name, |entry| entry.set_secret(PAUSED)))
    }
}

/// Whether the keyring that would keep the secret is locked.
#[cfg(target_os = "linux")]
fn locked() -> bool {
    use secret_service::EncryptionType;
    use secret_service::blocking::SecretService;

    in_time(AT_ONCE, || {
        let service = SecretService::connect(EncryptionType::Plain)?;
        service.get_default_collection()?.is_locked()
    })
    .is_some_and(|told| told.unwrap_or(false))
}

/// Elsewhere it is open as long as its owner is there.
#[cfg(not(target_os = "linux"))]
const fn locked() -> bool {
    false
}

fn understood(bytes: &[u8]) -> KeyringAnswer {
    match KeyringSecret::from_bytes(bytes) {
        Some(secret) => KeyringAnswer::Secret(secret),
        None if bytes == PAUSED => KeyringAnswer::Paused,
        None => KeyringAnswer::Unreadable,
    }
}

fn kept(answer: Option<keyring::Result<()>>) -> Result<(), VaultError> {
    match answer {
        Some(Ok(())) => Ok(()),
        _ => Err(VaultError::Keyring),
    }
}

/// The answer of the keyring about one entry; none when it does not come.
fn asked<T: Send + 'static>(
    name: &str,
    ask: impl FnOnce(&keyring::Entry) -> keyring::Result<T> + Send + 'static,
) -> Option<keyring::Result<T>> {
    let name = name.to_owned();
    in_time(PATIENCE, move || {
        keyring::Entry::new(SERVICE, &name).and_then(|entry| ask(&entry))
    })
}

/// What a question to the desktop answers; none when that takes too long.
fn in_time<T: Send + 'static>(
    patience: Duration,
    ask: impl FnOnce() -> T + Send + 'static,
) -> Option<T> {
    let (answer, answered) = mpsc::channel();
    std::thread::spawn(move || {
        // Nobody listens any more when it took too long.
        answer.send(ask()).ok();
    });
    answered.recv_timeout(patience).ok()
}

/// The name of the entry for the book in a folder: it tells nothing about the
/// folder to who lists the keyring.
#[must_use]
pub fn keyring_name(folder: &std::path::Path) -> String {
    use blake2::{Blake2b256, Digest};
    let digest = Blake2b256::digest(folder.as_os_str().as_encoded_bytes());
    format!("book-{}", hex::encode(&digest[..8]))
}

#[cfg(test)]
mod tests {
    use super::{KeyringAnswer, PAUSED, keyring_name, understood};
    use std::path::Path;

    #[test]
    fn only_what_cumul_put_there_is_a_secret() {
        assert!(matches!(understood(&[7; 32]), KeyringAnswer::Secret(_)));
        assert!(matches!(understood(PAUSED), KeyringAnswer::Paused));
        for other in [&b""[..], &[7; 31], &[7; 33], b"Locked"] {
            assert!(matches!(understood(other), KeyringAnswer::Unreadable));
        }
    }

    #[test]
    fn each_folder_has_an_entry_of_its_own_that_does_not_name_it() {
        let one = keyring_name(Path::new("/home/ferreol/livre"));
        assert_eq!(one, keyring_name(Path::new("/home/ferreol/livre")));
        assert_ne!(one, keyring_name(Path::new("/home/ferreol/livre2")));
        assert!(!one.contains("ferreol"));
    }
}
