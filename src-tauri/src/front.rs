//! The one window.

use tauri::{App, AppHandle, Manager, WebviewWindowBuilder};

/// Makes the window of `tauri.conf.json`. Tauri would make it before the set-up
/// of the program, and the book would only then begin to open.
pub(crate) fn open(program: &App) -> tauri::Result<()> {
    for window in &program.config().app.windows {
        WebviewWindowBuilder::from_config(program, window)?.build()?;
    }
    Ok(())
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
