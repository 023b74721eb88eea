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

/// Text and tables move nothing that a graphics card would speed up. Without
/// it the page keeps no layer of its own for each part: with a full book all
/// processes hold 237 MiB instead of 312, and no driver of a card can leave the
/// window blank.
///
/// WebKit reads this once, when the first view is made. The setting of a view
/// comes too late: its page is then drawn without layers but scrolled as if it
/// had some, and the wheel moves nothing. What the variable already says stays.
/// To be called while there is one thread.
#[cfg(target_os = "linux")]
pub(crate) fn without_layers() {
    if let Err(error) = glib::setenv("WEBKIT_DISABLE_COMPOSITING_MODE", "1", false) {
        eprintln!("the window keeps its layers: {error}");
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
