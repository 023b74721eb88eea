//! The book is locked before the computer sleeps, not once it has woken up.
//!
//! Linux tells of it on the system bus (`org.freedesktop.login1`). Where
//! nothing tells of it, the window locks at waking.

use std::thread;
use std::time::{Duration, Instant};

use app::setup::{self, BookState, Nothing};
use app::{AppError, Book};
use tauri::{AppHandle, Emitter, Manager};
use zbus::blocking::Connection;
use zbus::zvariant::OwnedFd;

/// What the window hears.
const SLEEP: &str = "sleep";

/// For so long the window may draw its lock; the system waits at least 5 s.
const WINDOW: Duration = Duration::from_secs(2);

/// Between two looks at whether it did.
const LOOK: Duration = Duration::from_millis(20);

/// A frame of the lock, on a slow machine.
const FRAME: Duration = Duration::from_millis(200);

#[zbus::proxy(
    interface = "org.freedesktop.login1.Manager",
    default_service = "org.freedesktop.login1",
    default_path = "/org/freedesktop/login1",
    gen_async = false
)]
trait Login {
    /// Holds sleep back as long as the answer lives.
    fn inhibit(&self, what: &str, who: &str, why: &str, mode: &str) -> zbus::Result<OwnedFd>;

    /// Before sleep, and after it.
    #[zbus(signal)]
    fn prepare_for_sleep(&self, begins: bool) -> zbus::Result<()>;
}

/// Watches until the program ends.
pub(crate) fn start(program: &AppHandle) {
    let program = program.clone();
    thread::spawn(move || {
        if let Err(error) = watch(&program) {
            eprintln!("nothing tells when this computer sleeps: {error}");
        }
    });
}

fn watch(program: &AppHandle) -> zbus::Result<()> {
    let login = LoginProxy::new(&Connection::system()?)?;
    let signals = login.receive_prepare_for_sleep()?;
    let mut held = hold(&login);
    for signal in signals {
        if signal.args()?.begins {
            if let Err(refusal) = lock(program) {
                eprintln!("the book is not locked before sleep: {refusal}");
            }
            drop(held.take());
        } else {
            held = hold(&login);
        }
    }
    Ok(())
}

/// None where the system does not let a program hold sleep back: the lock then
/// races with it, and is done at waking at the latest.
fn hold(login: &LoginProxy<'_>) -> Option<OwnedFd> {
    login
        .inhibit("sleep", "Cumul", "Verrouiller le carnet", "delay")
        .inspect_err(|error| eprintln!("sleep is not held back: {error}"))
        .ok()
}

/// The window locks, so that it shows nothing afterwards; where it does not
/// answer, the book is locked all the same.
fn lock(program: &AppHandle) -> Result<(), AppError> {
    let book = program.state::<Book>();
    if let Err(error) = program.emit(SLEEP, ()) {
        eprintln!("the window does not hear of sleep: {error}");
    }
    let begin = Instant::now();
    while setup::book_status(&book, Nothing {})?.state == BookState::Open {
        if begin.elapsed() > WINDOW {
            setup::book_lock(&book, Nothing {})?;
        }
        thread::sleep(LOOK);
    }
    thread::sleep(FRAME);
    Ok(())
}
