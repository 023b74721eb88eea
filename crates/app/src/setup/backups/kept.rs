//! The folder of backups: names that tell the time, whose each file is, and
//! which stay.
//!
//! Backups of several books may lie here: a book that was restored in the
//! place of another leaves those of the other alone. Whose a file is stands in
//! its first part, which no passphrase hides; the name repeats the beginning
//! of it for who looks into the folder.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDateTime;
use domain::time::{Day, Instant};
use vault::{BookKey, KeyFile};

use crate::book::Book;
use crate::error::{AppError, ErrorCode};

use super::checked::{self, Manifest};
use super::{BackupLine, thin};

/// `20261125T221003Z`: sorted by name is sorted by time.
const TIME: &str = "%Y%m%dT%H%M%SZ";
const BEGIN: &str = "cumul-";
const END: &str = ".cumul";
/// Digits of the mark of a book in the name of its backups.
const MARK: usize = 8;

/// What the name of a backup tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Named {
    at: chrono::DateTime<chrono::Utc>,
    /// Among those of one second.
    turn: u32,
}

/// The name of a backup made at this instant, the `turn`-th of its second:
/// `cumul-20261125T221003Z-1f0c9a37.cumul`, then `…-2.cumul`.
fn name(at: Instant, mark: &str, turn: u32) -> String {
    let time = at.utc().format(TIME);
    let mark = mark.get(..MARK).unwrap_or(mark);
    match turn {
        1 => format!("{BEGIN}{time}-{mark}{END}"),
        _ => format!("{BEGIN}{time}-{mark}-{turn}{END}"),
    }
}

/// Names in the order in which they are tried, for a backup of this instant.
pub(super) fn names<'a>(at: Instant, mark: &'a str) -> impl Iterator<Item = String> + 'a {
    (1_u32..).map(move |turn| name(at, mark, turn))
}

/// Reads a name that we write, with the mark of a book or, from earlier
/// versions, without: another spelling of a time is another's file.
fn named(file: &str) -> Option<Named> {
    let inner = file.strip_prefix(BEGIN)?.strip_suffix(END)?;
    let mut parts = inner.split('-');
    let time = parts.next()?;
    let at = NaiveDateTime::parse_from_str(time, TIME).ok()?.and_utc();
    let turn = match (parts.next(), parts.next(), parts.next()) {
        (None, ..) => 1,
        (Some(mark), turn, None) if is_mark(mark) => {
            turn.map_or(Some(1), |turn| turn.parse().ok())?
        }
        _ => return None,
    };
    (at.format(TIME).to_string() == time).then_some(Named { at, turn })
}

fn is_mark(text: &str) -> bool {
    let digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    text.len() == MARK && text.bytes().all(digit)
}

/// A file in the folder of backups.
pub(super) struct Listed {
    named: Named,
    pub(super) line: BackupLine,
    /// What the book was when it was made; read while the book is open.
    pub(super) manifest: Option<Manifest>,
}

/// The folder, sorted by whose each file is; each list has the newest first.
#[derive(Default)]
pub(super) struct Sorted {
    /// Of the book that lies here.
    pub(super) mine: Vec<Listed>,
    /// Of other books; all, when nobody can tell which book lies here.
    pub(super) others: Vec<Listed>,
    /// Files that are cut or altered where one can see it.
    pub(super) damaged: Vec<Listed>,
}

/// Looks at the backups; while the doctor's own book is open, into its own
/// ones too.
pub(super) fn sorted(book: &Book, folder: &Path) -> Result<Sorted, AppError> {
    let here = KeyFile::read(book.folder()).ok().flatten();
    let key = {
        let guard = book.opened();
        let own = guard.as_ref().filter(|opened| opened.demo.is_none());
        own.map(|opened| Arc::clone(&opened.key))
    };
    sort(folder, here.as_ref(), key.as_deref())
}

