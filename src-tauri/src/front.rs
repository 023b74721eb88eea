//! The one window.

use tauri::{AppHandle, Manager};

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
