//! Opening a backup to the last byte: what restoring and trusting it take.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, BufReader, Read};
use std::path::{Path, PathBuf};

use domain::time::Instant;
use store::{Store, StoreError};
use tempfile::TempDir;
use vault::{BookKey, Files, SealName, SealedReader, VaultError, sealed_length};
use zeroize::Zeroizing;

use crate::book::Book;
use crate::error::{AppError, ErrorCode};
use crate::setup::guessed;

use super::pack::{DATABASE, FILES};
use super::unwritable;

pub(super) const MANIFEST: &str = "manifest.json";
const LARGEST_MANIFEST: u64 = 64 * 1024 * 1024;

/// What a backup says of itself.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(super) struct Manifest {
    pub(super) format: String,
    pub(super) made_at: Instant,
    pub(super) book_id: String,
    /// How many rows each table holds.
    pub(super) counts: BTreeMap<String, i64>,
    /// Names of the sealed files that it holds.
    pub(super) files: Vec<String>,
    /// Names of those that could not be opened when it was made: a damaged
    /// document must not keep the rest from being saved.
    pub(super) damaged: Vec<String>,
    /// How many documents that leaves without their file; not told by earlier
    /// versions.
    #[serde(default)]
    pub(super) damaged_documents: Option<i64>,
    /// When the newest operation was recorded.
    #[serde(default)]
    pub(super) changed_at: Option<Instant>,
    /// The length of what follows in the archive; not told by earlier versions.
    #[serde(default)]
    pub(super) body: Option<u64>,
}

impl Manifest {
    /// What a doctor wants to know of it.
    pub(super) fn counted(&self) -> BackupCounts {
        let count = |table: &str| self.counts.get(table).copied().unwrap_or(0);
        let files = i64::try_from(self.damaged.len()).unwrap_or(i64::MAX);
        let damaged = self.damaged_documents.unwrap_or(files);
        BackupCounts {
            made_at: self.made_at,
            employers: count("employer"),
            contracts: count("contract"),
            shifts: count("shift"),
            invoices: count("invoice"),
            documents: count("document") - damaged,
            damaged,
        }
    }

    /// Whether it holds the book as it is now, when so many operations were
    /// recorded, the newest at `changed_at`. A book that went back to an
    /// earlier state is told from a later one by both.
    pub(super) fn holds(&self, recorded: i64, changed_at: Option<Instant>) -> bool {
        let same = self.counts.get("history") == Some(&recorded);
        // Told to the second: what was done within the second of the backup of
        // an earlier version may be later.
        let then = match (self.changed_at, changed_at) {
            (None, Some(now)) => now < self.made_at,
            (then, now) => then == now,
        };
        same && then
    }
}

/// A block of a tar archive.
const BLOCK: u64 = 512;

/// How many bytes an entry of this length takes.
const fn entry(length: u64) -> u64 {
    BLOCK + length.div_ceil(BLOCK) * BLOCK
}

/// How many bytes entries of these lengths take, and the end of the archive.
pub(super) fn body(lengths: &[u64]) -> u64 {
    lengths.iter().map(|length| entry(*length)).sum::<u64>() + 2 * BLOCK
}

/// What a backup holds, counted after opening it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct BackupCounts {
    /// When it was made.
    pub made_at: Instant,
    /// Employers.
    pub employers: i64,
    /// Contracts, also those that are over.
    pub contracts: i64,
    /// Shifts.
    pub shifts: i64,
    /// Invoices and credit notes.
    pub invoices: i64,
    /// Documents whose file opens, as the book counts them: two may share one.
    pub documents: i64,
    /// Documents whose file was damaged already when it was made.
    pub damaged: i64,
}

/// A backup that was opened, checked and counted, and the book it holds.
pub(super) struct Reread {
    /// The book in a folder of its own, without keys.
    pub(super) folder: TempDir,
    pub(super) manifest: Manifest,
}

/// A backup to check.
#[derive(serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct VerifyBackup {
    /// The file.
    #[ts(as = "String")]
    pub path: PathBuf,
    /// What opens it.
    pub passphrase: String,
}

/// Opens a backup in a temporary place, checks it and counts what it holds.
///
/// # Errors
/// [`ErrorCode::WrongPassphrase`]; [`ErrorCode::BackupDamaged`],
/// [`ErrorCode::BackupForeign`], [`ErrorCode::BackupNewer`] at `path`.
pub fn backup_verify(book: &Book, ask: VerifyBackup) -> Result<BackupCounts, AppError> {
    let passphrase = Zeroizing::new(ask.passphrase);
    let sealed = begin(&ask.path)?;
    let key = guessed(book, sealed.keys(), || {
        sealed.keys().unlock(&passphrase).map_err(of_backup)
    })?;
    let room = std::env::temp_dir();
    Ok(opened(sealed, &key, &room)?.manifest.counted())
}

/// The first part of a backup.
pub(super) fn begin(path: &Path) -> Result<SealedReader<BufReader<File>>, AppError> {
    let file = File::open(path)
        .map_err(|error| AppError::at(ErrorCode::FileUnreadable, "path").because(error))?;
    SealedReader::begin(BufReader::new(file)).map_err(of_backup)
}

