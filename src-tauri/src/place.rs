//! Where the book lies, which clock runs, and who answers dialogs. With the
//! feature `e2e` a test sets all three; a release never contains it.

use std::path::PathBuf;
use std::sync::Arc;

use app::clock::Clock;
use app::keyring::{DesktopKeyring, Keyring};
use tauri::AppHandle;

#[cfg(not(feature = "e2e"))]
pub(crate) use real::{clock, folder, keyring, shell};
#[cfg(feature = "e2e")]
pub(crate) use scripted::{await_the_cross, clock, folder, keyring, shell};

#[cfg(not(feature = "e2e"))]
mod real {
    use super::{AppHandle, Arc, Clock, DesktopKeyring, Keyring, PathBuf};
    use crate::desktop::Desktop;

    pub(crate) fn folder(data: PathBuf) -> PathBuf {
        data.join("book")
    }

    pub(crate) fn clock() -> Arc<dyn Clock> {
        Arc::new(app::clock::MachineClock)
    }

    pub(crate) fn keyring() -> Arc<dyn Keyring> {
        Arc::new(DesktopKeyring)
    }

    pub(crate) fn shell(program: AppHandle) -> Desktop {
        Desktop::new(program)
    }
}

#[cfg(feature = "e2e")]
mod scripted {
    use std::net::{IpAddr, Ipv4Addr};
    use std::path::Path;

    use app::clock::{FrozenClock, MachineClock};
    use app::keyring::NoKeyring;
    use app::shell::Shell;
    use app::{AppError, ErrorCode};
    use tauri::Manager;

    use super::{AppHandle, Arc, Clock, DesktopKeyring, Keyring, PathBuf};

    fn variable(name: &str) -> Option<String> {
        std::env::var(name).ok().filter(|value| !value.is_empty())
    }

    pub(crate) fn folder(data: PathBuf) -> PathBuf {
        variable("CUMUL_BOOK").map_or_else(|| data.join("book"), PathBuf::from)
    }

    pub(crate) fn clock() -> Arc<dyn Clock> {
        match variable("CUMUL_TODAY").and_then(|day| day.parse().ok()) {
            Some(day) => Arc::new(FrozenClock(day)),
            None => Arc::new(MachineClock),
        }
    }

    /// None, unless the test is about the keyring of the desktop.
    pub(crate) fn keyring() -> Arc<dyn Keyring> {
        match variable("CUMUL_KEYRING").as_deref() {
            Some("desktop") => Arc::new(DesktopKeyring),
            _ => Arc::new(NoKeyring),
        }
    }

    pub(crate) fn shell(_: AppHandle) -> Script {
        Script {
            folder: variable("CUMUL_DIALOGS").map_or_else(std::env::temp_dir, PathBuf::from),
        }
    }

    /// Answers dialogs from a folder: the file `pick` names the file that is
    /// chosen, what is saved goes into the folder under the suggested name,
    /// and what is opened is written down in `opened`.
    pub(crate) struct Script {
        folder: PathBuf,
    }

    /// The driver kills the program when its session ends: a test that leaves
    /// as a doctor does writes the file `leave` each time it presses the cross.
    pub(crate) fn await_the_cross(program: &AppHandle) {
        let program = program.clone();
        let note = shell(program.clone()).folder.join("leave");
        std::thread::spawn(move || {
            loop {
                std::thread::sleep(std::time::Duration::from_millis(50));
                if !note.exists() {
                    continue;
                }
                let gone = std::fs::remove_file(&note).map_err(|error| error.to_string());
                let window = program.get_webview_window("main");
                let closed = window.map(|window| window.close());
                eprintln!("the cross: {gone:?} {closed:?}");
            }
        });
    }

    fn failed(error: std::io::Error) -> AppError {
        AppError::new(ErrorCode::FileUnreadable).because(error)
    }

    impl Shell for Script {
        fn pick_file(&self) -> Result<Option<PathBuf>, AppError> {
            let chosen = std::fs::read_to_string(self.folder.join("pick")).map_err(failed)?;
            Ok(Some(PathBuf::from(chosen.trim())))
        }

        fn save_file(&self, suggested: &str) -> Result<Option<PathBuf>, AppError> {
            Ok(Some(self.folder.join(suggested)))
        }

        fn open(&self, path: &Path) -> Result<(), AppError> {
            let note = self.folder.join("opened");
            std::fs::write(note, path.display().to_string()).map_err(failed)
        }

        fn own_address(&self) -> Result<IpAddr, AppError> {
            Ok(IpAddr::V4(Ipv4Addr::LOCALHOST))
        }
    }
}
