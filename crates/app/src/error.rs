//! What can go wrong, as a code that a screen decides on. Words are the
//! screen's; causes are kept for the log.

use std::collections::BTreeMap;
use std::error::Error;

use domain::{Invalid, Rule};
use exchange::paper::PaperError;
use store::StoreError;
use vault::VaultError;

/// Why an operation was refused. The screen holds one sentence for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[expect(
    missing_docs,
    reason = "a code is its name; the screens hold the sentences"
)]
pub enum ErrorCode {
    // Values of fields.
    Required,
    TooLong,
    Unprintable,
    Siret,
    Siren,
    Finess,
    Iban,
    Bic,
    Email,
    EndBeforeStart,
    PercentAbove100,
    Negative,
    BreakTooLong,
    SameDayTwice,
    /// Two entries of a list have one name.
    NameTwice,
    /// The hours of a supplement end where they begin.
    EmptyWindow,
    /// A share is added to a price by the hour that there is not.
    NoHourlyPrice,
    DayAhead,
    OutsideContract,
    Unknown,
    OutOfRange,
    TooPrecise,
    Malformed,
    // The book and its keys.
    PassphraseNeeded,
    PassphraseShort,
    PassphraseWeak,
    WrongPassphrase,
    PassphraseWait,
    WordsDiffer,
    BookAbsent,
    BookExists,
    BookRemains,
    BookLocked,
    BookInUse,
    BookDamaged,
    BookForeign,
    BookNewer,
    BookNotEmpty,
    BackupDamaged,
    BackupForeign,
    BackupNewer,
    BackupOtherBook,
    DemoOnly,
    DiskFull,
    FileUnreadable,
    FileEmpty,
    FileUnwritable,
    FileTooLarge,
    FileDamaged,
    DocumentGone,
    NoLocalNetwork,
    // What the doctor asks for.
    NotFound,
    Duplicate,
    StillUsed,
    Overlap,
    ContractNotCovering,
    LicenceNotCovering,
    SiteOfOther,
    ShiftSettled,
    ShiftInvoiced,
    ShiftWasInvoiced,
    ShiftAhead,
    /// What cannot be, by arithmetic, is not set aside.
    ConflictBlocks,
    NothingToClose,
    FeesMissing,
    /// The rate of a shift was not chosen from the list of its contract.
    RateMissing,
    /// The contract says no price for the day of a shift.
    TermsMissing,
    /// The contract does not say what its on-call periods are paid.
    OnCallAmountMissing,
    MonthClosed,
    MonthAhead,
    MonthNotOver,
    MonthNotClosed,
    StatementUsed,
    NotInvoiced,
    NotShared,
    InvoiceIssued,
    InvoiceNotIssued,
    InvoiceExists,
    InvoiceDate,
    InvoiceNumbering,
    MentionMissing,
    CreditTooLarge,
    PaymentAhead,
    /// The contract is not settled by payslip.
    NotByPayslip,
    /// The month has its payslip already.
    PayslipTwice,
    /// Another payslip pays the work of that month.
    WorkTwice,
    /// The work is of a month after the payslip.
    WorkAhead,
    /// Nothing of the payslip is open.
    NothingOpen,
    NothingToUndo,
    NothingToRedo,
    UndoRefused,
    UndoForbidden,
    /// A shift would come back onto one that was entered since.
    UndoOverlap,
    PaperRefused,
    NothingToCertify,
    /// A contract of a kind that the paper is not for.
    PaperUnsuited,
    /// A day on which nothing of a contract changes.
    NothingToAmend,
    /// A paper that is only written as PDF.
    NoTextVersion,
    ParameterUnknown,
    /// The doctor is replaced in a contract that replaces nobody.
    NoReplacement,
    /// A replaced doctor pays a share of fees back, and nothing else.
    SharesFees,
    /// A closed month says on which side of the replacement the doctor stands.
    SideSettled,
    /// The paper speaks of the doctor's own work, which a colleague did.
    WorkOfLocum,
    /// The paper has no table to write.
    NoTable,
    Internal,
}

/// A refusal: code, the field it concerns, and the values its sentence needs.
#[derive(Debug, serde::Serialize, ts_rs::TS, thiserror::Error)]
#[error("{code:?} {field:?} {about:?}")]
pub struct AppError {
    /// What kind of refusal.
    pub code: ErrorCode,
    /// Path of the field in the question, when it concerns one.
    pub field: Option<String>,
    /// Values for the sentence: a name, a number, a day.
    pub about: BTreeMap<String, String>,
    /// The cause, for the log.
    #[serde(skip)]
    #[ts(skip)]
    #[source]
    pub source: Option<Box<dyn Error + Send + Sync>>,
}

impl AppError {
    /// A refusal without more.
    pub fn new(code: ErrorCode) -> Self {
        Self {
            code,
            field: None,
            about: BTreeMap::new(),
            source: None,
        }
    }

    /// A refusal at a field.
    pub fn at(code: ErrorCode, field: impl Into<String>) -> Self {
        Self {
            field: Some(field.into()),
            ..Self::new(code)
        }
    }

