//! What a doctor can ask for.
//!
//! This room owns the list of commands, the one write door and the order of
//! steps of each operation. Rules live in `domain`, SQL in `store`, file
//! formats in `exchange`, keys in `vault`; widgets and words of the screen in
//! the shells.

pub mod book;
pub mod calendars;
pub mod contracts;
pub mod demo;
pub mod documents;
pub mod employers;
pub mod error;
pub mod formalities;
pub mod history;
pub mod money;
pub mod papers;
pub mod parameters;
pub mod portable;
pub mod profile;
pub mod reports;
pub mod search;
pub mod setup;
pub mod shifts;
pub mod today;
pub mod wire;

pub(crate) use book::plain;
pub use book::{Book, Done, Guess, clock, op, shell};
pub use calendars::phone;
pub use error::{AppError, ErrorCode};
pub use money::{invoices, months, payments, payslips};
pub use setup::{backups, recovery};
pub use shifts::{conflicts, leaves, planning};
pub use wire::{bindings, call};

/// Keyrings that may open the book.
pub mod keyring {
    pub use vault::{DesktopKeyring, Keyring, NoKeyring};
}

/// Every type that the list of commands names, for the macros that read it.
pub mod types {
    pub use crate::backups::*;
    pub use crate::book::Done;
    pub use crate::calendars::*;
    pub use crate::conflicts::*;
    pub use crate::contracts::*;
    pub use crate::documents::*;
    pub use crate::employers::*;
    pub use crate::formalities::*;
    pub use crate::history::*;
    pub use crate::invoices::*;
    pub use crate::leaves::*;
    pub use crate::months::*;
    pub use crate::papers::*;
    pub use crate::parameters::*;
    pub use crate::payments::*;
    pub use crate::payslips::*;
    pub use crate::phone::*;
    pub use crate::planning::*;
    pub use crate::portable::*;
    pub use crate::profile::*;
    pub use crate::search::*;
    pub use crate::setup::recovery::*;
    pub use crate::setup::*;
    pub use crate::shifts::*;
    pub use crate::today::*;
    pub use domain::contract::paper::DraftOf;
    pub use domain::contract::{ContractDefaults, KindTraits};
    pub use domain::ids::{
        ContractId, DocumentId, EmployerId, InvoiceId, LeaveId, PaymentId, PayslipId, ShiftId,
        SiteId, StatementId,
    };
    pub use domain::pay::EndOfTerm;
    pub use domain::payslip::Payslip;
    pub use domain::profile::ProfileDoubt;
    pub use domain::site::Travel;
}
