//! Plain copies of what the book seals, for other programs to show.
//!
//! They lie where the desktop keeps what must not outlive the session, in a
//! folder that only its owner reads, gone when the book is closed. What a
//! program that was killed left there goes at the next start.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use tempfile::TempDir;

use crate::book::Book;
use crate::error::{AppError, ErrorCode};

const PREFIX: &str = "cumul-open-";

static PLAIN: Mutex<Option<TempDir>> = Mutex::new(None);

/// Removes the copies of this program.
pub(crate) fn forget_plain_copies() {
    PLAIN.lock().unwrap_or_else(PoisonError::into_inner).take();
}

/// Hands a plain copy to the program that the desktop has for it; `room` keeps
/// files of one name apart.
///
/// # Errors
/// [`ErrorCode::FileUnwritable`]; [`ErrorCode::FileUnreadable`] when the
/// desktop has no program for it.
pub(crate) fn open_plain(
    book: &Book,
    room: &str,
    name: &str,
    content: &[u8],
) -> Result<PathBuf, AppError> {
    let unwritable = |error| AppError::new(ErrorCode::FileUnwritable).because(error);
    let folder = {
        let mut plain = PLAIN.lock().unwrap_or_else(PoisonError::into_inner);
        let folder = match plain.take() {
            Some(folder) => folder,
            None => private_folder().map_err(unwritable)?,
        };
        plain
            .insert(folder)
            .path()
            .join(room.replace(['/', '\\'], "_"))
    };
    fs::create_dir_all(&folder).map_err(unwritable)?;
    // Only the last part of the name, so that it cannot leave the folder.
    let name = Path::new(name).file_name().unwrap_or("document".as_ref());
    let path = folder.join(name);
    write(&path, content).map_err(unwritable)?;
    book.shell().open(&path)?;
    Ok(path)
}

/// Where copies lie: in memory, on desktops that have such a place.
fn place() -> PathBuf {
    let session = std::env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from);
    session
        .filter(|folder| folder.is_dir())
        .unwrap_or_else(std::env::temp_dir)
}

fn private_folder() -> std::io::Result<TempDir> {
    let prefix = format!("{PREFIX}{}-", std::process::id());
    let mut builder = tempfile::Builder::new();
    builder.prefix(&prefix);
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
    builder.tempdir_in(place())
}

fn write(path: &Path, content: &[u8]) -> std::io::Result<()> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)?.write_all(content)
}

/// Removes what programs that run no more left behind.
pub(crate) fn sweep_plain_copies() {
    let Ok(entries) = fs::read_dir(place()) else {
        return;
    };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let owner = name.to_str().and_then(|name| {
            let (owner, _) = name.strip_prefix(PREFIX)?.split_once('-')?;
            owner.parse::<u32>().ok()
        });
        let gone = owner.is_some_and(|owner| !runs(owner));
        if gone && let Err(error) = fs::remove_dir_all(entry.path()) {
            eprintln!("a plain copy stays: {error}");
        }
    }
}

/// Whether a process runs; where that cannot be told it is taken to.
fn runs(process: u32) -> bool {
    let all = Path::new("/proc");
    !all.join("self").exists() || all.join(process.to_string()).exists()
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use std::os::unix::fs::PermissionsExt;
    use std::path::Path;

    use super::{PREFIX, place, private_folder, runs, sweep_plain_copies, write};

    #[test]
    fn only_their_owner_reads_plain_copies() {
        let folder = private_folder().unwrap();
        let file = folder.path().join("rcp.pdf");
        write(&file, b"%PDF-1.7").unwrap();
        let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(folder.path()), mode(&file)), (0o700, 0o600));
    }

    #[test]
    fn what_a_killed_program_left_goes_at_the_next_start() {
        let left = place().join(format!("{PREFIX}another-program-s"));
        let ours = private_folder().unwrap();
        assert!(runs(std::process::id()));
        // No process has a number this high.
        let old = place().join(format!("{PREFIX}4194303-old"));
        assert!(!runs(4_194_303));
        for folder in [&left, &old] {
            std::fs::create_dir_all(folder).unwrap();
        }
        sweep_plain_copies();
        assert!(!old.exists(), "its program is gone");
        assert!(left.exists(), "it names no process: not ours to judge");
        assert!(ours.path().exists(), "ours runs");
        std::fs::remove_dir(left).unwrap();
    }
}
