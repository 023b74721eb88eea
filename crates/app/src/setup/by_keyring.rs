//! The keyring of the desktop opens the book; whatever else it answers leads
//! to the passphrase, never to a new key.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, mpsc};
use std::time::Duration;

use store::Store;
use vault::{BookKey, KeyFile, Keyring, KeyringAnswer, KeyringSecret, VaultError, keyring_name};

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
    /// It has not answered yet: it may ask its owner for a passphrase.
    Waiting,
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

/// How long opening and locking wait for the keyring. One that asks its owner
/// takes longer than that, and goes on behind the book.
const GRACE: Duration = Duration::from_millis(700);

/// What is asked of the keyring behind the book, one after the other: the
/// newest wish counts, an older one that still waits is given up.
#[derive(Default)]
pub(crate) struct Turns {
    newest: AtomicU64,
    /// Held while the keyring is asked.
    asking: Mutex<()>,
    /// Held while keys are written, and while the folder is exchanged.
    keys: Mutex<()>,
}

impl Turns {
    fn next(&self) -> u64 {
        self.newest.fetch_add(1, Ordering::SeqCst) + 1
    }

    fn is_newest(&self, turn: u64) -> bool {
        self.newest.load(Ordering::SeqCst) == turn
    }

    /// Gives up what was asked, and lets nobody write keys while the answer
    /// lives: the folder is about to hold another book.
    pub(crate) fn give_up(&self) -> MutexGuard<'_, ()> {
        self.next();
        self.keys.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Asks the keyring on a thread of its own and waits a moment for the answer.
fn behind(
    book: &Book,
    ask: impl FnOnce(&dyn Keyring, &dyn Fn() -> bool) -> KeyringState + Send + 'static,
) -> KeyringState {
    let (turns, keyring) = (book.turns(), book.keyring());
    let turn = turns.next();
    let (tell, told) = mpsc::channel();
    std::thread::spawn(move || {
        let _asking = turns.asking.lock().unwrap_or_else(PoisonError::into_inner);
        let still_wanted = || turns.is_newest(turn);
        if still_wanted() {
            // Nobody listens any more when it took longer than a moment.
            tell.send(ask(keyring.as_ref(), &still_wanted)).ok();
        }
    });
    told.recv_timeout(GRACE).unwrap_or(KeyringState::Waiting)
}

/// Lets the keyring open the book from now on, under a new secret. The book is
/// open whatever comes of it.
///
/// The keyring gets it before the key file does: a power cut between the two
/// leaves a secret that opens nothing, and the passphrase mends that.
pub(super) fn keep(book: &Book, key: &Arc<BookKey>, keys: KeyFile) -> KeyringState {
    let (folder, key, turns) = (book.folder().to_path_buf(), Arc::clone(key), book.turns());
    behind(book, move |keyring, still_wanted| {
        let name = keyring_name(&folder);
        match keyring.read(&name) {
            KeyringAnswer::Absent => return KeyringState::Absent,
            KeyringAnswer::Closed => return KeyringState::Closed,
            _ => {}
        }
        let Ok(secret) = KeyringSecret::random() else {
            return KeyringState::Empty;
        };
        if !still_wanted() || keyring.keep(&name, &secret).is_err() {
            return KeyringState::Closed;
        }
        let _writing = turns.keys.lock().unwrap_or_else(PoisonError::into_inner);
        // Locked or exchanged while the keyring asked its owner: the secret
        // opens nothing.
        if !still_wanted() {
            return KeyringState::OfAnother;
        }
        let written = keys
            .and_keyring(&key, &secret)
            .and_then(|keys| keys.write(&folder));
        match written {
            Ok(()) => KeyringState::Kept,
            Err(error) => {
                eprintln!("the keyring will not open the book: {error}");
                KeyringState::OfAnother
            }
        }
    })
}

/// Takes the secret out of the keyring; none when there is no book.
pub(super) fn pause(book: &Book) -> Option<KeyringState> {
    if !Store::exists(book.folder()) {
        return None;
    }
    let name = keyring_name(book.folder());
    Some(behind(book, move |keyring, _| match keyring.read(&name) {
        KeyringAnswer::Absent => KeyringState::Absent,
        KeyringAnswer::Closed => KeyringState::Closed,
        KeyringAnswer::NoEntry => KeyringState::Empty,
        _ => match keyring.pause(&name) {
            Ok(()) => KeyringState::Paused,
            Err(_) => KeyringState::Kept,
        },
    }))
}
