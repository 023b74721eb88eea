//! What an operation and a reader hold of the open book.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Deref;

use domain::time::{Day, Instant};
use store::{Reader, Writer};
use vault::Files;

/// A look into the open book.
pub struct Look<'a> {
    pub(super) reader: Reader<'a>,
    /// Sealed files.
    pub(crate) files: &'a Files,
    /// Today.
    pub today: Day,
}

impl<'a> Deref for Look<'a> {
    type Target = Reader<'a>;
    fn deref(&self) -> &Reader<'a> {
        &self.reader
    }
}

/// One operation under way: what it may read and write.
pub struct Step<'a> {
    pub(super) writer: &'a Writer<'a>,
    /// Today.
    pub today: Day,
    /// This instant.
    pub now: Instant,
    pub(super) said: RefCell<BTreeMap<String, String>>,
}

impl Step<'_> {
    /// Names something in the line of history: an employer, a day.
    pub fn say(&self, name: &str, value: impl ToString) {
        let value = value.to_string();
        self.writer.about(name, value.clone());
        self.said.borrow_mut().insert(name.to_owned(), value);
    }
}

impl<'a> Deref for Step<'a> {
    type Target = Writer<'a>;
    fn deref(&self) -> &Writer<'a> {
        self.writer
    }
}
