//! The machine that a test runs on.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::time::Instant;

use super::window::{BEAT, PATIENCE};

/// A fresh machine: where the book will lie, and the files that dialogs choose and save.
pub(crate) struct Machine {
    folder: tempfile::TempDir,
    today: String,
    keyring: &'static str,
    system_bus: &'static str,
    session_bus: Option<String>,
}

impl Machine {
    /// Nothing has been installed before.
    pub(crate) fn new(today: &str) -> Self {
        let machine = Self {
            folder: tempfile::tempdir().unwrap(),
            today: today.to_owned(),
            keyring: "none",
            system_bus: "",
            session_bus: None,
        };
        fs::create_dir(machine.dialogs()).unwrap();
        machine
    }

    /// The same, with the keyring of the desktop.
    pub(crate) fn with_a_keyring(mut self) -> Self {
        self.keyring = "desktop";
        self
    }

    /// The same, where the bus of the session stands in for that of the system.
    pub(crate) fn with_a_login_manager(mut self) -> Self {
        self.system_bus = "export DBUS_SYSTEM_BUS_ADDRESS=\"$DBUS_SESSION_BUS_ADDRESS\"\n";
        self
    }

    /// The same, in a session of its own, that of the driver aside.
    pub(crate) fn in_the_session(mut self, bus: &str) -> Self {
        self.session_bus = Some(format!("export DBUS_SESSION_BUS_ADDRESS='{bus}'\n"));
        self
    }

    /// The day that its clock shows.
    pub(crate) fn today(&self) -> &str {
        &self.today
    }

    /// A place beside the book.
    pub(crate) fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Where the book lies.
    pub(crate) fn book(&self) -> PathBuf {
        self.folder.path().join("book")
    }

    /// Where dialogs save, and find what they choose.
    pub(crate) fn dialogs(&self) -> PathBuf {
        self.folder.path().join("dialogs")
    }

    /// A file outside of the book.
    pub(crate) fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.folder.path().join(name);
        fs::write(&path, text).unwrap();
        path
    }

    /// The next dialog chooses this file.
    pub(crate) fn will_pick(&self, file: &Path) {
        fs::write(self.dialogs().join("pick"), file.display().to_string()).unwrap();
    }

    /// What was last handed to another program.
    pub(crate) fn opened(&self) -> Option<PathBuf> {
        let note = fs::read_to_string(self.dialogs().join("opened")).ok()?;
        Some(PathBuf::from(note))
    }

    /// What a dialog saved, once it is there, by the end of its name.
    pub(crate) async fn saved(&self, kind: &str, number: usize) -> Vec<PathBuf> {
        let start = Instant::now();
        loop {
            let mut found = self.saved_now(kind);
            found.sort();
            if found.len() >= number || start.elapsed() > PATIENCE {
                assert_eq!(found.len(), number, "files .{kind} in {found:?}");
                return found;
            }
            tokio::time::sleep(BEAT).await;
        }
    }

    fn saved_now(&self, kind: &str) -> Vec<PathBuf> {
        let entries = fs::read_dir(self.dialogs()).unwrap();
        let paths = entries.map(|entry| entry.unwrap().path());
        paths
            .filter(|path| path.extension().is_some_and(|end| end == kind))
            .collect()
    }

    /// The driver hands its own variables to what it opens: this adds ours.
    pub(super) fn launcher(&self) -> PathBuf {
        let app = std::env::var("CUMUL_E2E_APP").expect("CUMUL_E2E_APP names the program");
        let launcher = self.folder.path().join("cumul");
        let script = format!(
            "#!/bin/sh\nexport CUMUL_BOOK='{}' CUMUL_DIALOGS='{}' CUMUL_TODAY='{}' CUMUL_KEYRING='{}' LANGUAGE=fr\nexport XDG_CONFIG_HOME='{home}/config' XDG_DATA_HOME='{home}/data' XDG_CACHE_HOME='{home}/cache'\n{bus}echo $$ > '{}'\nexec '{app}' \"$@\"\n",
            self.book().display(),
            self.dialogs().display(),
            self.today,
            self.keyring,
            self.process().display(),
            home = self.beside("home").display(),
            bus = self.session_bus.as_deref().unwrap_or(self.system_bus),
        );
        fs::write(&launcher, script).unwrap();
        fs::set_permissions(&launcher, fs::Permissions::from_mode(0o755)).unwrap();
        launcher
    }

    pub(super) fn process(&self) -> PathBuf {
        self.folder.path().join("process")
    }
}
