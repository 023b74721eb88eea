//! Making a backup.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use domain::time::{Day, Instant};
use tar::{Builder, Header};
use tempfile::{NamedTempFile, TempDir};
use vault::{BookKey, Files, KeyFile, SealName, SealingWriter, VaultError};

use crate::book::Book;
use crate::error::{AppError, ErrorCode};
use crate::setup::read_keys;

use super::checked::{self, MANIFEST, Manifest};
use super::{BackupMade, kept, unwritable};

pub(super) const DATABASE: &str = "book.db";
pub(super) const FILES: &str = "files/";
const FORMAT: &str = "cumul-backup/1";

/// The book as it was at one moment, with all that it takes to seal it: the
/// book itself may be locked meanwhile.
pub(super) struct Moment {
    folder: TempDir,
    /// Where its sealed files lie, which never change.
    book: PathBuf,
    key: Arc<BookKey>,
    keys: KeyFile,
    counts: BTreeMap<String, i64>,
    book_id: String,
    changed_at: Option<Instant>,
    /// One for each document: two may share a file.
    documents: Vec<SealName>,
    at: Instant,
    today: Day,
}

/// Makes a backup under the name that the doctor chose.
pub(super) fn make(book: &Book, to: &Path) -> Result<BackupMade, AppError> {
    if to.metadata().is_ok_and(|found| !found.is_file()) {
        return Err(AppError::at(ErrorCode::FileUnwritable, "path"));
    }
    let room = to
        .parent()
        .filter(|room| !room.as_os_str().is_empty())
        .unwrap_or_else(|| Path::new("."));
    let moment = moment(book, room)?;
    let sealed = seal(&moment, room)?;
    sealed
        .file
        .persist(to)
        .map_err(|error| unwritable(&error.error))?;
    sync(room)?;
    Ok(sealed.told.at_path(to))
}

/// Makes a backup in the folder of backups, under a name that nothing has, and
/// takes away those of the same book that are too many.
pub(super) fn make_in(moment: &Moment, folder: &Path) -> Result<BackupMade, AppError> {
    let sealed = seal(moment, folder)?;
    let mark = moment.keys.mark();
    let mut file = sealed.file;
    for name in kept::names(moment.at, &mark) {
        let path = folder.join(name);
        match file.persist_noclobber(&path) {
            Ok(_) => {
                sync(folder)?;
                kept::thin(folder, &moment.keys, &moment.key, moment.today)?;
                return Ok(sealed.told.at_path(&path));
            }
            Err(taken) if taken.error.kind() == std::io::ErrorKind::AlreadyExists => {
                file = taken.file;
            }
            Err(refused) => return Err(unwritable(&refused.error)),
        }
    }
    Err(AppError::at(ErrorCode::FileUnwritable, "path"))
}

/// A backup that was read back and has no name yet.
struct Sealed {
    file: NamedTempFile,
    told: BackupMade,
}

impl BackupMade {
    fn at_path(mut self, path: &Path) -> Self {
        self.path = path.display().to_string();
        self
    }
}

/// Seals a backup and reads it back.
fn seal(moment: &Moment, room: &Path) -> Result<Sealed, AppError> {
    let mut file = NamedTempFile::new_in(room).map_err(|error| unwritable(&error))?;
    let manifest = write(moment, &mut file)?;
    file.as_file()
        .sync_all()
        .map_err(|error| unwritable(&error))?;
    let reread = checked::reread(file.path(), &moment.key, room)?;
    let listed = checked::manifest(checked::begin(file.path())?, &moment.key)?;
    if reread.manifest != manifest || listed != manifest {
        return Err(AppError::new(ErrorCode::BackupDamaged));
    }
    let bytes = file
        .as_file()
        .metadata()
        .map_err(|error| unwritable(&error))?
        .len();
    let told = BackupMade {
        path: String::new(),
        at: moment.at,
        bytes,
        counts: manifest.counted(),
    };
    Ok(Sealed { file, told })
}

