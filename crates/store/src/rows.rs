//! Handles: what may be read, and inside an operation, what may be written.

use std::cell::RefCell;
use std::marker::PhantomData;
use std::ops::Deref;

use domain::conflict::ConflictMark;
use domain::contract::Contract;
use domain::contract::paper::PaperDraft;
use domain::document::Document;
use domain::employer::Employer;
use domain::formality::FormalityMark;
use domain::invoice::Invoice;
use domain::leave::Leave;
use domain::parameter::Parameter;
use domain::payment::Payment;
use domain::payslip::Payslip;
use domain::profile::Profile;
use domain::shift::Shift;
use domain::site::{Site, Travel};
use domain::statement::Statement;
use rusqlite::Connection;
use serde_json::{Map, Value};

use crate::history::HistoryRow;
use crate::noun::removed_shift::RemovedShift;

/// Marks a handle that reads.
#[derive(Debug, Clone, Copy)]
pub enum Reads {}

/// Marks a handle that reads and writes.
#[derive(Debug, Clone, Copy)]
pub enum Writes {}

/// The rows of one noun `N`.
pub struct Rows<'a, N, M = Reads> {
    pub(crate) conn: &'a Connection,
    marks: PhantomData<fn() -> (N, M)>,
}

impl<'a, N, M> Rows<'a, N, M> {
    pub(crate) const fn new(conn: &'a Connection) -> Self {
        Self {
            conn,
            marks: PhantomData,
        }
    }
}

/// What the book holds, as it is now.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    pub(crate) conn: &'a Connection,
    pub(crate) book_id: &'a str,
}

/// One operation under way: reads what it has written so far, and writes.
pub struct Writer<'a> {
    reader: Reader<'a>,
    about: RefCell<Map<String, Value>>,
}

impl<'a> Deref for Writer<'a> {
    type Target = Reader<'a>;
    fn deref(&self) -> &Reader<'a> {
        &self.reader
    }
}

impl<'a> Reader<'a> {
    pub(crate) const fn new(conn: &'a Connection, book_id: &'a str) -> Self {
        Self { conn, book_id }
    }

    /// The identifier that the book was given when it was created.
    pub fn book_id(&self) -> String {
        self.book_id.to_owned()
    }

    /// What was done, newest first.
    pub const fn history(&self) -> Rows<'a, HistoryRow> {
        Rows::new(self.conn)
    }
}

impl<'a> Writer<'a> {
    pub(crate) fn new(reader: Reader<'a>) -> Self {
        Self {
            reader,
            about: RefCell::default(),
        }
    }

    /// Names something in the line of history: an employer, a day.
    pub fn about(&self, name: &str, value: impl Into<Value>) {
        self.about
            .borrow_mut()
            .insert(name.to_owned(), value.into());
    }

    pub(crate) fn into_about(self) -> Map<String, Value> {
        self.about.into_inner()
    }
}

macro_rules! doors {
    ($($(#[$doc:meta])* $name:ident: $noun:ty;)+) => {
        impl<'a> Reader<'a> {
            $($(#[$doc])* pub const fn $name(&self) -> Rows<'a, $noun> {
                Rows::new(self.conn)
            })+
        }

        impl<'a> Writer<'a> {
            $($(#[$doc])* pub const fn $name(&self) -> Rows<'a, $noun, Writes> {
                Rows::new(self.reader.conn)
            })+
        }
    };
}

doors! {
    /// The doctor.
    profile: Profile;
    /// Those the doctor works for.
    employers: Employer;
    /// Places of work.
    sites: Site;
    /// Roads between them.
    travel: Travel;
    /// Agreements, with what they pay.
    contracts: Contract;
    /// Paid work sessions.
    shifts: Shift;
    /// Shifts that were removed and that calendars still show.
    removed_shifts: RemovedShift;
    /// Days on which the doctor does not work.
    leaves: Leave;
    /// Conflicts of the plan that were set aside.
    conflict_marks: ConflictMark;
    /// Closed months, with their lines.
    statements: Statement;
    /// Invoices and credit notes, with their lines.
    invoices: Invoice;
    /// Sums that came in.
    payments: Payment;
    /// What employers wrote that they paid.
    payslips: Payslip;
    /// Answers to formalities.
    formality_marks: FormalityMark;
    /// What the doctor wrote into papers that are being drawn up.
    paper_drafts: PaperDraft;
    /// Files of the doctor.
    documents: Document;
    /// Numbers that the law changes.
    parameters: Parameter;
}
