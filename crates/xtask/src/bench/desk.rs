//! A screen whose picture can be read, and a session whose keyring is open.

use std::ffi::OsString;
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::real_window::{empty_home, start_screen};
use crate::tether::Tether;

/// Says where the session bus is, opens the keyring as a login does, and waits.
const SESSION: &str = "\
echo \"$DBUS_SESSION_BUS_ADDRESS\"
printf 'the password of the session' | gnome-keyring-daemon --unlock --components=secrets >&2
exec sleep infinity";

/// What a program to start finds around it; dropped, all of it ends.
pub(super) struct Desk {
    _session: Tether,
    _screen: Tether,
    folder: PathBuf,
    variables: Vec<(&'static str, OsString)>,
}

impl Desk {
    /// Opens both, with a home of their own in `folder`.
    pub(super) fn open(folder: &Path) -> Result<Self> {
        let home = empty_home(folder)?;
        fs::create_dir_all(folder.join("pictures"))?;
        let picture = folder.display().to_string();
        // The server keeps its picture in a file, which is read without
        // asking the server for anything.
        let words = ["-fbdir", &picture];
        let (screen, display) = start_screen(&folder.join("screen.log"), &words)?;
        let mut variables = vec![
            ("DISPLAY", OsString::from(display)),
            ("HOME", home.clone().into()),
            ("XDG_CONFIG_HOME", home.join(".config").into()),
            ("XDG_DATA_HOME", home.join(".local/share").into()),
            ("XDG_CACHE_HOME", home.join(".cache").into()),
            ("GDK_BACKEND", OsString::from("x11")),
            // GTK lets its scroll bars fade for seconds after all is drawn.
            ("GTK_OVERLAY_SCROLLING", OsString::from("0")),
        ];
        let log = folder.join("session.log");
        let words = ["dbus-run-session", "--", "sh", "-c", SESSION];
        let mut session = Tether::start(&words, &variables, &log)?;
        let bus = session.first_line()?;
        ensure!(
            bus.starts_with("unix:"),
            "no session bus; its words are in {}",
            log.display()
        );
        variables.push(("DBUS_SESSION_BUS_ADDRESS", bus.into()));
        Ok(Self {
            _session: session,
            _screen: screen,
            folder: folder.to_owned(),
            variables,
        })
    }

    /// What a program has to know to find both.
    pub(super) fn variables(&self) -> Vec<(&'static str, OsString)> {
        self.variables.clone()
    }

    /// Where the window looks for its book.
    pub(super) fn book(&self) -> PathBuf {
        self.folder.join("home/.local/share/fr.cumul.desktop/book")
    }

    /// Whether a program has the book open: it holds the lock of its folder.
    pub(super) fn book_is_held(&self) -> Result<bool> {
        match File::open(self.book().join("book.lock"))?.try_lock() {
            Ok(()) => Ok(false),
            Err(TryLockError::WouldBlock) => Ok(true),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }

    /// The picture of the screen, as the server draws it.
    pub(super) fn picture(&self) -> PathBuf {
        self.folder.join("Xvfb_screen0")
    }

    /// Where the screens that were timed are kept.
    pub(super) fn pictures(&self) -> PathBuf {
        self.folder.join("pictures")
    }

    /// Keeps the picture under this name: an X window dump.
    pub(super) fn keep(&self, name: &str) -> Result<()> {
        let target = self.pictures().join(format!("{name}.xwd"));
        fs::copy(self.picture(), &target)
            .with_context(|| format!("cannot write {}", target.display()))?;
        Ok(())
    }

    /// Where a program that is started says what it complains of.
    pub(super) fn log(&self, name: &str) -> PathBuf {
        self.folder.join(format!("{name}.log"))
    }
}
