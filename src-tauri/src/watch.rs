//! What the program does by itself while the window is open.

use std::thread;
use std::time::Duration;

use app::{Book, ErrorCode, backups};
use tauri::{AppHandle, Manager};

/// Between two looks at whether the backup of the day is due.
const EVERY: Duration = Duration::from_secs(5 * 60);

/// Makes the backup of the day, for a program that is never left.
pub(crate) fn start(program: &AppHandle) {
    let program = program.clone();
    thread::spawn(move || {
        loop {
            thread::sleep(EVERY);
            match backups::daily(&program.state::<Book>()) {
                Ok(()) => {}
                Err(refusal) if refusal.code == ErrorCode::BookLocked => {}
                // The window shows it beside the date of the last good one.
                Err(refusal) => eprintln!("no backup was made: {refusal}"),
            }
        }
    });
}