    /// Adds a value that the sentence names.
    #[must_use]
    pub fn about(mut self, name: &str, value: impl ToString) -> Self {
        self.about.insert(name.to_owned(), value.to_string());
        self
    }

    /// Keeps the cause.
    #[must_use]
    pub fn because(mut self, cause: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        self.source = Some(cause.into());
        self
    }

    /// The same refusal, its field below `prefix`.
    #[must_use]
    pub fn below(mut self, prefix: &str) -> Self {
        self.field = self.field.map(|field| format!("{prefix}.{field}"));
        self
    }
}

impl From<Rule> for ErrorCode {
    fn from(rule: Rule) -> Self {
        match rule {
            Rule::Required => Self::Required,
            Rule::TooLong => Self::TooLong,
            Rule::Unprintable => Self::Unprintable,
            Rule::Siret => Self::Siret,
            Rule::Siren => Self::Siren,
            Rule::Finess => Self::Finess,
            Rule::Iban => Self::Iban,
            Rule::Bic => Self::Bic,
            Rule::Email => Self::Email,
            Rule::EndBeforeStart => Self::EndBeforeStart,
            Rule::PercentAbove100 => Self::PercentAbove100,
            Rule::Negative => Self::Negative,
            Rule::BreakTooLong => Self::BreakTooLong,
            Rule::SameDayTwice => Self::SameDayTwice,
            Rule::NameTwice => Self::NameTwice,
            Rule::EmptyWindow => Self::EmptyWindow,
            Rule::NoHourlyPrice => Self::NoHourlyPrice,
            Rule::DayAhead => Self::DayAhead,
            Rule::OutsideContract => Self::OutsideContract,
            Rule::Unknown => Self::Unknown,
            Rule::OutOfRange => Self::OutOfRange,
            Rule::TooPrecise => Self::TooPrecise,
            Rule::NoReplacement => Self::NoReplacement,
            Rule::SharesFees => Self::SharesFees,
            Rule::NotByPayslip => Self::NotByPayslip,
            Rule::MonthAhead => Self::MonthAhead,
            Rule::WorkAhead => Self::WorkAhead,
        }
    }
}

impl From<Invalid> for AppError {
    fn from(invalid: Invalid) -> Self {
        Self::at(invalid.rule.into(), invalid.field)
    }
}

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        let plain = Self::new;
        match error {
            StoreError::NotFound { noun, id } => plain(ErrorCode::NotFound)
                .about("noun", noun)
                .about("id", id),
            StoreError::Frozen("invoice") => plain(ErrorCode::InvoiceIssued),
            StoreError::Frozen("statement") => plain(ErrorCode::StatementUsed),
            StoreError::Frozen(_) => plain(ErrorCode::ShiftSettled),
            StoreError::InUse { noun } => plain(ErrorCode::StillUsed).about("noun", noun),
            StoreError::Duplicate { noun } => plain(ErrorCode::Duplicate).about("noun", noun),
            StoreError::Numbering => plain(ErrorCode::InvoiceNumbering),
            StoreError::DiskFull => plain(ErrorCode::DiskFull),
            StoreError::Locked => plain(ErrorCode::BookInUse),
            // The key opened its own lock, so a file it does not open was
            // exchanged or damaged.
            StoreError::WrongKey | StoreError::Damaged => plain(ErrorCode::BookDamaged),
            StoreError::Foreign => plain(ErrorCode::BookForeign),
            StoreError::Newer { found } => plain(ErrorCode::BookNewer).about("found", found),
            StoreError::NothingToUndo => plain(ErrorCode::NothingToUndo),
            StoreError::NothingToRedo => plain(ErrorCode::NothingToRedo),
            StoreError::UndoRefused => plain(ErrorCode::UndoRefused),
            StoreError::NotUndoable { op } => plain(ErrorCode::UndoForbidden).about("op", op),
            other => plain(ErrorCode::Internal).because(other),
        }
    }
}

impl From<VaultError> for AppError {
    fn from(error: VaultError) -> Self {
        let code = match &error {
            VaultError::WrongPassphrase => {
                return Self::at(ErrorCode::WrongPassphrase, "passphrase");
            }
            VaultError::Damaged => ErrorCode::FileDamaged,
            VaultError::Missing => ErrorCode::FileDamaged,
            VaultError::Newer => ErrorCode::BookNewer,
            VaultError::DiskFull => ErrorCode::DiskFull,
            VaultError::TooLarge => ErrorCode::FileTooLarge,
            _ => ErrorCode::Internal,
        };
        Self::new(code).because(error)
    }
}

/// Of a file that comes with the program: those of the doctor are JSON.
impl From<toml::de::Error> for AppError {
    fn from(error: toml::de::Error) -> Self {
        Self::new(ErrorCode::Internal).because(error)
    }
}

impl From<PaperError> for AppError {
    fn from(error: PaperError) -> Self {
        Self::new(ErrorCode::PaperRefused).because(error)
    }
}
