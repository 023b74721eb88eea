//! The program `cumul`, run as a script runs it.

use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::{Value, json};
use testkit::{PASSPHRASE, TryBook};

/// The binary: named by `cargo xtask test`, otherwise beside the tests.
fn binary() -> PathBuf {
    let beside = || {
        let tests = std::env::current_exe().expect("the tests");
        let folder = tests.ancestors().nth(2).expect("the folder of the build");
        folder.join(format!("cumul{}", std::env::consts::EXE_SUFFIX))
    };
    std::env::var_os("CUMUL_CLI").map_or_else(beside, PathBuf::from)
}

/// A book that only the program touches, on a day that stands still.
pub(crate) struct Cumul {
    book: TryBook,
    today: String,
}

impl Cumul {
    /// No book yet.
    pub(crate) fn absent(today: &str) -> Self {
        let book = TryBook::absent(today);
        book.file("passphrase", PASSPHRASE);
        Self {
            book,
            today: today.into(),
        }
    }

    /// A book into which `cumul import` has read a portable one. Its
    /// passphrase costs nothing to guess, so that each step takes little time.
    pub(crate) fn holding(today: &str, portable: &str) -> Self {
        let cumul = Self::absent(today);
        cumul
            .book
            .ask("book_create", json!({ "passphrase": PASSPHRASE }));
        cumul.book.ask("book_lock", json!({}));
        cumul.put_papers_beside(portable);
        let file = cumul.book.file("import/book.json", portable);
        cumul.done(&[OsStr::new("import"), file.as_os_str()]);
        cumul
    }

    /// Files of the documents that a portable book names.
    fn put_papers_beside(&self, portable: &str) {
        let portable: Value = serde_json::from_str(portable).unwrap_or_default();
        for document in portable["documents"].as_array().into_iter().flatten() {
            let file = document["file"].as_str().expect("a path");
            self.book.file(&format!("import/{file}"), "%PDF-1.7");
        }
    }

    /// A book that holds the demo doctor of `today`, with a passphrase that
    /// costs nothing to guess.
    pub(crate) fn demo(today: &str) -> Self {
        let book = TryBook::demo(today);
        book.file("passphrase", PASSPHRASE);
        book.ask("book_lock", json!({}));
        Self {
            book,
            today: today.into(),
        }
    }

    /// The same book on another day.
    pub(crate) fn on(mut self, today: &str) -> Self {
        self.today = today.into();
        self
    }

    /// The folder of the book.
    pub(crate) fn folder(&self) -> PathBuf {
        self.book.folder().to_path_buf()
    }

    /// A place beside the book.
    pub(crate) fn beside(&self, name: &str) -> PathBuf {
        self.book.beside(name)
    }

    /// Writes a file beside the book.
    pub(crate) fn file(&self, name: &str, content: &str) -> PathBuf {
        self.book.file(name, content)
    }

    /// Another process holds the book from now on.
    pub(crate) fn opened_by_a_window(&self) {
        let passphrase = json!({ "passphrase": PASSPHRASE });
        self.book.ask("book_open", passphrase);
    }

    /// What it refuses where no passphrase is given and there is no keyring.
    pub(crate) fn refused_without_a_passphrase<A: AsRef<OsStr>>(&self, args: &[A]) -> Value {
        let output = Command::new(binary())
            .args(["--json", "--today", &self.today, "--book"])
            .arg(self.book.folder())
            .args(args)
            .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
            .output()
            .expect("`cumul` is built with the workspace");
        refusal(&output)
    }

    fn run<A: AsRef<OsStr>>(&self, args: &[A]) -> Output {
        self.typed(&["--json"], args)
    }

    fn typed<A: AsRef<OsStr>>(&self, before: &[&str], args: &[A]) -> Output {
        Command::new(binary())
            .args(before)
            .args(["--today", &self.today, "--book"])
            .arg(self.book.folder())
            .arg("--passphrase-file")
            .arg(self.book.beside("passphrase"))
            .args(args)
            .output()
            .expect("`cumul` is built with the workspace")
    }

    /// What the program answers.
    pub(crate) fn done<A: AsRef<OsStr>>(&self, args: &[A]) -> Value {
        let output = self.run(args);
        let complaint = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(0), "{complaint}");
        serde_json::from_slice(&output.stdout).expect("one JSON document")
    }

    /// What the program refuses, as code, field and values.
    pub(crate) fn refused<A: AsRef<OsStr>>(&self, args: &[A]) -> Value {
        refusal(&self.run(args))
    }

    /// What a person is told who types it and is refused.
    pub(crate) fn complained<A: AsRef<OsStr>>(&self, args: &[A]) -> String {
        let output = self.typed(&[], args);
        assert_eq!(output.status.code(), Some(1), "refused");
        String::from_utf8(output.stderr).expect("UTF-8")
    }

    /// The month of one contract.
    pub(crate) fn month(&self, month: &str, contract: &str) -> Value {
        let report = self.done(&["report", "month", "--month", month]);
        let mut contracts = report["contracts"].as_array().expect("a list").iter();
        let found = contracts.find(|line| line["contract"] == contract);
        found.expect("the contract has shifts").clone()
    }

    /// Closes a month and issues its invoice today: the number.
    pub(crate) fn invoice(&self, contract: &str, month: &str) -> String {
        self.done(&["close", contract, month]);
        let draft = self.done(&["invoice", "draft", contract, month]);
        self.issue(&draft)
    }

    /// Issues a draft: the number.
    pub(crate) fn issue(&self, draft: &Value) -> String {
        let id = draft["value"].as_str().expect("an identifier");
        let issued = self.done(&["invoice", "issue", id]);
        issued["value"].as_str().expect("a number").to_owned()
    }

    /// Asks any command.
    pub(crate) fn call(&self, name: &str, question: &Value) -> Value {
        self.done(&["call", name, &question.to_string()])
    }
}

fn refusal(output: &Output) -> Value {
    assert_eq!(output.status.code(), Some(1), "refused");
    assert!(output.stdout.is_empty(), "a refusal is not an answer");
    let told = String::from_utf8_lossy(&output.stderr);
    serde_json::from_str(told.lines().next().expect("a line")).expect("JSON")
}