fn sort(folder: &Path, here: Option<&KeyFile>, key: Option<&BookKey>) -> Result<Sorted, AppError> {
    let mut sorted = Sorted::default();
    for (named, path) in files(folder)? {
        let bytes = std::fs::metadata(&path).map_err(unreadable)?.len();
        let mut listed = Listed {
            named,
            line: BackupLine {
                path: path.display().to_string(),
                at: Instant::new(named.at),
                bytes,
                book: None,
                counts: None,
            },
            manifest: None,
        };
        let sealed = match checked::begin(&path) {
            Ok(sealed) => sealed,
            // Whose it is a later version knows.
            Err(refusal) if refusal.code == ErrorCode::BackupNewer => {
                sorted.others.push(listed);
                continue;
            }
            Err(_) => {
                sorted.damaged.push(listed);
                continue;
            }
        };
        listed.line.book = Some(sealed.keys().mark());
        if !here.is_some_and(|here| here.is_of_the_same_book(sealed.keys())) {
            sorted.others.push(listed);
            continue;
        }
        if let Some(key) = key {
            match checked::manifest(sealed, key) {
                Ok(manifest) => {
                    listed.line.counts = Some(manifest.counted());
                    listed.manifest = Some(manifest);
                }
                Err(_) => {
                    sorted.damaged.push(listed);
                    continue;
                }
            }
        }
        sorted.mine.push(listed);
    }
    Ok(sorted)
}

/// Our files, the newest first; what is not one of ours is passed over.
fn files(folder: &Path) -> Result<Vec<(Named, PathBuf)>, AppError> {
    let entries = match std::fs::read_dir(folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        listed => listed.map_err(unreadable)?,
    };
    let mut found = Vec::new();
    for entry in entries {
        let entry = entry.map_err(unreadable)?;
        if let Some(named) = entry.file_name().to_str().and_then(named) {
            found.push((named, entry.path()));
        }
    }
    found.sort_by_key(|(named, _)| std::cmp::Reverse(*named));
    Ok(found)
}

fn unreadable(error: std::io::Error) -> AppError {
    AppError::new(ErrorCode::FileUnreadable).because(error)
}

/// Takes away the backups of one book that are too many. Those of other books
/// stay, and so do damaged files: they are somebody's last hope.
pub(super) fn thin(
    folder: &Path,
    keys: &KeyFile,
    key: &BookKey,
    today: Day,
) -> Result<(), AppError> {
    let mut mine = sort(folder, Some(keys), Some(key))?.mine;
    mine.reverse();
    let day = |listed: &Listed| Day::new(listed.named.at.date_naive());
    let days: Vec<Day> = mine.iter().map(day).collect();
    let stay = thin::kept(&days, today);
    for (at, listed) in mine.iter().enumerate() {
        if !stay.contains(&at) {
            std::fs::remove_file(&listed.line.path).map_err(|error| super::unwritable(&error))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{name, named};

    #[test]
    fn the_name_of_a_backup_tells_when_it_was_made_and_whose_it_is() {
        let at = "2026-11-25T22:10:03Z".parse().unwrap();
        let mark = "1f0c9a37d2b4e586";
        assert_eq!(name(at, mark, 1), "cumul-20261125T221003Z-1f0c9a37.cumul");
        assert_eq!(name(at, mark, 2), "cumul-20261125T221003Z-1f0c9a37-2.cumul");
        let first = named(&name(at, mark, 1)).unwrap();
        let second = named(&name(at, mark, 2)).unwrap();
        assert_eq!(first.at, at.utc());
        assert!(second > first, "the later one of a second");
        let earlier_version = named("cumul-20261125T221003Z.cumul").unwrap();
        assert_eq!(earlier_version, first);
        for other in [
            "cumul-20261125T221003Z.cumul.tmp",
            "cumul-20261325T221003Z.cumul",
            "cumul-2026112T5221003Z.cumul",
            "cumul-20261125T221003Z-photos.cumul",
            "cumul-20261125T221003Z-1f0c9a37-x.cumul",
            "cumul-20261125T221003Z-1f0c9a37-2-3.cumul",
            "notes.txt",
        ] {
            assert_eq!(named(other), None, "{other}");
        }
    }
}
