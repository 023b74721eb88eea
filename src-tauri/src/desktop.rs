//! Dialogs and other programs, as the desktop has them.

use std::net::IpAddr;
use std::path::{Path, PathBuf};

use app::shell::Shell;
use app::{AppError, ErrorCode};
use tauri::AppHandle;
use tauri_plugin_dialog::{DialogExt, FilePath};
use tauri_plugin_opener::OpenerExt;

/// The desktop around the window.
pub(crate) struct Desktop {
    program: AppHandle,
}

impl Desktop {
    pub(crate) fn new(program: AppHandle) -> Self {
        Self { program }
    }
}

fn chosen(path: Option<FilePath>) -> Result<Option<PathBuf>, AppError> {
    path.map(FilePath::into_path)
        .transpose()
        .map_err(|error| AppError::at(ErrorCode::FileUnreadable, "path").because(error))
}

impl Shell for Desktop {
    fn pick_file(&self) -> Result<Option<PathBuf>, AppError> {
        chosen(self.program.dialog().file().blocking_pick_file())
    }

    fn save_file(&self, suggested: &str) -> Result<Option<PathBuf>, AppError> {
        chosen(
            self.program
                .dialog()
                .file()
                .set_file_name(suggested)
                .blocking_save_file(),
        )
    }

    fn open(&self, path: &Path) -> Result<(), AppError> {
        self.program
            .opener()
            .open_path(path.display().to_string(), None::<&str>)
            .map_err(|error| AppError::new(ErrorCode::FileUnreadable).because(error))
    }

    fn own_address(&self) -> Result<IpAddr, AppError> {
        app::phone::own_address()
    }
}
