//! Which thing a change is about, by the names that a doctor knows.

use domain::conflict::ConflictKind;
use domain::contract::paper::HiringKind;
use domain::ids::{ContractId, DocumentId, EmployerId, InvoiceId, StatementId};
use domain::invoice::{Invoice, InvoiceKind};
use domain::leave::LeaveKind;
use domain::money::Cents;
use domain::time::{Day, Month, WallTime};
use store::{Reader, StoreError};

use crate::error::AppError;

/// A thing of the book, named.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(tag = "noun", rename_all = "snake_case")]
pub enum ThingName {
    /// The doctor.
    Profile,
    /// A number of the law.
    Parameter {
        /// Its key.
        key: String,
        /// First day of the value.
        valid_from: Day,
    },
    /// An employer.
    Employer {
        /// Its name.
        name: String,
    },
    /// A place of work.
    Site {
        /// Its name.
        name: String,
        /// Whose.
        employer: String,
    },
    /// A road.
    Travel {
        /// Where it starts; home when empty.
        from: Option<String>,
        /// Where it leads.
        to: String,
    },
    /// A contract.
    Contract {
        /// Its name.
        title: String,
        /// With whom.
        employer: String,
    },
    /// A file of the doctor.
    Document {
        /// Its name.
        title: String,
    },
    /// A shift.
    Shift {
        /// Its start.
        start: WallTime,
        /// Its end.
        end: WallTime,
        /// Name of its site.
        place: String,
        /// For whom.
        employer: String,
    },
    /// Days on which the doctor does not work.
    Leave {
        /// Why.
        kind: LeaveKind,
        /// First day.
        from: Day,
        /// Last day.
        to: Day,
        /// From whom; empty where it is from all work.
        employer: String,
    },
    /// A conflict of the plan that was set aside.
    Conflict {
        /// What it is.
        kind: ConflictKind,
        /// The first day that it is about.
        day: Day,
    },
    /// A closed month.
    Statement {
        /// The month.
        month: Month,
        /// Of which contract.
        contract: String,
        /// With whom.
        employer: String,
    },
    /// An invoice or a credit note.
    Invoice {
        /// Which of the two.
        kind: InvoiceKind,
        /// Its number; none for a draft.
        number: Option<String>,
        /// Last day of the work.
        period_end: Day,
        /// For whom.
        employer: String,
    },
    /// A sum that came in.
    Payment {
        /// When.
        on: Day,
        /// How much.
        amount: Cents,
        /// From whom.
        employer: String,
    },
    /// What an employer wrote that it paid.
    Payslip {
        /// The month.
        month: Month,
        /// Of which contract.
        contract: String,
        /// By whom.
        employer: String,
    },
    /// A contract that is being drawn up.
    Paper {
        /// Which paper.
        kind: HiringKind,
        /// Of which contract.
        contract: String,
        /// With whom.
        employer: String,
    },
    /// The answer to a step of a checklist.
    Formality {
        /// Code of the step.
        code: String,
        /// What is to be done; the code for a step that is no longer known.
        title: String,
        /// For which contract.
        contract: String,
        /// With whom.
        employer: String,
    },
}

impl ThingName {
    /// In which order things of one noun are listed.
    pub(super) fn order(&self) -> String {
        match self {
            Self::Profile => String::new(),
            Self::Parameter { key, valid_from } => format!("{key} {valid_from}"),
            Self::Employer { name } | Self::Site { name, .. } => name.to_lowercase(),
            Self::Travel { to, .. } => to.to_lowercase(),
            Self::Contract { title, .. } | Self::Document { title } => title.to_lowercase(),
            Self::Shift { start, .. } => start.to_string(),
            Self::Leave { from, .. } => from.to_string(),
            Self::Conflict { day, .. } => day.to_string(),
            Self::Statement { month, .. } | Self::Payslip { month, .. } => month.to_string(),
            Self::Invoice { number, .. } => number.clone().unwrap_or_default(),
            Self::Payment { on, .. } => on.to_string(),
            Self::Formality { code, .. } => code.clone(),
            Self::Paper { contract, .. } => contract.to_lowercase(),
        }
    }
}

/// Finds what a thing names, on one side of a change.
pub(super) struct Names<'a>(pub(super) &'a Reader<'a>);

impl Names<'_> {
    pub(super) fn employer(&self, id: &EmployerId) -> Result<String, AppError> {
        let found = known(self.0.employers().get(id))?;
        Ok(found.map_or_else(String::new, |employer| employer.label().to_owned()))
    }

    /// The title of a contract, and its employer.
    pub(super) fn contract(&self, id: &ContractId) -> Result<(String, String), AppError> {
        match known(self.0.contracts().get(id))? {
            Some(contract) => Ok((contract.title, self.employer(&contract.employer)?)),
            None => Ok(Default::default()),
        }
    }

    /// The number of an issued invoice.
    pub(super) fn number(&self, id: &InvoiceId) -> Result<Option<String>, AppError> {
        let found = known(self.0.invoices().get(id))?;
        Ok(found.as_ref().and_then(number))
    }

    /// The title of a document.
    pub(super) fn document(&self, id: &DocumentId) -> Result<Option<String>, AppError> {
        let found = known(self.0.documents().get(id))?;
        Ok(found.map(|document| document.title))
    }

    /// The title of the contract whose month was closed.
    pub(super) fn statement(&self, id: &StatementId) -> Result<Option<String>, AppError> {
        let found = known(self.0.statements().get(id))?;
        let title = found.map(|statement| self.contract(&statement.contract));
        Ok(title.transpose()?.map(|(title, _)| title))
    }
}

/// The number of an invoice, once issued.
pub(super) fn number(invoice: &Invoice) -> Option<String> {
    invoice.issue.as_ref().map(|issue| issue.number())
}

/// What is there; a thing that is not there is no failure here.
pub(super) fn known<T>(found: Result<T, StoreError>) -> Result<Option<T>, AppError> {
    match found {
        Ok(found) => Ok(Some(found)),
        Err(StoreError::NotFound { .. }) => Ok(None),
        Err(error) => Err(error.into()),
    }
}
