//! Making a backup.

use std::collections::BTreeMap;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::sync::Arc;

use tar::{Builder, Header};
use tempfile::{NamedTempFile, TempDir};
use vault::{BookKey, Files, SealName, SealingWriter, VaultError};

use crate::book::Book;
use crate::error::{AppError, ErrorCode};
use crate::setup::read_keys;

use super::checked::{self, MANIFEST, Manifest};
use super::{BackupMade, unwritable};

pub(super) const DATABASE: &str = "book.db";
pub(super) const FILES: &str = "files/";
const FORMAT: &str = "cumul-backup/1";

/// The book as it was at one moment.
struct Moment {
    folder: TempDir,
    key: Arc<BookKey>,
    counts: BTreeMap<String, i64>,
    book_id: String,
    seals: Vec<SealName>,
}

/// Makes a backup, reads it back, and only then gives it its name.
pub(super) fn make(book: &Book, to: &Path) -> Result<BackupMade, AppError> {
    if to.metadata().is_ok_and(|found| !found.is_file()) {
        return Err(AppError::at(ErrorCode::FileUnwritable, "path"));
    }
    let room = to
        .parent()
        .filter(|room| !room.as_os_str().is_empty())
        .unwrap_or_else(|| Path::new("."));
    let at = book.now();
    let moment = moment(book, room)?;
    let mut file = NamedTempFile::new_in(room).map_err(|error| unwritable(&error))?;
    let manifest = write(book, &moment, at, &mut file)?;
    file.as_file()
        .sync_all()
        .map_err(|error| unwritable(&error))?;
    let counts = checked::reread(file.path(), &moment.key, room)?;
    if counts.manifest != manifest {
        return Err(AppError::new(ErrorCode::BackupDamaged));
    }
    let bytes = file
        .as_file()
        .metadata()
        .map_err(|error| unwritable(&error))?
        .len();
    file.persist(to).map_err(|error| unwritable(&error.error))?;
    sync(room)?;
    Ok(BackupMade {
        path: to.display().to_string(),
        at,
        bytes,
        counts: counts.counts(),
    })
}

/// Copies the database while nobody writes to it; the sealed files never
/// change, so they are read afterwards.
fn moment(book: &Book, room: &Path) -> Result<Moment, AppError> {
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
    let mut seals = Vec::new();
    for document in reader.documents().all()? {
        seals.push(SealName::try_from(document.seal)?);
    }
    seals.sort_unstable();
    seals.dedup();
    Ok(Moment {
        key: Arc::clone(&opened.key),
        counts: opened.store.counts()?,
        book_id: reader.book_id().to_owned(),
        folder,
        seals,
    })
}

fn write(
    book: &Book,
    moment: &Moment,
    at: domain::time::Instant,
    file: &mut NamedTempFile,
) -> Result<Manifest, AppError> {
    let files = Files::new(book.folder(), &moment.key);
    let (present, damaged): (Vec<_>, Vec<_>) = moment
        .seals
        .iter()
        .partition(|seal| files.open(seal).is_ok());
    let names = |seals: Vec<&SealName>| {
        let names = seals.into_iter().map(|seal| seal.as_str().to_owned());
        names.collect::<Vec<_>>()
    };
    let manifest = Manifest {
        format: FORMAT.into(),
        made_at: at,
        book_id: moment.book_id.clone(),
        counts: moment.counts.clone(),
        files: names(present.clone()),
        damaged: names(damaged),
    };
    let keys = read_keys(book)?;
    let sealing = SealingWriter::begin(BufWriter::new(file), &moment.key, &keys)?;
    let mut archive = Builder::new(sealing);
    let words = serde_json::to_vec_pretty(&manifest)
        .map_err(|error| AppError::new(ErrorCode::Internal).because(error))?;
    add(&mut archive, MANIFEST, &words)?;
    let database = moment.folder.path().join(DATABASE);
    let mut database = std::fs::File::open(database).map_err(|error| unwritable(&error))?;
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
