//! What cannot stand on the plan, for scripts.

use std::collections::BTreeMap;

use domain::ids::ShiftId;
use domain::time::Day;

use crate::book::{Book, Expected};
use crate::error::AppError;
use crate::planning::{PlanAsk, plan_get};

/// What cannot stand on the plan as it is.
#[derive(Debug, Clone, serde::Serialize, schemars::JsonSchema)]
pub struct ReportConflict {
    /// Name of the rule: `overlap`, `travel_gap`,
    /// `contract_not_covering_date`, `skipped_hour`, `practice_while_replaced`.
    #[serde(rename = "type")]
    pub kind: String,
    /// `blocking`, `warning` or `info`.
    pub severity: String,
    /// The shifts it concerns.
    pub shifts: Vec<ShiftId>,
    /// The day it is on.
    pub day: Day,
    /// The rule it comes from, such as WT-13; none for plain arithmetic.
    pub rule: Option<String>,
    /// What makes it one: `arithmetic`, `road`, `contract`, `clock_change` or
    /// `replacement`.
    pub source: String,
    /// The figures of its sentence: `minutes` that two shifts share; minutes of
    /// `travel` and of the `gap` that is too short for it.
    pub figures: BTreeMap<String, i64>,
}

/// Conflicts of a period.
#[derive(Debug, Clone, serde::Serialize, schemars::JsonSchema)]
pub struct ConflictsReport {
    /// In order of their days.
    pub conflicts: Vec<ReportConflict>,
}

/// Conflicts between two days.
///
/// # Errors
/// As [`plan_get`].
pub fn conflicts(book: &Book, from: Day, to: Day) -> Result<ConflictsReport, AppError> {
    let plan = plan_get(book, PlanAsk { from, to })?;
    let expected = book.read(|look| Expected::of(look))?;
    let span = |shift| expected.presence(shift).map(|presence| presence.span);
    let mut conflicts = Vec::new();
    for planned in &plan.shifts {
        let day = planned.shift.day();
        let conflict = |kind: &str, severity: &str, source: &str, shifts| ReportConflict {
            kind: kind.into(),
            severity: severity.into(),
            shifts,
            day,
            rule: None,
            source: source.into(),
            figures: BTreeMap::new(),
        };
        let shared = |other: &ShiftId| {
            let other = plan.shifts.iter().find(|line| line.shift.id == *other)?;
            let (one, other) = (span(&planned.shift)?, span(&other.shift)?);
            let (start, end) = (one.start.max(other.start), one.end.min(other.end));
            Some((end.utc() - start.utc()).num_minutes())
        };
        let alone = || vec![planned.shift.id.clone()];
        // Each pair once: told at the shift that starts first.
        let later = planned.overlaps.iter().filter(|other| {
            let other = plan.shifts.iter().find(|line| line.shift.id == **other);
            other.is_none_or(|line| {
                (planned.shift.start, &planned.shift.id) < (line.shift.start, &line.shift.id)
            })
        });
        for other in later {
            let pair = vec![planned.shift.id.clone(), other.clone()];
            conflicts.push(ReportConflict {
                figures: shared(other)
                    .map(|minutes| ("minutes".into(), minutes))
                    .into_iter()
                    .collect(),
                ..conflict("overlap", "blocking", "arithmetic", pair)
            });
        }
        if let Some(road) = &planned.short_road {
            conflicts.push(ReportConflict {
                rule: Some("WT-11".into()),
                figures: BTreeMap::from([
                    ("travel".into(), i64::from(road.travel)),
                    ("gap".into(), road.gap),
                ]),
                ..conflict("travel_gap", "warning", "road", alone())
            });
        }
        if planned.worth.explained == domain::statement::Explained::NotCovered {
            conflicts.push(conflict(
                "contract_not_covering_date",
                "blocking",
                "contract",
                alone(),
            ));
        }
        if !planned.while_replaced.is_empty() {
            let mut shifts = alone();
            shifts.extend(planned.while_replaced.iter().cloned());
            conflicts.push(ReportConflict {
                rule: Some("ST-01".into()),
                ..conflict("practice_while_replaced", "warning", "replacement", shifts)
            });
        }
        if planned.skipped_hour {
            conflicts.push(ReportConflict {
                rule: Some("WT-13".into()),
                ..conflict("skipped_hour", "warning", "clock_change", alone())
            });
        }
    }
    Ok(ConflictsReport { conflicts })
}
