//! The keyring of the desktop opens the book; whatever else it answers leads
//! to the passphrase, never to a new key.

use store::Store;
use vault::{BookKey, KeyFile, KeyringAnswer, KeyringSecret, VaultError, keyring_name};

use crate::book::Book;
use crate::error::AppError;

use super::{Pages, damaged_keys, open_with, read_keys};

/// What the keyring said of the book.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum KeyringState {
    /// It holds the secret of the book.
    Kept,
    /// The doctor locked the book: the secret was taken out.
    Paused,
    /// It holds nothing for this book.
    Empty,
    /// It holds a secret that does not open this book.
    OfAnother,
    /// It is closed, and was not opened.
    Closed,
    /// There is none, or none that answers.
    Absent,
    /// It holds something that Cumul did not put there.
    Unreadable,
}

impl KeyringState {
    /// Whether there was a book here, whatever became of it.
    pub(super) const fn knows_a_book(self) -> bool {
        matches!(
            self,
            Self::Kept | Self::Paused | Self::OfAnother | Self::Unreadable
        )
    }
}

/// Opens the book by the secret in the keyring, when both are there.
pub(super) fn open(book: &Book, pages: Pages) -> Result<KeyringState, AppError> {
    let secret = match book.keyring().read(&keyring_name(book.folder())) {
        KeyringAnswer::Secret(secret) => secret,
        KeyringAnswer::Paused => return Ok(KeyringState::Paused),
        KeyringAnswer::NoEntry => return Ok(KeyringState::Empty),
        KeyringAnswer::Closed => return Ok(KeyringState::Closed),
        KeyringAnswer::Absent => return Ok(KeyringState::Absent),
        KeyringAnswer::Unreadable => return Ok(KeyringState::Unreadable),
    };
    if !Store::exists(book.folder()) {
        return Ok(KeyringState::Kept);
    }
    match read_keys(book)?.unlock_by_keyring(&secret) {
        Ok(key) => {
            let opened = open_with(book, key, pages)?;
            *book.opened() = Some(opened);
            Ok(KeyringState::Kept)
        }
        Err(VaultError::WrongPassphrase) => Ok(KeyringState::OfAnother),
        Err(other) => Err(damaged_keys(other)),
    }
}

/// Lets the keyring open the book from now on, under a new secret.
///
/// The keyring gets it before the key file does: a power cut between the two
/// leaves a secret that opens nothing, and the passphrase mends that.
pub(super) fn keep(book: &Book, key: &BookKey, keys: KeyFile) -> Result<KeyringState, AppError> {
    let name = keyring_name(book.folder());
    let refused = match book.keyring().read(&name) {
        KeyringAnswer::Absent => Some(KeyringState::Absent),
        KeyringAnswer::Closed => Some(KeyringState::Closed),
        _ => None,
    };
    if let Some(refused) = refused {
        return Ok(refused);
    }
    let secret = KeyringSecret::random()?;
    if book.keyring().keep(&name, &secret).is_err() {
        return Ok(KeyringState::Closed);
    }
    keys.and_keyring(key, &secret)?.write(book.folder())?;
    Ok(KeyringState::Kept)
}

/// Takes the secret out of the keyring; none when there is no keyring.
pub(super) fn pause(book: &Book) -> Option<KeyringState> {
    if !Store::exists(book.folder()) {
        return None;
    }
    let name = keyring_name(book.folder());
    match book.keyring().read(&name) {
        KeyringAnswer::Absent => Some(KeyringState::Absent),
        KeyringAnswer::Closed => Some(KeyringState::Closed),
        KeyringAnswer::NoEntry => Some(KeyringState::Empty),
        _ => match book.keyring().pause(&name) {
            Ok(()) => Some(KeyringState::Paused),
            Err(_) => Some(KeyringState::Kept),
        },
    }
}
