//! A book in a folder of its own that goes when the test ends.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use app::call::call;
use app::clock::Clock;
use app::keyring::Keyring;
use app::{AppError, Book, Guess};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::fakes::{AloneShell, FakeClock, FakeKeyring, Mood};

/// The passphrase of every book to try.
pub const PASSPHRASE: &str = "douze chevaux gris";

/// A book whose clock stands still, opened by a passphrase that costs nothing
/// to guess.
pub struct TryBook {
    book: Book,
    clock: Arc<FakeClock>,
    keyring: Arc<FakeKeyring>,
    room: TempDir,
}

impl TryBook {
    /// No book yet, on the day `today`.
    pub fn absent(today: &str) -> Self {
        let room = tempfile::tempdir().expect("a folder");
        let keyring = Arc::new(FakeKeyring::default());
        keyring.is(Mood::Absent);
        Self::in_room(room, keyring, today)
    }

    fn in_room(room: TempDir, keyring: Arc<FakeKeyring>, today: &str) -> Self {
        let clock = Arc::new(FakeClock::on(today.parse().expect("a day")));
        let book = Book::new(
            room.path().join("book"),
            Arc::clone(&clock) as Arc<dyn Clock>,
            Arc::new(AloneShell),
            "test",
            Guess::Cheap,
        )
        .with_keyring(Arc::clone(&keyring) as Arc<dyn Keyring>)
        .keeping_backups(room.path().join("backups"));
        Self {
            book,
            clock,
            keyring,
            room,
        }
    }

    /// The book itself, for what is no command.
    pub fn book(&self) -> &Book {
        &self.book
    }

    /// Its clock.
    pub fn clock(&self) -> &FakeClock {
        &self.clock
    }

    /// The keyring beside it, which is absent until it is told otherwise.
    pub fn keyring(&self) -> &FakeKeyring {
        &self.keyring
    }

    /// A new book that holds nothing.
    pub fn empty(today: &str) -> Self {
        let absent = Self::absent(today);
        absent.ask("book_create", json!({ "passphrase": PASSPHRASE }));
        absent
    }

    /// A book that holds what a portable book holds.
    pub fn holding(today: &str, portable: &Value) -> Self {
        let empty = Self::empty(today);
        empty.import(portable).expect("a portable book");
        empty
    }

    /// A book that holds the demo doctor of `today`.
    pub fn demo(today: &str) -> Self {
        let empty = Self::empty(today);
        app::demo::demo_fill(&empty.book).expect("the demo doctor");
        empty
    }

    /// Closes the program and starts it again on the day `today`; nothing has
    /// opened the book yet.
    #[must_use]
    pub fn started_again(self, today: &str) -> Self {
        let Self {
            book,
            keyring,
            room,
            ..
        } = self;
        app::setup::close(&book);
        drop(book);
        Self::in_room(room, keyring, today)
    }

    /// Closes the program, starts it again on the day `today` and types the
    /// passphrase.
    #[must_use]
    pub fn restarted(self, today: &str) -> Self {
        let again = self.started_again(today);
        again.ask("book_open", json!({ "passphrase": PASSPHRASE }));
        again
    }

    /// The folder of the book.
    pub fn folder(&self) -> &Path {
        self.book.folder()
    }

    /// A place beside the book.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.room.path().join(name)
    }

    /// Writes a file beside the book.
    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.beside(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(&path, content).expect("a file");
        path
    }

    /// Asks a command.
    ///
    /// # Errors
    /// What the command refuses.
    pub fn call(&self, name: &str, question: Value) -> Result<Value, AppError> {
        call(&self.book, name, question)
    }

    /// The answer of a command that must not refuse.
    pub fn ask(&self, name: &str, question: Value) -> Value {
        self.call(name, question)
            .unwrap_or_else(|refusal| panic!("{name} refuses: {refusal} {:?}", refusal.source))
    }

    /// The refusal of a command, as the screens get it.
    pub fn refusal(&self, name: &str, question: Value) -> Value {
        match self.call(name, question) {
            Ok(answer) => panic!("{name} answers {answer}"),
            Err(refusal) => serde_json::to_value(refusal).expect("JSON"),
        }
    }

    /// Imports a portable book.
    ///
    /// # Errors
    /// What the import refuses.
    pub fn import(&self, portable: &Value) -> Result<Value, AppError> {
        let path = self.file("import/book.json", portable.to_string());
        self.call("book_import", json!({ "path": path }))
    }

    /// What the book holds, as a portable book.
    pub fn export(&self) -> Value {
        let folder = self.beside("export");
        self.ask("book_export", json!({ "folder": folder }));
        let text = std::fs::read(folder.join("book.json")).expect("an export");
        serde_json::from_slice(&text).expect("JSON")
    }
}