/// Copies the database while nobody writes to it; the sealed files never
/// change, so they are read afterwards.
pub(super) fn moment(book: &Book, room: &Path) -> Result<Moment, AppError> {
    let folder = tempfile::Builder::new()
        .prefix(".cumul-")
        .tempdir_in(room)
        .map_err(|error| unwritable(&error))?;
    let guard = book.opened();
    let opened = guard
        .as_ref()
        .ok_or_else(|| AppError::new(ErrorCode::BookLocked))?;
    if opened.demo.is_some() {
        return Err(AppError::new(ErrorCode::DemoOnly));
    }
    opened
        .store
        .copy_to(folder.path(), &opened.key.database())?;
    let reader = opened.store.read();
    let mut documents = Vec::new();
    for document in reader.documents().all()? {
        documents.push(SealName::try_from(document.seal)?);
    }
    Ok(Moment {
        book: book.folder().to_path_buf(),
        key: Arc::clone(&opened.key),
        keys: read_keys(book)?,
        counts: opened.store.counts()?,
        changed_at: opened.store.changed_at()?,
        book_id: reader.book_id().to_owned(),
        at: book.now(),
        today: book.today(),
        folder,
        documents,
    })
}

fn write(moment: &Moment, file: &mut NamedTempFile) -> Result<Manifest, AppError> {
    let files = Files::new(&moment.book, &moment.key);
    let seals: BTreeSet<&SealName> = moment.documents.iter().collect();
    let (present, damaged): (BTreeSet<_>, BTreeSet<_>) =
        seals.into_iter().partition(|seal| files.open(seal).is_ok());
    let names = |seals: &BTreeSet<&SealName>| {
        let names = seals.iter().map(|seal| seal.as_str().to_owned());
        names.collect::<Vec<_>>()
    };
    let lost = moment
        .documents
        .iter()
        .filter(|seal| damaged.contains(seal));
    let mut lengths = Vec::new();
    for seal in &present {
        lengths.push(files.sealed_bytes(seal)?.len() as u64);
    }
    let database = moment.folder.path().join(DATABASE);
    let mut database = std::fs::File::open(database).map_err(|error| unwritable(&error))?;
    let length = database.metadata();
    lengths.push(length.map_err(|error| unwritable(&error))?.len());
    let manifest = Manifest {
        format: FORMAT.into(),
        made_at: moment.at,
        book_id: moment.book_id.clone(),
        counts: moment.counts.clone(),
        files: names(&present),
        damaged: names(&damaged),
        damaged_documents: Some(i64::try_from(lost.count()).unwrap_or(i64::MAX)),
        changed_at: moment.changed_at,
        body: Some(checked::body(&lengths)),
    };
    let sealing = SealingWriter::begin(BufWriter::new(file), &moment.key, &moment.keys)?;
    let mut archive = Builder::new(sealing);
    let words = serde_json::to_vec_pretty(&manifest)
        .map_err(|error| AppError::new(ErrorCode::Internal).because(error))?;
    add(&mut archive, MANIFEST, &words)?;
    archive
        .append_file(DATABASE, &mut database)
        .map_err(|error| unwritable(&error))?;
    for seal in present {
        let sealed = files.sealed_bytes(seal)?;
        add(&mut archive, &format!("{FILES}{}", seal.as_str()), &sealed)?;
    }
    let sealing = archive.into_inner().map_err(|error| unwritable(&error))?;
    let mut written = sealing.finish().map_err(at_path)?;
    written.flush().map_err(|error| unwritable(&error))?;
    Ok(manifest)
}

fn add(archive: &mut Builder<impl Write>, name: &str, bytes: &[u8]) -> Result<(), AppError> {
    let mut header = Header::new_gnu();
    header.set_size(bytes.len() as u64);
    header.set_mode(0o600);
    archive
        .append_data(&mut header, name, bytes)
        .map_err(|error| unwritable(&error))
}

fn at_path(error: VaultError) -> AppError {
    let mut refusal = AppError::from(error);
    refusal.field = Some("path".into());
    refusal
}

/// Makes the new name survive a power cut.
pub(super) fn sync(folder: &Path) -> Result<(), AppError> {
    #[cfg(unix)]
    std::fs::File::open(folder)
        .and_then(|folder| folder.sync_all())
        .map_err(|error| unwritable(&error))?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}
