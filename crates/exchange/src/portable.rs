//! The portable book: one JSON document with everything the doctor entered.
//!
//! It is the way out, the format of demonstrations and of acceptance tests,
//! and short enough to be written by hand. The format only grows: a key, once
//! there, stays. Reading and writing it gives the same document.

use domain::conflict::ConflictMark;
use domain::contract::Contract;
use domain::contract::paper::PaperDraft;
use domain::document::{DocumentKind, InsuredActivity};
use domain::employer::Employer;
use domain::formality::FormalityMark;
use domain::ids::{ContractId, DocumentId, EmployerId};
use domain::invoice::Invoice;
use domain::leave::Leave;
use domain::parameter::Parameter;
use domain::payment::Payment;
use domain::payslip::Payslip;
use domain::profile::Profile;
use domain::shift::Shift;
use domain::site::{Site, Travel};
use domain::statement::Statement;
use domain::time::{Day, Instant};

/// What the document is.
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    serde::Serialize,
    serde::Deserialize,
    schemars::JsonSchema,
)]
pub enum Format {
    /// The only version there is.
    #[default]
    #[serde(rename = "cumul-book/1")]
    V1,
}

/// Everything a doctor entered.
#[derive(
    Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct PortableBook {
    /// `cumul-book/1`.
    pub format: Format,
    /// The doctor.
    #[serde(default)]
    pub profile: Profile,
    /// The doctor's own values of numbers that the law changes.
    #[serde(default)]
    pub parameters: Vec<Parameter>,
    /// Those the doctor works for.
    #[serde(default)]
    pub employers: Vec<Employer>,
    /// Their places.
    #[serde(default)]
    pub sites: Vec<Site>,
    /// The roads between them; from home when `from` is empty.
    #[serde(default)]
    pub travel: Vec<Travel>,
    /// The contracts, with pay terms by date.
    #[serde(default)]
    pub contracts: Vec<Contract>,
    /// Paid work sessions.
    #[serde(default)]
    pub shifts: Vec<Shift>,
    /// Shifts that were removed, kept a while for the phones.
    #[serde(default)]
    pub removed_shifts: Vec<RemovedShift>,
    /// Days on which the doctor does not work.
    #[serde(default)]
    pub leave: Vec<Leave>,
    /// Conflicts of the plan that were set aside, with the reason.
    #[serde(default)]
    pub conflicts_set_aside: Vec<ConflictMark>,
    /// Months that were closed.
    #[serde(default)]
    pub statements: Vec<Statement>,
    /// Invoices and credit notes, drafts included.
    #[serde(default)]
    pub invoices: Vec<Invoice>,
    /// Sums that came in.
    #[serde(default)]
    pub payments: Vec<Payment>,
    /// What employers wrote that they paid.
    #[serde(default)]
    pub payslips: Vec<Payslip>,
    /// Steps that were ticked or set aside.
    #[serde(default)]
    pub formalities: Vec<FormalityMark>,
    /// What the doctor wrote into papers that are being drawn up.
    #[serde(default)]
    pub paper_drafts: Vec<PaperDraft>,
    /// Documents; their files lie beside the book.
    #[serde(default)]
    pub documents: Vec<PortableDocument>,
}

/// A shift that was removed.
#[derive(
    Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct RemovedShift {
    /// The shift.
    pub shift: Shift,
    /// Its employer.
    pub employer: EmployerId,
    /// When it was removed.
    pub removed_at: Instant,
}

/// A document and where its file lies.
#[derive(
    Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct PortableDocument {
    /// Identifier.
    pub id: DocumentId,
    /// What it is.
    pub kind: DocumentKind,
    /// Name in lists.
    pub title: String,
    /// Employer it concerns.
    #[serde(default)]
    pub employer: Option<EmployerId>,
    /// Contract it concerns.
    #[serde(default)]
    pub contract: Option<ContractId>,
    /// Day printed on it.
    #[serde(default)]
    pub issued_on: Option<Day>,
    /// Last day on which it is good.
    #[serde(default)]
    pub valid_until: Option<Day>,
    /// Activities that an insurance names; empty where it was not looked at.
    #[serde(default)]
    pub insured: Vec<InsuredActivity>,
    /// Name of the file.
    pub file_name: String,
    /// Path of the file, relative to the portable book.
    pub file: String,
    /// When it was filed.
    pub added_at: Instant,
}

/// Why a text is not a portable book.
#[derive(Debug, thiserror::Error)]
#[error("{path}: {cause}")]
pub struct PortableError {
    /// Where in the document.
    pub path: String,
    /// What is wrong there.
    #[source]
    pub cause: serde_json::Error,
}

/// Reads a portable book.
///
/// # Errors
/// The place of the first thing that is not of the format.
pub fn read(text: &[u8]) -> Result<PortableBook, PortableError> {
    let mut source = serde_json::Deserializer::from_slice(text);
    serde_path_to_error::deserialize(&mut source).map_err(|error| PortableError {
        path: error.path().to_string(),
        cause: error.into_inner(),
    })
}

/// The format of a text that a later version of the program wrote.
pub fn later_format(text: &[u8]) -> Option<String> {
    let document: serde_json::Value = serde_json::from_slice(text).ok()?;
    let format = document.get("format")?.as_str()?;
    let version = format.strip_prefix("cumul-book/")?.parse::<u32>().ok()?;
    (version > 1).then(|| format.to_owned())
}

/// Writes a portable book, indented, in the order of the format.
///
/// # Errors
/// None that entered values can cause.
pub fn write(book: &PortableBook) -> Result<Vec<u8>, serde_json::Error> {
    let mut text = serde_json::to_vec_pretty(book)?;
    text.push(b'\n');
    Ok(text)
}

/// The JSON Schema of the format.
pub fn schema() -> schemars::Schema {
    schemars::schema_for!(PortableBook)
}
