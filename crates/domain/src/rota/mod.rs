//! Rotas: what an employer announces, against what the doctor has planned.
//!
//! A rota comes as a calendar or as a table. Reading its bytes is not of this
//! room: here stand what was announced ([`Announced`]), how the words of one
//! employer are understood ([`RotaMapping`]), and what is new, changed or gone
//! ([`compare`]). Nothing enters the plan by itself.

mod compare;
mod mapping;
mod unread;

#[cfg(test)]
mod tests;

use crate::ids::{ContractId, SiteId};
use crate::shift::ShiftKind;
use crate::time::{WallTime, Zone};

pub use compare::{Compared, Declined, Planned, Remembered, Verdict, Window, compare};
pub use mapping::{Columns, Hours, Layout, RotaMapping, Whose, WordMeaning, Work, normal};
pub use unread::{Spot, Trouble, Unread, UnreadList};

/// A shift as an employer announced it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Announced {
    /// What names it in every later version of the same rota: the UID of a
    /// calendar, the day and column of a table.
    pub key: String,
    /// Where it was read.
    pub at: Spot,
    /// The employer's own word: a title, or a code such as « A1 ».
    pub word: String,
    /// Start, on the clock of `zone`.
    pub start: WallTime,
    /// End, on the clock of `zone`.
    pub end: WallTime,
    /// The clocks of both.
    pub zone: Zone,
    /// What is done.
    pub kind: ShiftKind,
    /// Contract under which it would be done, where the doctor said so.
    pub contract: Option<ContractId>,
    /// Where it would be done, where the doctor said so.
    pub site: Option<SiteId>,
    /// Whether the employer announced it as cancelled.
    pub cancelled: bool,
}
