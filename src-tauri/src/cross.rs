//! The cross of the window: the page says whether something typed would be lost.

use std::sync::{Mutex, MutexGuard, PoisonError};

use tauri::{AppHandle, Emitter, Listener, Manager, Window, WindowEvent};

/// What the page hears.
const CROSS: &str = "cross";

/// What the page knows of the cross.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Page {
    /// It is not there yet.
    Deaf,
    /// It answers when it is asked.
    Hears,
    /// It was asked, and has not answered.
    Asked,
}

struct Cross(Mutex<Page>);

impl Cross {
    fn page(&self) -> MutexGuard<'_, Page> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Listens to the answers of the page.
pub(crate) fn start(program: &AppHandle) {
    program.manage(Cross(Mutex::new(Page::Deaf)));
    for answer in ["cross-heard", "cross-stay"] {
        let told = program.clone();
        program.listen(answer, move |_| *told.state::<Cross>().page() = Page::Hears);
    }
    let told = program.clone();
    program.listen("cross-close", move |_| {
        for (_, window) in told.webview_windows() {
            if let Err(error) = window.destroy() {
                eprintln!("the window does not close: {error}");
            }
        }
    });
}

/// A page that hears is asked first. A second press, while the first has no
/// answer, closes: no question and no page that hangs holds the doctor.
pub(crate) fn on_event(window: &Window, event: &WindowEvent) {
    let WindowEvent::CloseRequested { api, .. } = event else {
        return;
    };
    let cross = window.state::<Cross>();
    let mut page = cross.page();
    if *page != Page::Hears {
        return;
    }
    match window.emit(CROSS, ()) {
        Ok(()) => {
            *page = Page::Asked;
            api.prevent_close();
        }
        Err(error) => eprintln!("the page does not hear of the cross: {error}"),
    }
}
