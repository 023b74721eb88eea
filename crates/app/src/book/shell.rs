//! What the program asks of the desktop around it. The window answers with
//! real dialogs, tests with a script.

use std::net::IpAddr;
use std::path::{Path, PathBuf};

use crate::error::{AppError, ErrorCode};

/// Dialogs and programs outside of the book.
pub trait Shell: Send + Sync {
    /// Lets the doctor choose a file to read; none when the dialog was left.
    ///
    /// # Errors
    /// When no dialog can be shown here.
    fn pick_file(&self) -> Result<Option<PathBuf>, AppError>;

    /// Lets the doctor choose where to write; none when the dialog was left.
    ///
    /// # Errors
    /// When no dialog can be shown here.
    fn save_file(&self, suggested: &str) -> Result<Option<PathBuf>, AppError>;

    /// Opens a file with the program that the desktop has for it.
    ///
    /// # Errors
    /// [`ErrorCode::FileUnreadable`] when there is none.
    fn open(&self, path: &Path) -> Result<(), AppError>;

    /// Where a phone of the same network finds this desktop. What has no
    /// window to show it in offers nothing to a phone.
    ///
    /// # Errors
    /// [`ErrorCode::NoLocalNetwork`] when there is none.
    fn own_address(&self) -> Result<IpAddr, AppError> {
        Err(AppError::new(ErrorCode::NoLocalNetwork))
    }
}

/// The shell of the command line: paths come with the question.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoShell;

impl Shell for NoShell {
    fn pick_file(&self) -> Result<Option<PathBuf>, AppError> {
        Ok(None)
    }

    fn save_file(&self, _suggested: &str) -> Result<Option<PathBuf>, AppError> {
        Ok(None)
    }

    fn open(&self, path: &Path) -> Result<(), AppError> {
        Err(AppError::new(ErrorCode::FileUnreadable).about("path", path.display()))
    }
}
