//! A generated life in an encrypted book on the disk.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use app::clock::FrozenClock;
use app::keyring::DesktopKeyring;
use app::portable::{ImportBook, book_import};
use app::setup::{CreateBook, book_create};
use app::shell::NoShell;
use app::{Book, Guess};
use domain::time::Day;
use tempfile::TempDir;

use crate::life::{FILE, Known, Life, Size};

/// An open book, and what is known of it.
pub(crate) struct Opened {
    pub(crate) book: Book,
    pub(crate) known: Known,
    _room: TempDir,
}

impl Opened {
    /// Writes a life into a new book: into `folder`, for the keyring of the
    /// session to open, or into one that goes with it.
    pub(crate) fn holding(size: Size, today: Day, folder: Option<PathBuf>) -> Self {
        let start = Instant::now();
        let room = tempfile::tempdir().expect("a folder");
        let life = Life::of(size, today);
        let kept = folder.is_some();
        let folder = folder.unwrap_or_else(|| room.path().join("book"));
        let clock = Arc::new(FrozenClock(today));
        let mut book = Book::new(folder, clock, Arc::new(NoShell), "window", Guess::Cheap);
        if kept {
            book = book.with_keyring(Arc::new(DesktopKeyring));
        }
        let create = CreateBook {
            passphrase: "douze chevaux gris".into(),
            retyped: Vec::new(),
            start: None,
            aside: false,
        };
        book_create(&book, create).expect("a new book");
        let path = written(room.path(), &life);
        let done = book_import(&book, ImportBook { path }).expect("a whole portable book");
        println!(
            "{} months, {} shifts, {} invoices, {} contracts: written and read in {} s",
            size.months,
            done.value.shifts,
            done.value.invoices,
            done.value.contracts,
            start.elapsed().as_secs()
        );
        let Life { known, .. } = life;
        assert_eq!(u64::from(done.value.shifts), size.shifts);
        assert!(size.invoices == 0 || known.invoices == size.invoices);
        Self {
            book,
            known,
            _room: room,
        }
    }
}

fn written(room: &Path, life: &Life) -> PathBuf {
    let (name, content) = FILE;
    let file = room.join(name);
    std::fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
    std::fs::write(&file, content).expect("a file");
    let path = room.join("book.json");
    std::fs::write(&path, life.book.to_string()).expect("a portable book");
    path
}
