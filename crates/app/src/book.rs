//! The doctor's book: where it lies, whether it is open, and the one door
//! through which it changes.

mod back;
pub mod clock;
mod expected;
pub mod op;
pub(crate) mod plain;
pub mod shell;
mod step;
mod verify;
mod wait;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;

use domain::time::{Day, Instant};
use store::{Entry, HistoryRow, Store};
use tempfile::TempDir;
use vault::{BookKey, Files, Keyring, NoKeyring};

use crate::clock::Clock;
use crate::error::{AppError, ErrorCode};
use crate::op::Op;
use crate::setup::{Ahead, Pages, Turns, backups};
use crate::shell::Shell;

pub(crate) use expected::Expected;
pub use step::{Look, Step};
pub(crate) use wait::Waits;

/// A noun whose lists a screen reads again after a change.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "a topic is its noun")]
pub enum Topic {
    Profile,
    Employer,
    Site,
    Travel,
    Contract,
    Shift,
    Leave,
    Conflict,
    Statement,
    Invoice,
    Payment,
    Payslip,
    Formality,
    Document,
    Paper,
    Parameter,
    History,
}

/// A line of the history in the making: the operation and what it named.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct Said {
    /// Name of the operation.
    pub op: Op,
    /// What it named: an employer, a day, a number.
    pub about: BTreeMap<String, String>,
    /// Whether Ctrl+Z takes it back.
    pub undoable: bool,
}

/// The answer to an operation that changed the book.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct Done<T> {
    /// What was asked for.
    pub value: T,
    /// What the screens have to read again.
    pub changed: Vec<Topic>,
    /// What the foot line says; nothing when nothing changed.
    pub said: Option<Said>,
}

/// An open book: its database, its sealed files and what opens both.
pub(crate) struct Opened {
    // The database closes before the folder of a demonstration goes.
    pub(crate) store: Store,
    pub(crate) files: Files,
    pub(crate) key: Arc<BookKey>,
    /// Whether all its pages were read, or wait until the window rests.
    pub(crate) pages: Pages,
    /// Where the demonstration lies; none for the doctor's own book.
    pub(crate) demo: Option<TempDir>,
    /// The calendar offered to the phone: a lock closes it with the book.
    pub(crate) phone: Option<link::Page>,
}

/// How much work a guess of the passphrase costs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Guess {
    /// As hard as a doctor's patience allows.
    #[default]
    Hard,
    /// Next to nothing, for tests.
    Cheap,
}

/// The doctor's book, open or not.
pub struct Book {
    folder: PathBuf,
    clock: Arc<dyn Clock>,
    shell: Arc<dyn Shell>,
    origin: &'static str,
    guess: Guess,
    keyring: Arc<dyn Keyring>,
    backups: Option<PathBuf>,
    waits: Mutex<Waits>,
    ahead: Mutex<Ahead>,
    turns: Arc<Turns>,
    /// Why the last backup that the program made by itself failed.
    backup_failure: Arc<Mutex<Option<ErrorCode>>>,
    /// The backup that goes on behind the locked screen.
    behind: Mutex<Option<JoinHandle<()>>>,
    opened: Mutex<Option<Opened>>,
}

/// What a lock began comes to its end: the cipher is taken down with the
/// program, and whatever still reads through it would crash.
impl Drop for Book {
    fn drop(&mut self) {
        backups::settle(self);
    }
}

impl Book {
    /// The book that lies, or will lie, in `folder`. `origin` says in the
    /// history through which shell a change came: `window` or `cli`.
    pub fn new(
        folder: PathBuf,
        clock: Arc<dyn Clock>,
        shell: Arc<dyn Shell>,
        origin: &'static str,
        guess: Guess,
    ) -> Self {
        Self {
            folder,
            clock,
            shell,
            origin,
            guess,
            keyring: Arc::new(NoKeyring),
            backups: None,
            waits: Mutex::default(),
            ahead: Mutex::default(),
            turns: Arc::default(),
            backup_failure: Arc::default(),
            behind: Mutex::default(),
            opened: Mutex::new(None),
        }
    }

    /// Lets this keyring open the book without a passphrase.
    #[must_use]
    pub fn with_keyring(mut self, keyring: Arc<dyn Keyring>) -> Self {
        self.keyring = keyring;
        self
    }

    /// Keeps backups of the book in this folder by itself.
    #[must_use]
    pub fn keeping_backups(mut self, folder: PathBuf) -> Self {
        self.backups = Some(folder);
        self
    }

    /// The folder of the book.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// How much a guess of the passphrase costs here.
    pub(crate) const fn guess(&self) -> Guess {
        self.guess
    }

    pub(crate) fn keyring(&self) -> Arc<dyn Keyring> {
        Arc::clone(&self.keyring)
    }

    /// What is asked of the keyring behind the book.
    pub(crate) fn turns(&self) -> Arc<Turns> {
        Arc::clone(&self.turns)
    }

    /// Where backups are kept, when they are.
    pub(crate) fn backups(&self) -> Option<&Path> {
        self.backups.as_deref()
    }

    pub(crate) fn note_backup(&self, failure: Option<ErrorCode>) {
        *self
            .backup_failure
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = failure;
    }

