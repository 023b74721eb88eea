//! What an audit finds: what does not hold, how sure that is, and what would
//! cure it.

use std::collections::BTreeMap;

use crate::document::InsuredActivity;
use crate::ids::{ContractId, ShiftId};
use crate::money::BasisPoints;
use crate::time::{Day, WallTime};

/// What can be wrong with a plan (domain notes §2 and §3); the table in
/// `README.md` tells where each is looked for.
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
    schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum ConflictKind {
    /// Two shifts at once.
    Overlap,
    /// Less time between two places than the road takes.
    TravelGap,
    /// A start or an end in the hour that the clocks skip.
    SkippedHour,
    /// Too little rest in the 24 hours after a start.
    DailyRest,
    /// Work within the rest after a night on duty or a call-out.
    RestAfterNightDuty,
    /// Work without a pause for more than a day.
    #[serde(rename = "continuous_over_24h")]
    ContinuousOver24h,
    /// Too little rest in a week, or work on each of its days.
    WeeklyRest,
    /// Too many salaried hours on a day.
    #[serde(rename = "daily_10h")]
    Daily10h,
    /// Too many salaried hours in a week.
    #[serde(rename = "week_48h")]
    Week48h,
    /// Too many salaried hours on the average of twelve weeks.
    #[serde(rename = "avg_44h_12w")]
    Avg44h12w,
    /// Too many hospital hours on the average of four months.
    #[serde(rename = "quadrimester_48h")]
    Quadrimester48h,
    /// More work of all kinds, roads included, than the doctor wants of a week.
    RealLoad,
    /// More days a year than a forfait-jours has.
    DayQuotaExceeded,
    /// More half-days than the service that is owed.
    HalfDayQuotaExceeded,
    /// Fewer half-days than the service that was owed.
    HalfDayShortfall,
    /// A shift outside of its contract.
    ContractNotCoveringDate,
    /// A replacement on a day that the council was not told of.
    ReplacementOutsideDeclaredDates,
    /// A replacement without a licence that is good on the day.
    LicenceNotCoveringDate,
    /// Liberal work after the last day of the insurance.
    InsuranceNotCoveringDate,
    /// Liberal work of a kind that the insurance does not name.
    InsuranceActivityNotListed,
    /// Liberal practice while a colleague replaces the doctor.
    PracticeWhileReplaced,
    /// Other work on a day on which the doctor replaces a colleague.
    WorkWhileReplacing,
    /// Enough days of one colleague to keep from settling near.
    NonCompeteCounter,
    /// Too many teleconsultations.
    TeleconsultationQuota,
    /// Another activity beside a full-time public post.
    PublicFullTimeBeside,
    /// Liberal practice beside a full-time hospital post.
    LiberalBesideFullTime,
    /// The director was told too late of an activity outside.
    PriorNoticeLate,
    /// The director was told too late of leaving for a practice.
    DepartureNoticeLate,
    /// More half-days of general interest than the post allows.
    GeneralInterestExceeded,
    /// A titular practitioner with a contract of another public hospital.
    SecondPublicHospital,
    /// Public posts that are more than one full time together.
    PublicQuotaExceeded,
    /// Private activity beside a post of assistant.
    AssistantBeside,
    /// Private work too near a hospital post that ended.
    CompetesWithHospital,
    /// Work at a place that the council was told of too late or not at all.
    SiteNotDeclared,
    /// The end of a liberal practice, which is told long before.
    PracticeLeftUntold,
    /// Work during a sick leave that the prescriber did not allow.
    WorkInSickLeave,
    /// Paid work during a paid leave of a private employer.
    WorkInPaidLeave,
    /// Work that the doctor is on leave from, or not available for.
    WorkInLeave,
    /// More unpaid leave in a year than a post of assistant has.
    UnpaidLeaveExceeded,
}

impl ConflictKind {
    /// Whether it is a lack of work: less work brings it, not more.
    pub const fn is_shortfall(self) -> bool {
        matches!(self, Self::HalfDayShortfall)
    }
}

/// How loud it is said (domain notes, design law no. 3).
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
    schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Worth knowing; nothing forbids it.
    Info,
    /// A rule is broken, or may be: to be looked at.
    Warning,
    /// It cannot be, by arithmetic alone. It stops planning, never the record
    /// of what was done.
    Blocking,
}

/// One figure of the sentence that tells a conflict.
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
#[serde(tag = "unit", content = "value", rename_all = "snake_case")]
pub enum Figure {
    /// Minutes.
    Minutes(i64),
    /// Days.
    Days(i64),
    /// Half-days.
    HalfDays(i64),
    /// Months.
    Months(i64),
    /// Kilometres.
    Kilometres(i64),
    /// A time on the clock of the place.
    At(WallTime),
    /// A day.
    On(Day),
    /// A share.
    Share(BasisPoints),
    /// An activity that an insurance names.
    Activity(InsuredActivity),
}

