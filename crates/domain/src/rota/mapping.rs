//! How the rotas of one employer are understood: told once, remembered.

use std::collections::BTreeMap;

use crate::ids::{ContractId, SiteId};
use crate::shift::ShiftKind;
use crate::time::ClockTime;

/// How the rotas of one employer are read.
#[derive(
    Debug,
    Clone,
    Default,
    PartialEq,
    Eq,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct RotaMapping {
    /// Where in a table days, hours and words stand; none for calendars.
    #[serde(default)]
    pub layout: Option<Layout>,
    /// What each word means, by its [`normal`] form.
    #[serde(default)]
    pub words: BTreeMap<String, WordMeaning>,
    /// What a word means that is not in the list: for calendars whose titles
    /// are all different. None asks the doctor.
    #[serde(default)]
    pub otherwise: Option<WordMeaning>,
}

impl RotaMapping {
    /// What a word of the rota means. Several in one cell (« M+S ») mean each
    /// of them, if each is known; none where one of them is not.
    pub fn meanings(&self, word: &str) -> Option<Vec<(String, &WordMeaning)>> {
        let whole = normal(word);
        if let Some(meaning) = self.words.get(&whole) {
            return Some(vec![(whole, meaning)]);
        }
        let parts: Vec<String> = whole.split(['+', '/', '&', ',', ';']).map(normal).collect();
        let known = |part: &String| Some((part.clone(), self.words.get(part)?));
        let each: Option<Vec<_>> = parts.iter().map(known).collect();
        each.or_else(|| Some(vec![(whole, self.otherwise.as_ref()?)]))
    }
}

/// A word as it is compared: one space between its parts, in capitals.
pub fn normal(word: &str) -> String {
    let parts: Vec<&str> = word.split_whitespace().collect();
    parts.join(" ").to_uppercase()
}

/// What a word of a rota means.
#[derive(
    Debug,
    Clone,
    PartialEq,
    Eq,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case", tag = "means")]
pub enum WordMeaning {
    /// No work: rest, leave, somebody else's.
    Ignored,
    /// Work.
    Work(Work),
}

/// The work that a word stands for.
#[derive(
    Debug,
    Clone,
    Default,
    PartialEq,
    Eq,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
#[serde(deny_unknown_fields, default)]
pub struct Work {
    /// What is done.
    pub kind: ShiftKind,
    /// From when to when, where the rota itself does not say; two for a day
    /// with a break between.
    pub hours: Vec<Hours>,
    /// Contract under which it is done.
    pub contract: Option<ContractId>,
    /// Where it is done.
    pub site: Option<SiteId>,
}

/// A part of a day by the clock; an end that is not after its start lies on
/// the next day.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct Hours {
    /// Start.
    pub start: ClockTime,
    /// End.
    pub end: ClockTime,
}

/// How a table is laid out. Rows and columns are counted from zero.
#[derive(
    Debug,
    Clone,
    PartialEq,
    Eq,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case", tag = "layout")]
pub enum Layout {
    /// One row for each shift.
    List {
        /// Rows above the first shift.
        headings: u32,
        /// Where everything stands.
        columns: Columns,
        /// Which rows are the doctor's; all when none is said.
        whose: Option<Whose>,
    },
    /// A month with one column for each day and one row for each doctor.
    DaysAcross {
        /// Row that holds the days.
        days: u32,
        /// Column that holds the names.
        names: u32,
        /// The doctor's row.
        whose: Option<Whose>,
    },
    /// A month with one row for each day and one column for each doctor.
    DaysDown {
        /// Column that holds the days.
        days: u32,
        /// Row that holds the names.
        names: u32,
        /// The doctor's column.
        whose: Option<Whose>,
    },
}

/// Whose shifts are read.
#[derive(
    Debug,
    Clone,
    PartialEq,
    Eq,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct Whose {
    /// The name as the rota writes it.
    pub name: String,
}

impl Whose {
    /// Whether a cell of names names this doctor.
    pub fn is_named(&self, cell: &str) -> bool {
        normal(cell) == normal(&self.name)
    }
}

/// The columns of a list.
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
#[serde(deny_unknown_fields, default)]
pub struct Columns {
    /// Day on which the shift begins.
    pub day: u32,
    /// When it begins.
    pub start: Option<u32>,
    /// When it ends.
    pub end: Option<u32>,
    /// Both in one cell: « 8h-18h ».
    pub span: Option<u32>,
    /// What is done.
    pub word: Option<u32>,
    /// Where.
    pub place: Option<u32>,
    /// By whom.
    pub name: Option<u32>,
}
