//! A screen in memory, and the driver that opens the real window on it.

use std::ffi::OsString;
use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

use crate::tether::Tether;

const PATIENCE: Duration = Duration::from_secs(20);

/// A driver that waits for tests; dropped, it ends with every window it opened.
pub(crate) struct RealWindow {
    // Fields drop in this order: the windows close before their screen goes.
    _driver: Tether,
    _screen: Tether,
    port: u16,
    bus: String,
}

impl RealWindow {
    /// Starts both programs, with their logs and a home of their own in `folder`.
    pub(crate) fn open(folder: &Path) -> Result<Self> {
        let home = empty_home(folder)?;
        let (screen, display) = start_screen(&folder.join("screen.log"), &[])?;
        let log = folder.join("driver.log");
        let port = free_port()?;
        let mut driver = start_driver(port, &display, &home, &log)?;
        let bus = driver.first_line()?;
        ensure!(
            bus.starts_with("unix:"),
            "no session bus; the driver's words are in {}",
            log.display()
        );
        wait_for(port).with_context(|| format!("the driver's words are in {}", log.display()))?;
        Ok(Self {
            _driver: driver,
            _screen: screen,
            port,
            bus,
        })
    }

    /// The session bus of the windows, on which their keyring answers.
    pub(crate) fn bus(&self) -> &str {
        &self.bus
    }

    /// Where WebDriver clients connect.
    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

/// A test never meets the book of the person who runs it.
pub(crate) fn empty_home(folder: &Path) -> Result<PathBuf> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    let home = folder.join("home");
    fs::create_dir_all(&home)?;
    Ok(home)
}

/// A screen in memory, started with `more` words, and its name.
pub(crate) fn start_screen(log: &Path, more: &[&str]) -> Result<(Tether, String)> {
    let mut words = vec![
        "Xvfb",
        "-displayfd",
        "1",
        "-screen",
        "0",
        "1440x900x24",
        "-nolisten",
        "tcp",
    ];
    words.extend(more);
    let mut screen = Tether::start(&words, &[], log)?;
    let number = screen.first_line()?;
    ensure!(
        number.parse::<u16>().is_ok(),
        "Xvfb gave no display; its words are in {}",
        log.display()
    );
    Ok((screen, format!(":{number}")))
}

/// The keyring of a desktop session, opened as a login does, then the driver.
const SESSION: &str = "\
echo \"$DBUS_SESSION_BUS_ADDRESS\"
printf 'the password of the session' | gnome-keyring-daemon --unlock --components=secrets >&2
exec WebKitWebDriver --replace-on-new-session \"$1\"";

fn start_driver(port: u16, display: &str, home: &Path, log: &Path) -> Result<Tether> {
    let port = format!("--port={port}");
    let variables = [
        ("DISPLAY", OsString::from(display)),
        ("HOME", home.into()),
        ("XDG_CONFIG_HOME", home.join(".config").into()),
        ("XDG_DATA_HOME", home.join(".local/share").into()),
        ("XDG_CACHE_HOME", home.join(".cache").into()),
        ("GDK_BACKEND", OsString::from("x11")),
        // Without these two the session never starts.
        ("TAURI_AUTOMATION", OsString::from("true")),
        ("TAURI_WEBVIEW_AUTOMATION", OsString::from("true")),
    ];
    // A test that panicked cannot close its window: the next one takes over.
    Tether::start(
        &[
            "dbus-run-session",
            "--",
            "sh",
            "-c",
            SESSION,
            "session",
            &port,
        ],
        &variables,
        log,
    )
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

fn wait_for(port: u16) -> Result<()> {
    let start = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        if start.elapsed() > PATIENCE {
            bail!("WebKitWebDriver does not answer on port {port}");
        }
        thread::sleep(Duration::from_millis(50));
    }
    Ok(())
}
