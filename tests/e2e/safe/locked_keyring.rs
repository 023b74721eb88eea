//! A keyring that its owner has not opened: the book asks for its own phrase at
//! once, and nothing asks for that of the keyring.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use zbus::Message;
use zbus::zvariant::{DynamicType, OwnedObjectPath};

use super::TODAY;
use crate::e2e::keys::begin_a_book;
use crate::e2e::window::{BEAT, Machine, PATIENCE, Window};

const SECRETS: &str = "org.freedesktop.secrets";
const DAILY: &str = "ma phrase de tous les jours";

/// What the keyring answers.
async fn asked(
    connection: &zbus::Connection,
    method: &str,
    about: &(impl zbus::export::serde::Serialize + DynamicType + Sync),
) -> Message {
    let path = "/org/freedesktop/secrets";
    let service = Some("org.freedesktop.Secret.Service");
    let told = connection.call_method(Some(SECRETS), path, service, method, about);
    told.await.unwrap()
}

/// The session of a desktop, with a keyring of its own.
struct Session {
    bus: Child,
    keyring: Child,
    address: String,
}

impl Session {
    fn begin(home: &Path) -> Self {
        let mut bus = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--print-address=1"])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut address = String::new();
        let mut said = BufReader::new(bus.stdout.take().unwrap());
        said.read_line(&mut address).unwrap();
        let address = address.trim().to_owned();
        let mut keyring = Command::new("gnome-keyring-daemon")
            .args(["--foreground", "--unlock", "--components=secrets"])
            .env("DBUS_SESSION_BUS_ADDRESS", &address)
            .env("HOME", home)
            .env("XDG_DATA_HOME", home)
            .env("XDG_RUNTIME_DIR", home)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut phrase = keyring.stdin.take().unwrap();
        phrase.write_all(b"the password of the session").unwrap();
        Self {
            bus,
            keyring,
            address,
        }
    }

    async fn connected(&self) -> zbus::Connection {
        let builder = zbus::connection::Builder::address(self.address.as_str()).unwrap();
        let connection = builder.build().await.unwrap();
        let bus = zbus::fdo::DBusProxy::new(&connection).await.unwrap();
        let start = std::time::Instant::now();
        while !bus
            .name_has_owner(SECRETS.try_into().unwrap())
            .await
            .unwrap()
        {
            assert!(start.elapsed() < PATIENCE, "no keyring");
            tokio::time::sleep(BEAT).await;
        }
        connection
    }

    /// Closes the keyring, as its owner may.
    async fn lock(&self) {
        let connection = self.connected().await;
        let usual = asked(&connection, "ReadAlias", &"default").await;
        let usual: OwnedObjectPath = usual.body().deserialize().unwrap();
        asked(&connection, "Lock", &vec![usual]).await;
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        for child in [&mut self.keyring, &mut self.bus] {
            child.kill().unwrap();
            child.wait().unwrap();
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_locked_keyring_does_not_hold_up_the_first_screen_and_is_named() {
    let home = tempfile::tempdir().unwrap();
    let session = Session::begin(home.path());
    drop(session.connected().await);
    let machine = Machine::new(TODAY)
        .with_a_keyring()
        .in_the_session(&session.address);
    let window = Window::open(&machine).await;
    begin_a_book(&window, DAILY).await;
    window.reads("Votre premier employeur").await;
    window.quit().await;
    let window = Window::open(&machine).await;
    window.reads("Votre premier employeur").await;
    window.quit().await;

    session.lock().await;
    let window = Window::open(&machine).await;
    window.reads("Le trousseau de clés est verrouillé").await;
    window.picture("85-keyring-closed").await;
    window.write("Phrase d’ouverture", DAILY).await;
    window.press("Ouvrir").await;
    window.reads("Votre premier employeur").await;
    window.quit().await;
}
