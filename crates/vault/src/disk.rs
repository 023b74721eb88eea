//! Files that are whole or absent, whatever stops the program.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read};
use std::path::Path;

use crate::VaultError;

/// The end of the names of files that are still being written.
pub(crate) const TEMPORARY: &str = ".tmp";

/// Puts a file in place in one step: written aside under the name `aside`,
/// synced, renamed over `name`, and the folder synced.
///
/// On failure the old file, if any, is untouched and nothing is left aside.
pub(crate) fn replace(
    folder: &Path,
    name: &str,
    aside: &str,
    fill: impl FnOnce(&mut File) -> io::Result<()>,
) -> Result<(), VaultError> {
    let aside = folder.join(aside);
    let placed = write_synced(&aside, fill).and_then(|()| fs::rename(&aside, folder.join(name)));
    if let Err(cause) = placed {
        // Why it failed matters more than whether the rest could be cleared.
        fs::remove_file(&aside).ok();
        return Err(cause.into());
    }
    sync_folder(folder)
}

fn write_synced(path: &Path, fill: impl FnOnce(&mut File) -> io::Result<()>) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    fill(&mut file)?;
    file.sync_all()
}

/// Makes names that were added, replaced or removed survive a power cut.
///
/// Windows has no such call: NTFS keeps its own journal of names.
pub(crate) fn sync_folder(folder: &Path) -> Result<(), VaultError> {
    #[cfg(unix)]
    File::open(folder)?.sync_all()?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

/// The bytes of a file; none when there is no such file.
///
/// # Errors
/// [`VaultError::Damaged`] when it holds more than `most` bytes, more than
/// was ever written.
pub(crate) fn read(path: &Path, most: usize) -> Result<Option<Vec<u8>>, VaultError> {
    let file = match File::open(path) {
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(None),
        opened => opened?,
    };
    let mut bytes = Vec::new();
    file.take(most as u64 + 1).read_to_end(&mut bytes)?;
    if bytes.len() > most {
        return Err(VaultError::Damaged);
    }
    Ok(Some(bytes))
}

#[cfg(test)]
mod tests {
    use super::{File, VaultError, fs, io, read, replace};
    use std::io::Write;

    fn half_then_full(file: &mut File) -> io::Result<()> {
        file.write_all(b"half")?;
        Err(io::ErrorKind::StorageFull.into())
    }

    #[test]
    fn a_full_disk_leaves_the_old_file_and_nothing_aside() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("it"), b"old").unwrap();
        let refused = replace(folder.path(), "it", "it.tmp", half_then_full);
        assert!(matches!(refused, Err(VaultError::DiskFull)));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        assert_eq!(fs::read(folder.path().join("it")).unwrap(), b"old");
    }

    #[test]
    #[cfg(unix)]
    fn what_is_written_is_for_the_doctor_alone() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        replace(folder.path(), "it", "it.tmp", |file| file.write_all(b"new")).unwrap();
        let mode = fs::metadata(folder.path().join("it"))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o077, 0, "{mode:o}");
    }

    #[test]
    fn a_file_larger_than_was_ever_written_is_not_loaded() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("it");
        fs::write(&path, b"12345").unwrap();
        assert_eq!(read(&path, 5).unwrap().unwrap(), b"12345");
        assert!(matches!(read(&path, 4), Err(VaultError::Damaged)));
        assert!(read(&folder.path().join("other"), 5).unwrap().is_none());
    }
}
