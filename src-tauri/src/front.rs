//! The one window.

#[cfg(target_os = "linux")]
use tauri::WebviewWindow;
use tauri::{App, AppHandle, Manager, WebviewWindowBuilder};
#[cfg(target_os = "linux")]
use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt, WebViewExt};

/// Makes the window of `tauri.conf.json`. Tauri would make it before the set-up
/// of the program, and the book would only then begin to open.
pub(crate) fn open(program: &App) -> tauri::Result<()> {
    for window in &program.config().app.windows {
        let window = WebviewWindowBuilder::from_config(program, window)?.build()?;
        #[cfg(target_os = "linux")]
        without_layers(&window)?;
    }
    Ok(())
}

/// Text and tables move nothing that a graphics card would speed up. Without
/// it the page keeps no layer of its own for each part, which is a quarter of
/// all memory, starts sooner, and no driver can leave the window blank.
#[cfg(target_os = "linux")]
fn without_layers(window: &WebviewWindow) -> tauri::Result<()> {
    window.with_webview(|webview| {
        if let Some(settings) = webview.inner().settings() {
            settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
        }
    })
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
