//! The window: assembles the program and knows no rule.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod commands;
mod cross;
#[cfg(not(feature = "e2e"))]
mod desktop;
mod front;
mod place;
#[cfg(target_os = "linux")]
mod sleep;
mod watch;

use std::process::ExitCode;
use std::sync::Arc;

use app::{Book, Guess, backups, setup};
use tauri::{AppHandle, Manager, RunEvent};

fn main() -> ExitCode {
    #[cfg(target_os = "linux")]
    front::without_layers();
    let started = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|program, _, _| {
            front::to_front(program)
        }))
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .invoke_handler(commands::handler())
        .on_window_event(cross::on_event)
        .setup(|program| {
            let folder = place::folder(program.path().app_data_dir()?);
            let shell = Arc::new(place::shell(program.handle().clone()));
            let backups = folder.with_file_name("backups");
            program.manage(
                Book::new(folder, place::clock(), shell, "window", Guess::Hard)
                    .with_keyring(place::keyring())
                    .keeping_backups(backups),
            );
            cross::start(program.handle());
            start_ahead(program.handle().clone());
            front::open(program)?;
            watch::start(program.handle());
            #[cfg(target_os = "linux")]
            sleep::start(program.handle());
            #[cfg(feature = "e2e")]
            place::await_the_cross(program.handle());
            Ok(())
        })
        .build(tauri::generate_context!());
    match started {
        Ok(program) => {
            program.run(on_event);
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("Cumul cannot start: {error}");
            ExitCode::FAILURE
        }
    }
}

/// The book is opened while the webview is still starting.
fn start_ahead(program: AppHandle) {
    std::thread::spawn(move || setup::start_ahead(&program.state::<Book>()));
}

/// Leaving makes a backup when one is due and closes the book, and with it
/// removes what was opened in plain.
fn on_event(program: &AppHandle, event: RunEvent) {
    if matches!(event, RunEvent::Exit) {
        let book = program.state::<Book>();
        if let Err(error) = backups::on_close(&book) {
            // The date of the last good backup stands in the window at the
            // next start; here nobody reads any more.
            eprintln!("no backup was made: {error}");
        }
        setup::close(&book);
    }
}
