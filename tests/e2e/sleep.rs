//! The computer goes to sleep: told on the system bus, for which the bus of
//! the session stands in here.

use std::io::{PipeReader, PipeWriter, Read};
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, Sender, channel};

use zbus::object_server::SignalEmitter;
use zbus::zvariant::OwnedFd;

use super::keys::begin_a_book;
use super::window::{BEAT, Machine, Window};

const TODAY: &str = "2026-06-18";
const DAILY: &str = "ma phrase de tous les jours";
const PATH: &str = "/org/freedesktop/login1";

/// Stands in for the program that puts the computer to sleep.
struct Login(Mutex<Sender<(String, PipeReader)>>);

#[zbus::interface(name = "org.freedesktop.login1.Manager")]
impl Login {
    fn inhibit(&self, what: &str, who: &str, _why: &str, mode: &str) -> OwnedFd {
        let (held, hold): (PipeReader, PipeWriter) = std::io::pipe().unwrap();
        let told = format!("{what} {who} {mode}");
        self.0.lock().unwrap().send((told, held)).unwrap();
        std::os::fd::OwnedFd::from(hold).into()
    }

    #[zbus(signal)]
    async fn prepare_for_sleep(emitter: &SignalEmitter<'_>, begins: bool) -> zbus::Result<()>;
}

async fn login() -> (zbus::Connection, Receiver<(String, PipeReader)>) {
    let (sender, receiver) = channel();
    let bus = zbus::connection::Builder::session()
        .unwrap()
        .name("org.freedesktop.login1")
        .unwrap()
        .serve_at(PATH, Login(Mutex::new(sender)))
        .unwrap()
        .build()
        .await
        .unwrap();
    (bus, receiver)
}

async fn held(asked: &Receiver<(String, PipeReader)>) -> PipeReader {
    for _ in 0..200 {
        if let Ok((told, held)) = asked.try_recv() {
            assert_eq!(told, "sleep Cumul delay");
            return held;
        }
        tokio::time::sleep(BEAT).await;
    }
    panic!("nobody asked to hold sleep back");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_computer_sleeps_only_once_the_book_is_locked() {
    let machine = Machine::new(TODAY).with_a_login_manager();
    let (bus, asked) = login().await;
    let window = Window::open(&machine).await;
    let mut hold = held(&asked).await;
    begin_a_book(&window, DAILY).await;
    window.reads("Votre premier employeur").await;

    let emitter = SignalEmitter::new(&bus, PATH).unwrap();
    Login::prepare_for_sleep(&emitter, true).await.unwrap();
    // Its other end is closed when sleep is no longer held back.
    let freed = tokio::task::spawn_blocking(move || hold.read(&mut [0]));
    assert_eq!(freed.await.unwrap().unwrap(), 0);
    window.reads("Verrouillé pendant la veille").await;

    Login::prepare_for_sleep(&emitter, false).await.unwrap();
    held(&asked).await;
    window.write("Phrase d’ouverture", DAILY).await;
    window.press("Ouvrir").await;
    window.reads("Votre premier employeur").await;
    window.quit().await;
}
