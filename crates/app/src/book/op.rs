//! The names of everything that changes a book.

use super::Topic;

/// An operation: one transaction, one line of the history, one step of undo.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "snake_case")]
#[expect(
    missing_docs,
    reason = "an operation is its name; the screens hold the sentences"
)]
pub enum Op {
    SaveProfile,
    AddEmployer,
    EditEmployer,
    RemoveEmployer,
    AddSite,
    EditSite,
    RemoveSite,
    SaveTravel,
    RemoveTravel,
    AddContract,
    EditContract,
    RemoveContract,
    AttachContract,
    ConfirmVat,
    PlanShift,
    EditShift,
    MoveShift,
    RepeatShift,
    DuplicateShift,
    SetShiftState,
    RemoveShift,
    AddLeave,
    EditLeave,
    RemoveLeave,
    SetConflictAside,
    TakeConflictUp,
    CloseMonth,
    ReopenMonth,
    DraftInvoice,
    RemoveDraft,
    IssueInvoice,
    DraftCreditNote,
    RecordPayment,
    RemovePayment,
    RecordPayOut,
    RemovePayOut,
    AddPayslip,
    EditPayslip,
    RemovePayslip,
    SettlePayslip,
    DismissPayslip,
    ReopenPayslip,
    TickFormality,
    SetFormalityAside,
    UntickFormality,
    AddDocument,
    EditDocument,
    RemoveDocument,
    EditClause,
    RestoreClause,
    LeaveClauseOut,
    TakeClauseIn,
    MoveClause,
    AddClause,
    RemoveClause,
    SetPaperFacts,
    SetParameter,
    RemoveParameter,
    ImportBook,
    RestoreBackup,
    ChangeRecovery,
}

impl Op {
    /// The name in the history.
    pub fn name(self) -> String {
        // A fieldless variant always serialises to its word.
        match serde_json::to_value(self) {
            Ok(serde_json::Value::String(name)) => name,
            _ => String::new(),
        }
    }

    /// What it is done to, for a history that shows one noun only.
    pub const fn noun(self) -> Topic {
        match self {
            // An import begins the book of a doctor; a backup and new words are
            // about it as a whole.
            Self::SaveProfile | Self::ImportBook | Self::RestoreBackup | Self::ChangeRecovery => {
                Topic::Profile
            }
            Self::AddEmployer | Self::EditEmployer | Self::RemoveEmployer => Topic::Employer,
            Self::AddSite | Self::EditSite | Self::RemoveSite => Topic::Site,
            Self::SaveTravel | Self::RemoveTravel => Topic::Travel,
            Self::AddContract
            | Self::EditContract
            | Self::RemoveContract
            | Self::AttachContract
            | Self::ConfirmVat => Topic::Contract,
            Self::PlanShift
            | Self::EditShift
            | Self::MoveShift
            | Self::RepeatShift
            | Self::DuplicateShift
            | Self::SetShiftState
            | Self::RemoveShift => Topic::Shift,
            Self::AddLeave | Self::EditLeave | Self::RemoveLeave => Topic::Leave,
            Self::SetConflictAside | Self::TakeConflictUp => Topic::Conflict,
            Self::CloseMonth | Self::ReopenMonth => Topic::Statement,
            Self::DraftInvoice | Self::RemoveDraft | Self::IssueInvoice | Self::DraftCreditNote => {
                Topic::Invoice
            }
            Self::RecordPayment | Self::RemovePayment | Self::RecordPayOut | Self::RemovePayOut => {
                Topic::Payment
            }
            Self::AddPayslip
            | Self::EditPayslip
            | Self::RemovePayslip
            | Self::SettlePayslip
            | Self::DismissPayslip
            | Self::ReopenPayslip => Topic::Payslip,
            Self::TickFormality | Self::SetFormalityAside | Self::UntickFormality => {
                Topic::Formality
            }
            Self::AddDocument | Self::EditDocument | Self::RemoveDocument => Topic::Document,
            Self::EditClause
            | Self::RestoreClause
            | Self::LeaveClauseOut
            | Self::TakeClauseIn
            | Self::MoveClause
            | Self::AddClause
            | Self::RemoveClause
            | Self::SetPaperFacts => Topic::Paper,
            Self::SetParameter | Self::RemoveParameter => Topic::Parameter,
        }
    }

    /// Whether it can be taken back. What the law freezes is corrected by a
    /// credit note instead; an import is the beginning of a book; what was there
    /// before a backup lies beside the book; words that were changed may be on
    /// no paper any more.
    pub const fn undoable(self) -> bool {
        !matches!(
            self,
            Self::IssueInvoice | Self::ImportBook | Self::RestoreBackup | Self::ChangeRecovery
        )
    }
}
