//! Dialogs, other programs and the one window.

use std::path::{Path, PathBuf};

use app::shell::Shell;
use app::{AppError, ErrorCode};
use tauri::{AppHandle, Manager};
use tauri_plugin_dialog::{DialogExt, FilePath};
use tauri_plugin_opener::OpenerExt;

/// The desktop around the window.
#[cfg_attr(
    feature = "e2e",
    expect(dead_code, reason = "a script stands in for it")
)]
pub(crate) struct Desktop {
    program: AppHandle,
}

#[cfg_attr(
    feature = "e2e",
    expect(dead_code, reason = "a script stands in for it")
)]
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
}

/// A second start brings the first window to the front.
pub(crate) fn to_front(program: &AppHandle) {
    if let Some(window) = program.get_webview_window("main") {
        for moved in [window.unminimize(), window.show(), window.set_focus()] {
            if let Err(error) = moved {
                eprintln!("the window does not come to the front: {error}");
            }
        }
    }
}
