//! The names of everything that changes a book.

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
    PlanShift,
    EditShift,
    MoveShift,
    RepeatShift,
    DuplicateShift,
    SetShiftState,
    RemoveShift,
    CloseMonth,
    ReopenMonth,
    DraftInvoice,
    RemoveDraft,
    IssueInvoice,
    DraftCreditNote,
    RecordPayment,
    RemovePayment,
    TickFormality,
    SetFormalityAside,
    UntickFormality,
    AddDocument,
    EditDocument,
    RemoveDocument,
    SetParameter,
    ImportBook,
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

    /// Whether it can be taken back. What the law freezes is corrected by a
    /// credit note instead; an import is the beginning of a book; a sealed
    /// file that was removed is gone.
    pub const fn undoable(self) -> bool {
        !matches!(
            self,
            Self::IssueInvoice | Self::ImportBook | Self::RemoveDocument
        )
    }
}