    /// Where a backup that is made behind the book tells that it failed.
    pub(crate) fn backup_failures(&self) -> Arc<Mutex<Option<ErrorCode>>> {
        Arc::clone(&self.backup_failure)
    }

    pub(crate) fn behind(&self) -> MutexGuard<'_, Option<JoinHandle<()>>> {
        self.behind.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn backup_failure(&self) -> Option<ErrorCode> {
        *self
            .backup_failure
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn ahead(&self) -> MutexGuard<'_, Ahead> {
        self.ahead.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn waits(&self) -> MutexGuard<'_, Waits> {
        self.waits.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Time on a clock that nobody sets, since the program started.
    pub(crate) fn elapsed(&self) -> std::time::Duration {
        self.clock.elapsed()
    }

    /// Today, on the doctor's wall.
    pub fn today(&self) -> Day {
        self.clock.today()
    }

    /// This instant.
    pub fn now(&self) -> Instant {
        self.clock.now()
    }

    /// Dialogs and programs outside of the book.
    pub fn shell(&self) -> &dyn Shell {
        self.shell.as_ref()
    }

    pub(crate) fn opened(&self) -> MutexGuard<'_, Option<Opened>> {
        // A panic in another command cannot leave half a change: the
        // transaction it ran in was rolled back.
        self.opened.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Reads from the open book.
    ///
    /// # Errors
    /// [`ErrorCode::BookLocked`] while it is not open, and what `look` answers.
    pub fn read<T>(
        &self,
        look: impl FnOnce(&Look<'_>) -> Result<T, AppError>,
    ) -> Result<T, AppError> {
        let guard = self.opened();
        let opened = guard
            .as_ref()
            .ok_or_else(|| AppError::new(ErrorCode::BookLocked))?;
        look(&Look {
            reader: opened.store.read(),
            files: &opened.files,
            today: self.today(),
        })
    }

    /// Runs one operation: everything `work` writes is kept with one line of
    /// history, or nothing is.
    ///
    /// # Errors
    /// [`ErrorCode::BookLocked`] while it is not open, and what `work` refuses.
    pub fn record<T>(
        &self,
        op: Op,
        work: impl FnOnce(&Step<'_>) -> Result<T, AppError>,
    ) -> Result<Done<T>, AppError> {
        let (today, now) = (self.today(), self.now());
        let mut guard = self.opened();
        let opened = guard
            .as_mut()
            .ok_or_else(|| AppError::new(ErrorCode::BookLocked))?;
        let entry = Entry {
            at: now,
            ..entry(self, op)
        };
        let recorded = opened.store.record(entry, |writer| {
            let said = std::cell::RefCell::new(BTreeMap::new());
            let step = Step {
                writer,
                today,
                now,
                said,
            };
            let value = work(&step)?;
            Ok::<_, AppError>((value, step.said.into_inner()))
        })?;
        let (value, about) = recorded.value;
        let said = (recorded.history != 0).then(|| Said {
            op,
            about,
            undoable: op.undoable(),
        });
        Ok(Done {
            value,
            changed: topics(&recorded.changed),
            said,
        })
    }
}

/// The line of history of this operation, as `origin` did it.
pub(crate) fn entry(book: &Book, op: Op) -> Entry {
    Entry {
        op: op.name(),
        at: book.now(),
        origin: book.origin.to_owned(),
        undoable: op.undoable(),
    }
}

/// Operation and names of a history row; none for a row of another version.
pub(crate) fn said_of(row: &HistoryRow) -> Option<Said> {
    let op = serde_json::from_value(row.op.clone().into()).ok()?;
    let text = |value: &serde_json::Value| {
        value
            .as_str()
            .map_or_else(|| value.to_string(), str::to_owned)
    };
    let about = row
        .about
        .iter()
        .map(|(name, value)| (name.clone(), text(value)))
        .collect();
    Some(Said {
        op,
        about,
        undoable: row.undoable,
    })
}

/// The topic of a noun, as tables are named.
pub(crate) fn topic_of(noun: &str) -> Option<Topic> {
    match noun {
        "profile" => Some(Topic::Profile),
        "employer" => Some(Topic::Employer),
        "site" => Some(Topic::Site),
        "travel" => Some(Topic::Travel),
        "contract" => Some(Topic::Contract),
        "shift" | "removed_shift" => Some(Topic::Shift),
        "leave" => Some(Topic::Leave),
        "conflict_mark" => Some(Topic::Conflict),
        "statement" => Some(Topic::Statement),
        "invoice" => Some(Topic::Invoice),
        "payment" => Some(Topic::Payment),
        "payslip" => Some(Topic::Payslip),
        "formality_mark" => Some(Topic::Formality),
        "document" => Some(Topic::Document),
        "paper_draft" => Some(Topic::Paper),
        "parameter" => Some(Topic::Parameter),
        _ => None,
    }
}

fn topics(tables: &std::collections::BTreeSet<String>) -> Vec<Topic> {
    let mut found: Vec<_> = tables.iter().filter_map(|noun| topic_of(noun)).collect();
    if !found.is_empty() {
        found.push(Topic::History);
    }
    found.sort_unstable();
    found.dedup();
    found
}