/// What a backup says of itself, read without the rest: enough to list it, not
/// to trust it. A file that was cut is told by its length.
pub(super) fn manifest(
    sealed: SealedReader<BufReader<File>>,
    key: &BookKey,
) -> Result<Manifest, AppError> {
    let first = sealed.first_length();
    let length = sealed.source().get_ref().metadata().map_err(cut)?.len();
    let mut archive = tar::Archive::new(sealed.opened(key));
    let mut entries = archive.entries().map_err(cut)?;
    let entry = entries.next().ok_or_else(damaged)?.map_err(cut)?;
    if entry.path().map_err(cut)?.as_os_str() != MANIFEST {
        return Err(damaged());
    }
    let told = entry.size();
    let mut words = Vec::new();
    let mut entry = entry.take(LARGEST_MANIFEST);
    entry.read_to_end(&mut words).map_err(cut)?;
    let manifest: Manifest =
        serde_json::from_slice(&words).map_err(|error| damaged().because(error))?;
    let whole = manifest
        .body
        .is_none_or(|body| sealed_length(first, self::entry(told) + body) == length);
    if whole { Ok(manifest) } else { Err(damaged()) }
}

/// Reads a backup back by the key that made it.
pub(super) fn reread(path: &Path, key: &BookKey, room: &Path) -> Result<Reread, AppError> {
    opened(begin(path)?, key, room)
}

/// Lays the book of a backup into a new folder below `room` and checks it.
pub(super) fn opened(
    sealed: SealedReader<impl Read>,
    key: &BookKey,
    room: &Path,
) -> Result<Reread, AppError> {
    let folder = tempfile::Builder::new()
        .prefix(".cumul-")
        .tempdir_in(room)
        .map_err(|error| unwritable(&error))?;
    let manifest = lay_out(sealed.opened(key), folder.path())?;
    check(folder.path(), key, &manifest)?;
    Ok(Reread { folder, manifest })
}

/// Writes what the archive holds, under names that we write and no others.
fn lay_out(content: impl Read, folder: &Path) -> Result<Manifest, AppError> {
    let mut manifest = None;
    let mut archive = tar::Archive::new(content);
    for entry in archive.entries().map_err(cut)? {
        let mut entry = entry.map_err(cut)?;
        let name = entry.path().map_err(cut)?.display().to_string();
        if name == MANIFEST {
            let mut words = Vec::new();
            let mut entry = entry.take(LARGEST_MANIFEST);
            entry.read_to_end(&mut words).map_err(cut)?;
            manifest = serde_json::from_slice(&words).ok();
            continue;
        }
        let seal = name.strip_prefix(FILES).map(str::to_owned);
        let ours = match seal {
            Some(seal) => SealName::try_from(seal).is_ok(),
            None => name == DATABASE,
        };
        if !ours {
            return Err(damaged());
        }
        let path = folder.join(&name);
        if let Some(room) = path.parent() {
            fs::create_dir_all(room).map_err(|error| unwritable(&error))?;
        }
        let mut file = File::create(path).map_err(|error| unwritable(&error))?;
        copy(&mut entry, &mut file)?;
        file.sync_all().map_err(|error| unwritable(&error))?;
    }
    // The pieces after the archive say that nothing was cut off.
    io::copy(&mut archive.into_inner(), &mut io::sink()).map_err(cut)?;
    manifest.ok_or_else(damaged)
}

/// Copies, telling a backup that cannot be read from a disk that is full.
fn copy(from: &mut impl Read, to: &mut File) -> Result<(), AppError> {
    let mut piece = vec![0; 64 * 1024];
    loop {
        let read = from.read(&mut piece).map_err(cut)?;
        if read == 0 {
            return Ok(());
        }
        io::Write::write_all(to, &piece[..read]).map_err(|error| unwritable(&error))?;
    }
}

fn check(folder: &Path, key: &BookKey, manifest: &Manifest) -> Result<(), AppError> {
    let store = Store::open(folder, &key.database()).map_err(|error| match error {
        StoreError::Newer { .. } => AppError::at(ErrorCode::BackupNewer, "path"),
        StoreError::DiskFull => AppError::at(ErrorCode::DiskFull, "path"),
        _ => damaged(),
    })?;
    store.integrity().map_err(|_| damaged())?;
    let counts = store.counts().map_err(|_| damaged())?;
    let files = Files::new(folder, key);
    let held: BTreeSet<String> = files
        .all()?
        .iter()
        .map(|seal| seal.as_str().to_owned())
        .collect();
    let told: BTreeSet<String> = manifest.files.iter().cloned().collect();
    // A book that an older version made has gained tables: they are empty.
    let same = manifest
        .counts
        .iter()
        .all(|(table, count)| counts.get(table) == Some(count));
    if !same || held != told || store.read().book_id() != manifest.book_id {
        return Err(damaged());
    }
    for seal in files.all()? {
        files.open(&seal).map_err(|_| damaged())?;
    }
    Ok(())
}

fn damaged() -> AppError {
    AppError::at(ErrorCode::BackupDamaged, "path")
}

/// An archive that does not go on as it should was cut or altered.
fn cut(error: io::Error) -> AppError {
    match error.kind() {
        io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof | io::ErrorKind::Other => {
            damaged().because(error)
        }
        _ => AppError::at(ErrorCode::FileUnreadable, "path").because(error),
    }
}

pub(super) fn of_backup(error: VaultError) -> AppError {
    let code = match error {
        VaultError::Damaged => ErrorCode::BackupDamaged,
        VaultError::Foreign => ErrorCode::BackupForeign,
        VaultError::Newer => ErrorCode::BackupNewer,
        other => return AppError::from(other),
    };
    AppError::at(code, "path").because(error)
}
