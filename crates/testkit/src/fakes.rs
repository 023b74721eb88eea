//! A clock and a keyring that do what a test says.

use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use app::AppError;
use app::clock::{Clock, FrozenClock};
use app::shell::{NoShell, Shell};
use domain::time::{Day, Instant};
use vault::{Keyring, KeyringAnswer, KeyringSecret, VaultError};

/// A clock that stands still until it is moved on.
pub struct FakeClock {
    day: FrozenClock,
    elapsed: Mutex<Duration>,
}

impl FakeClock {
    /// Early in the afternoon of a day.
    pub fn on(today: Day) -> Self {
        Self {
            day: FrozenClock(today),
            elapsed: Mutex::default(),
        }
    }

    /// Lets so many seconds pass.
    pub fn passes(&self, seconds: u64) {
        *self.elapsed.lock().unwrap_or_else(PoisonError::into_inner) +=
            Duration::from_secs(seconds);
    }
}

impl Clock for FakeClock {
    fn now(&self) -> Instant {
        Instant::new(self.day.now().utc() + self.elapsed())
    }

    fn today(&self) -> Day {
        self.day.today()
    }

    fn elapsed(&self) -> Duration {
        *self.elapsed.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A desktop without dialogs, in a network of its own.
#[derive(Debug, Clone, Copy, Default)]
pub struct AloneShell;

impl Shell for AloneShell {
    fn pick_file(&self) -> Result<Option<PathBuf>, AppError> {
        NoShell.pick_file()
    }

    fn save_file(&self, suggested: &str) -> Result<Option<PathBuf>, AppError> {
        NoShell.save_file(suggested)
    }

    fn open(&self, path: &Path) -> Result<(), AppError> {
        NoShell.open(path)
    }

    fn own_address(&self) -> Result<IpAddr, AppError> {
        Ok(IpAddr::V4(Ipv4Addr::LOCALHOST))
    }
}

/// What a keyring to try does when it is asked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Mood {
    /// Keeps and gives what it is asked.
    #[default]
    Open,
    /// Is closed.
    Closed,
    /// Is not there.
    Absent,
    /// Holds what nobody understands.
    Strange,
    /// Gives, but keeps nothing new.
    Full,
    /// Waits for its owner until it is told otherwise.
    Asking,
}

/// A keyring in memory.
#[derive(Default)]
pub struct FakeKeyring {
    mood: Mutex<Mood>,
    kept: Mutex<BTreeMap<String, Kept>>,
}

enum Kept {
    Secret(Vec<u8>),
    Paused,
}

impl FakeKeyring {
    /// From now on it behaves like this.
    pub fn is(&self, mood: Mood) {
        *self.mood.lock().unwrap_or_else(PoisonError::into_inner) = mood;
    }

    /// Somebody wipes it.
    pub fn wiped(&self) {
        self.kept().clear();
    }

    /// Somebody puts the secret of another book there.
    pub fn of_another_book(&self) {
        for kept in self.kept().values_mut() {
            *kept = Kept::Secret(vec![7; 32]);
        }
    }

    /// Its mood, once it waits no more.
    fn mood(&self) -> Mood {
        loop {
            let mood = *self.mood.lock().unwrap_or_else(PoisonError::into_inner);
            if mood != Mood::Asking {
                return mood;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    fn kept(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, Kept>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn put(&self, name: &str, kept: Kept) -> Result<(), VaultError> {
        if self.mood() != Mood::Open {
            return Err(VaultError::Keyring);
        }
        self.kept().insert(name.to_owned(), kept);
        Ok(())
    }
}

impl Keyring for FakeKeyring {
    fn read(&self, name: &str) -> KeyringAnswer {
        match self.mood() {
            Mood::Closed => return KeyringAnswer::Closed,
            Mood::Absent => return KeyringAnswer::Absent,
            Mood::Strange => return KeyringAnswer::Unreadable,
            Mood::Open | Mood::Full | Mood::Asking => {}
        }
        match self.kept().get(name) {
            None => KeyringAnswer::NoEntry,
            Some(Kept::Paused) => KeyringAnswer::Paused,
            Some(Kept::Secret(bytes)) => match KeyringSecret::from_bytes(bytes) {
                Some(secret) => KeyringAnswer::Secret(secret),
                None => KeyringAnswer::Unreadable,
            },
        }
    }

    fn keep(&self, name: &str, secret: &KeyringSecret) -> Result<(), VaultError> {
        self.put(name, Kept::Secret(secret.bytes().to_vec()))
    }

    fn pause(&self, name: &str) -> Result<(), VaultError> {
        self.put(name, Kept::Paused)
    }
}