/// What would cure a conflict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS, schemars::JsonSchema)]
#[serde(tag = "what", content = "by", rename_all = "snake_case")]
pub enum Cure {
    /// Move or cancel one of the two shifts.
    MoveOne,
    /// Start the last of the shifts at this time, or later.
    StartLater(WallTime),
    /// End at this time, or earlier.
    EndEarlier(WallTime),
    /// Take as many minutes off.
    TakeOff(i64),
    /// Take as many days off.
    TakeOffDays(i64),
    /// Take as many half-days off, or agree on additional time.
    TakeOffHalfDays(i64),
    /// Plan as many half-days, or tell the leave.
    AddHalfDays(i64),
    /// Leave as many minutes free in a row.
    FreeMinutes(i64),
    /// Write another hour.
    AnotherHour,
    /// Have the contract cover the day, by an amendment or another contract.
    CoverDay,
    /// Tell the council of the day.
    DeclareDay,
    /// Have the licence renewed.
    RenewLicence,
    /// File the licence, with its last day.
    FileLicence,
    /// File the insurance of that time.
    RenewInsurance,
    /// Have the activity named in the insurance.
    InsureActivity,
    /// Stop the practice for the time, or ask the council.
    StopPractice,
    /// Ask the replaced doctor for an agreement.
    AskReplaced,
    /// Ask the hospital for an authorisation, or reduce the post.
    AskAuthority,
    /// Tell the director in writing, by this day.
    TellDirector(Day),
    /// Tell the council of the place, by this day.
    DeclareSite(Day),
    /// Tell the agency of health and the council, by this day.
    TellAgency(Day),
    /// Work there as a titular practitioner, by a convention of the hospitals.
    Convention,
    /// Reduce the share.
    Reduce,
    /// Agree with the colleague, or ask the council, before settling near.
    AgreeBeforeSettling,
    /// Cancel the work, or have the prescriber allow it expressly.
    AskPrescriber,
    /// Move the work or the leave.
    MoveOutOfLeave,
}

/// Something that does not hold on a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// What it is.
    pub kind: ConflictKind,
    /// How loud to say it.
    pub severity: Severity,
    /// Number of its rule in the domain notes; none for plain arithmetic.
    pub rule: Option<&'static str>,
    /// The first day that it is about.
    pub day: Day,
    /// The last day; that of [`Self::day`] for a single one, none where no end is
    /// agreed.
    pub until: Option<Day>,
    /// The shifts that it is about, by their starts; none where it is about
    /// months of them.
    pub shifts: Vec<ShiftId>,
    /// The contracts that it is about.
    pub contracts: Vec<ContractId>,
    /// The figures of its sentence, by name.
    pub figures: BTreeMap<&'static str, Figure>,
    /// What would cure it.
    pub cure: Cure,
}

impl Conflict {
    /// A conflict of one day, about nothing yet.
    pub(super) const fn on(
        (kind, severity): (ConflictKind, Severity),
        rule: Option<&'static str>,
        day: Day,
        cure: Cure,
    ) -> Self {
        Self {
            kind,
            severity,
            rule,
            day,
            until: Some(day),
            shifts: Vec::new(),
            contracts: Vec::new(),
            figures: BTreeMap::new(),
            cure,
        }
    }

    pub(super) const fn until(self, until: Day) -> Self {
        self.until_end(Some(until))
    }

    /// Until a last day, where there is one.
    pub(super) const fn until_end(mut self, until: Option<Day>) -> Self {
        self.until = until;
        self
    }

    pub(super) fn shifts<'a>(mut self, shifts: impl IntoIterator<Item = &'a ShiftId>) -> Self {
        self.shifts = shifts.into_iter().cloned().collect();
        self
    }

    pub(super) fn contracts<'a>(
        mut self,
        contracts: impl IntoIterator<Item = &'a ContractId>,
    ) -> Self {
        self.contracts = contracts.into_iter().cloned().collect();
        self
    }

    pub(super) fn figure(mut self, name: &'static str, figure: Figure) -> Self {
        self.figures.insert(name, figure);
        self
    }

    pub(super) fn minutes(self, name: &'static str, minutes: i64) -> Self {
        self.figure(name, Figure::Minutes(minutes))
    }

    /// Whether it is about a day of those from `from` to `to`.
    pub fn touches(&self, from: Day, to: Day) -> bool {
        self.day <= to && self.until.is_none_or(|until| until >= from)
    }

    /// By day, then by kind and by what it is about.
    pub(super) fn order(&self, other: &Self) -> std::cmp::Ordering {
        let key = |it: &Self| (it.day, it.until, it.kind);
        let (mine, theirs) = (&self.shifts, &other.shifts);
        key(self)
            .cmp(&key(other))
            .then_with(|| mine.cmp(theirs))
            .then_with(|| self.contracts.cmp(&other.contracts))
    }
}
