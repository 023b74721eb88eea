//! The sealed files of a book: `files/`.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::key::fill_random;
use crate::seal::{self, Sealer};
use crate::{BookKey, SealName, VaultError, disk, hex};

/// The most bytes that one sealed file holds: 64 MiB.
pub const LARGEST_CONTENT: usize = 64 * 1024 * 1024;

/// The sealed files of one book, in its folder `files/`.
///
/// Each is named by its content and never changes. The name is part of what
/// is authenticated, so that one file put in the place of another is noticed.
pub struct Files {
    book: PathBuf,
    folder: PathBuf,
    sealer: Sealer,
}

impl Files {
    /// The sealed files of the book in folder `dir`; touches no disk.
    #[must_use]
    pub fn new(dir: &Path, key: &BookKey) -> Self {
        Self {
            book: dir.to_owned(),
            folder: dir.join("files"),
            sealer: Sealer::new(key),
        }
    }

    /// Seals a content and gives its name; when this returns, it survives a
    /// power cut. The same content is stored once, and one that was damaged
    /// is made whole.
    ///
    /// # Errors
    /// [`VaultError::TooLarge`] above [`LARGEST_CONTENT`];
    /// [`VaultError::DiskFull`], and nothing is left behind;
    /// [`VaultError::Randomness`]; [`VaultError::Io`].
    pub fn seal(&self, content: &[u8]) -> Result<SealName, VaultError> {
        if content.len() > LARGEST_CONTENT {
            return Err(VaultError::TooLarge);
        }
        let name = self.sealer.name(content);
        match self.open(&name) {
            // Synced again: the step that put it there may have been cut.
            Ok(_) => disk::sync_folder(&self.folder)?,
            Err(VaultError::Missing | VaultError::Damaged) => self.write(&name, content)?,
            Err(other) => return Err(other),
        }
        Ok(name)
    }

    fn write(&self, name: &SealName, content: &[u8]) -> Result<(), VaultError> {
        let sealed = self.sealer.seal(name, content)?;
        // A name of its own, for two seals of the same content at once.
        let mut mark = [0; 8];
        fill_random(&mut mark)?;
        let aside = format!(
            "{}-{}{}",
            name.as_str(),
            hex::encode(&mark),
            disk::TEMPORARY
        );
        self.ensure_folder()?;
        disk::replace(&self.folder, name.as_str(), &aside, |file| {
            file.write_all(&sealed)
        })
    }

    /// The content that was sealed under this name.
    ///
    /// # Errors
    /// [`VaultError::Missing`]; [`VaultError::Damaged`] when the file is not
    /// what was written under this name and key; [`VaultError::Newer`].
    pub fn open(&self, name: &SealName) -> Result<Vec<u8>, VaultError> {
        let bytes = disk::read(&self.path(name), LARGEST_CONTENT + seal::AROUND)?;
        self.sealer.open(name, bytes.ok_or(VaultError::Missing)?)
    }

    /// The bytes of a sealed file, as they lie on the disk: for who copies it
    /// without opening it.
    ///
    /// # Errors
    /// [`VaultError::Missing`]; [`VaultError::Io`].
    pub fn sealed_bytes(&self, name: &SealName) -> Result<Vec<u8>, VaultError> {
        let bytes = disk::read(&self.path(name), LARGEST_CONTENT + seal::AROUND)?;
        bytes.ok_or(VaultError::Missing)
    }

    /// Whether a file lies under this name; not whether it opens.
    #[must_use]
    pub fn hold(&self, name: &SealName) -> bool {
        self.path(name).is_file()
    }

    /// Removes a sealed file for good.
    ///
    /// # Errors
    /// [`VaultError::Missing`] when there is none; [`VaultError::Io`].
    pub fn remove(&self, name: &SealName) -> Result<(), VaultError> {
        match fs::remove_file(self.path(name)) {
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => Err(VaultError::Missing),
            removed => {
                removed?;
                disk::sync_folder(&self.folder)
            }
        }
    }

    /// The names of all sealed files, sorted; whatever else lies in the
    /// folder is passed over.
    ///
    /// # Errors
    /// [`VaultError::Io`] when the folder cannot be read.
    pub fn all(&self) -> Result<Vec<SealName>, VaultError> {
        let entries = self.entries()?.into_iter();
        let mut names: Vec<_> = entries
            .filter_map(|name| SealName::try_from(name).ok())
            .collect();
        names.sort_unstable();
        Ok(names)
    }

    /// Clears what a power cut left half written. To be called when a book
    /// is opened, by who alone holds it.
    ///
    /// # Errors
    /// [`VaultError::Io`].
    pub fn sweep(&self) -> Result<(), VaultError> {
        for name in self.entries()? {
            if name.ends_with(disk::TEMPORARY) {
                fs::remove_file(self.folder.join(name))?;
            }
        }
        Ok(())
    }

    /// The names in the folder, which appears with the first file.
    fn entries(&self) -> Result<Vec<String>, VaultError> {
        let entries = match fs::read_dir(&self.folder) {
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            listed => listed?,
        };
        let mut names = Vec::new();
        for entry in entries {
            names.extend(entry?.file_name().into_string());
        }
        Ok(names)
    }

    fn ensure_folder(&self) -> Result<(), VaultError> {
        match fs::create_dir(&self.folder) {
            Err(cause) if cause.kind() == io::ErrorKind::AlreadyExists => Ok(()),
            created => {
                created?;
                disk::sync_folder(&self.book)
            }
        }
    }

    fn path(&self, name: &SealName) -> PathBuf {
        self.folder.join(name.as_str())
    }
}

#[cfg(test)]
mod tests;
