//! What of a rota could not be read, and where.

/// A place in a file, counted from one.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
)]
pub struct Spot {
    /// Line of a calendar, row of a table.
    pub row: u32,
    /// Column of a table.
    pub column: Option<u32>,
}

impl Spot {
    /// A line of a text.
    pub const fn line(row: u32) -> Self {
        Self { row, column: None }
    }

    /// A cell of a table, by indices that begin at zero.
    pub fn cell(row: usize, column: usize) -> Self {
        let one_more = |index: usize| u32::try_from(index).unwrap_or(u32::MAX).saturating_add(1);
        Self {
            row: one_more(row),
            column: Some(one_more(column)),
        }
    }
}

/// Why something could not be read, or not as it was meant.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
)]
#[serde(rename_all = "snake_case")]
pub enum Trouble {
    /// A line of a calendar without a name or without a value.
    Line,
    /// A part of a calendar or table that never ends; what came before is read.
    NotEnded,
    /// The end of a part that never began.
    NotBegun,
    /// An event without a start, or with one that is not a time.
    NoStart,
    /// An event without an end; it is read without length.
    NoEnd,
    /// An end that is not a time; the event is read without length.
    End,
    /// An end before the start; the event is read without length.
    EndBeforeStart,
    /// A rule of repetition that is not one; the first time alone is read.
    Rule,
    /// A rule that never stops, or repeats too often; the beginning is read.
    TooOften,
    /// A date that is added to or taken from a series, and is not one.
    Exception,
    /// Clocks of a place that nobody knows; those of the employer are taken.
    Zone,
    /// More entries than a rota holds; those before are read.
    TooMany,
    /// A cell where a day should be.
    Day,
    /// A cell where an hour should be.
    Hour,
    /// A word that the doctor has not explained yet.
    Word,
    /// A cell that holds an error of its formula.
    Formula,
}

impl Trouble {
    /// Whether what is told about is missing from what was read.
    pub const fn is_lost(self) -> bool {
        !matches!(
            self,
            Self::NotEnded
                | Self::NotBegun
                | Self::NoEnd
                | Self::End
                | Self::EndBeforeStart
                | Self::Zone
        )
    }
}

/// One thing that could not be read.
#[derive(
    Debug, Clone, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
pub struct Unread {
    /// Where.
    pub at: Spot,
    /// Why.
    pub trouble: Trouble,
    /// The beginning of what stands there.
    pub text: String,
}

/// As many are told one by one.
const TOLD: usize = 500;

/// As many characters show what stands there.
const EXCERPT: usize = 60;

/// What could not be read, in the order of the file. A file that is all
/// trouble is not told to its end.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct UnreadList {
    /// The first ones.
    pub told: Vec<Unread>,
    /// How many more there are.
    pub more: u32,
}

impl UnreadList {
    /// Adds one.
    pub fn push(&mut self, at: Spot, trouble: Trouble, text: &str) {
        if self.told.len() >= TOLD {
            self.more = self.more.saturating_add(1);
            return;
        }
        let printable = text.chars().filter(|c| !c.is_control());
        let text = printable.take(EXCERPT).collect();
        self.told.push(Unread { at, trouble, text });
    }

    /// Brings them into the order of the file.
    pub fn sort(&mut self) {
        self.told.sort();
    }

    /// Whether all was read.
    pub const fn is_empty(&self) -> bool {
        self.told.is_empty() && self.more == 0
    }
}
