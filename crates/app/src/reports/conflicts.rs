//! What does not hold on the plan, for scripts.

use std::collections::BTreeMap;

use domain::conflict::{Conflict, ConflictKind, Cure, Figure, Severity};
use domain::document::InsuredActivity;
use domain::formality::Confidence;
use domain::ids::{ContractId, ShiftId};
use domain::money::BasisPoints;
use domain::time::{Day, WallTime};

use crate::book::Book;
use crate::conflicts::AsideNote;
use crate::error::{AppError, ErrorCode};
use crate::shifts::{Marks, conflicts_between, rule_of};

/// A figure of the sentence that tells a conflict.
#[derive(Debug, Clone, serde::Serialize, schemars::JsonSchema)]
#[serde(untagged)]
pub enum ReportFigure {
    /// Minutes, days, half-days, months or kilometres.
    Count(i64),
    /// A time on the clock of the place.
    At(WallTime),
    /// A day.
    On(Day),
    /// A share of a full-time post, or of the acts of a year, in percent.
    Share(BasisPoints),
    /// An activity that an insurance names.
    Activity(InsuredActivity),
}

impl From<Figure> for ReportFigure {
    fn from(figure: Figure) -> Self {
        match figure {
            Figure::Minutes(count)
            | Figure::Days(count)
            | Figure::HalfDays(count)
            | Figure::Months(count)
            | Figure::Kilometres(count) => Self::Count(count),
            Figure::At(time) => Self::At(time),
            Figure::On(day) => Self::On(day),
            Figure::Share(share) => Self::Share(share),
            Figure::Activity(activity) => Self::Activity(activity),
        }
    }
}

/// What does not hold on the plan as it is.
#[derive(Debug, Clone, serde::Serialize, schemars::JsonSchema)]
pub struct ReportConflict {
    /// What it is.
    #[serde(rename = "type")]
    pub kind: ConflictKind,
    /// How loud to say it.
    pub severity: Severity,
    /// The shifts it concerns; none where it is about months of them.
    pub shifts: Vec<ShiftId>,
    /// The contracts it concerns, where it is about them.
    pub contracts: Vec<ContractId>,
    /// The first day it is about.
    pub day: Day,
    /// The last day; none where no end is agreed.
    pub until: Option<Day>,
    /// The rule it comes from, such as WT-13; none for plain arithmetic.
    pub rule: Option<String>,
    /// What the rule says, in one French sentence.
    pub says: String,
    /// Article, or what else makes it one.
    pub source: String,
    /// How sure the rule is.
    pub confidence: Confidence,
    /// The figures of its sentence. Minutes: `minutes` found, `most` or `least`
    /// that there may be, `excess`, `rest`, `duty` before it, `travel` and the
    /// `gap` that is too short for it, `load` of everything, `with_hospital`,
    /// `average` of a week to the nearest minute. Days and half-days: `days`,
    /// `half_days`, `owed`, `missing`, `late`. Times: `earliest`, `latest`.
    pub figures: BTreeMap<String, ReportFigure>,
    /// What would cure it.
    pub cure: Cure,
    /// Why the doctor set it aside; none while it is not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub set_aside: Option<AsideNote>,
}

/// Conflicts of a period.
#[derive(Debug, Clone, serde::Serialize, schemars::JsonSchema)]
pub struct ConflictsReport {
    /// In order of their days.
    pub conflicts: Vec<ReportConflict>,
}

/// Conflicts that are about a day of those between two days.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] at `to` for more than two years.
pub fn conflicts(book: &Book, from: Day, to: Day) -> Result<ConflictsReport, AppError> {
    if !(0..=731).contains(&from.days_until(to)) {
        return Err(AppError::at(ErrorCode::OutOfRange, "to"));
    }
    let (found, marks) = book.read(|look| {
        let found = conflicts_between(look, from, to)?;
        Ok((found, Marks::of(look)?))
    })?;
    let told = found.into_iter().map(|conflict| told(conflict, &marks));
    let conflicts = told.collect::<Result<_, _>>()?;
    Ok(ConflictsReport { conflicts })
}

fn told(conflict: Conflict, marks: &Marks) -> Result<ReportConflict, AppError> {
    let rule = rule_of(&conflict)?;
    let set_aside = marks.note(&conflict.facts());
    let figures = conflict.figures.into_iter();
    Ok(ReportConflict {
        kind: conflict.kind,
        severity: conflict.severity,
        shifts: conflict.shifts,
        contracts: conflict.contracts,
        day: conflict.day,
        until: conflict.until,
        rule: conflict.rule.map(ToOwned::to_owned),
        says: rule.says.clone(),
        source: rule.source.clone(),
        confidence: rule.confidence,
        figures: figures
            .map(|(name, figure)| (name.to_owned(), figure.into()))
            .collect(),
        cure: conflict.cure,
        set_aside,
    })
}
