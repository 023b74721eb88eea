//! The fields of a thing, as values that the screens have words for.

use domain::contract::paper::PaperFact;
use domain::contract::{
    Amendment, ContractKind, Length, PaymentTerm, PensionScheme, ReplacementSide, Settlement,
    TaxCategory, VatTreatment,
};
use domain::document::{DocumentKind, InsuredActivity};
use domain::employer::{Colour, EmployerKind};
use domain::formality::{Confidence, Means};
use domain::leave::{LeaveHours, LeaveKind};
use domain::money::{BasisPoints, Cents};
use domain::parameter::LawUnit;
use domain::pay::PayTerms;
use domain::payment::PaymentMeans;
use domain::payslip::{PaidLine, PayslipKind};
use domain::profile::{Agreement, Standing};
use domain::shift::{Act, CallOut, CancelledBy, ShiftKind, ShiftState};
use domain::site::HolidayZone;
use domain::statement::{Explained, Part};
use domain::time::{Day, Month, WallTime, Zone};

/// A field of a thing. The screens hold one word for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[expect(
    missing_docs,
    reason = "a field is its name; the screens hold the words"
)]
pub enum FieldName {
    // Of several nouns.
    Kind,
    Name,
    Title,
    Employer,
    Contract,
    Address,
    Email,
    Phone,
    Siret,
    Notes,
    Start,
    End,
    DueOn,
    Line,
    Fees,
    HalfDays,
    // The doctor.
    Agreement,
    Standing,
    FirstName,
    LastName,
    BirthName,
    BirthDate,
    BirthPlace,
    Specialty,
    Rpps,
    Council,
    CouncilRegistration,
    RegisteredOn,
    LocumLicence,
    VatNumber,
    Home,
    Iban,
    Bic,
    InvoicePrefix,
    InvoiceFirstNumber,
    // Employers, their sites and roads.
    ShortName,
    Siren,
    FinessLegal,
    FinessSite,
    Contact,
    Colour,
    Zone,
    HolidayZone,
    GoodFriday,
    Minutes,
    Kilometres,
    // Contracts.
    Signatory,
    SignatoryRole,
    SignedOn,
    Settlement,
    TaxCategory,
    PensionScheme,
    Vat,
    VatReason,
    PaymentTerm,
    Pay,
    WorkQuota,
    WeeklyMinutes,
    TrialEnd,
    Notice,
    Ground,
    Places,
    GeneralInterest,
    Amendment,
    Side,
    TeleconsultationShare,
    TeachingHours,
    ForfaitDays,
    DailyLimit,
    WeeklyLimit,
    AverageLimit,
    LeastRest,
    NonCompeteMonths,
    NonCompeteKilometres,
    SignedDocument,
    EndAlertDays,
    // Documents.
    DatedOn,
    ValidUntil,
    Insured,
    FileName,
    // Shifts.
    Site,
    State,
    CancelledAt,
    CancelledBy,
    BreakMinutes,
    FlatFees,
    Acts,
    ListedRate,
    DutyHalves,
    AdditionalTime,
    CallOut,
    Hours,
    Allowed,
    // Closed months and invoices.
    ClosedOn,
    ReopenedOn,
    Worked,
    Salary,
    Due,
    Kept,
    ToPayOut,
    KeptByDoctor,
    Number,
    IssuedOn,
    Corrects,
    PeriodStart,
    PeriodEnd,
    Net,
    VatRate,
    LateFlat,
    LatePoints,
    // Payments.
    Pays,
    PaidOn,
    PaidOutOn,
    Amount,
    PaidBy,
    // Payslips.
    Work,
    Gross,
    NetPaid,
    NetTaxable,
    TaxWithheld,
    EndIndemnity,
    LeaveIndemnity,
    Said,
    SaidOn,
    SaidOf,
    // Formalities.
    Answer,
    DoneOn,
    SentBy,
    Proof,
    Reason,
    // Papers that are drawn up.
    Clause,
    ClauseLeftOut,
    PaperFact,
    // Numbers of the law.
    Value,
    Source,
    Confidence,
}

/// What a step of a checklist was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum AnswerWord {
    /// Done.
    Done,
    /// Set aside, with a reason.
    SetAside,
}

/// What the doctor said of the difference of a payslip.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum DifferenceWord {
    /// It was paid otherwise.
    Settled,
    /// It is not to be paid, for a reason.
    Dismissed,
}

/// The value of a field, as its kind is written and read.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(tag = "is", content = "value", rename_all = "snake_case")]
#[expect(missing_docs, reason = "most kinds are the name of their type")]
pub enum FieldValue {
    /// Words of the doctor, a number of some register, the name of a thing.
    Text(String),
    Money(Cents),
    Percent(BasisPoints),
    /// Points above a rate.
    Points(BasisPoints),
    Day(Day),
    /// Day and hour on the clock of a place.
    Moment(WallTime),
    /// A length of time, in minutes.
    Minutes(i64),
    Count(i64),
    Kilometres(u32),
    Days(u32),
    YesNo(bool),
    Zone(Zone),
    HolidayZone(HolidayZone),
    Agreement(Agreement),
    Standing(Standing),
    EmployerKind(EmployerKind),
    Colour(Colour),
    ContractKind(ContractKind),
    Settlement(Settlement),
    TaxCategory(TaxCategory),
    PensionScheme(PensionScheme),
    Vat(VatTreatment),
    PaymentTerm(PaymentTerm),
    Pay(Box<PayTerms>),
    Acts(Act),
    CallOut(CallOut),
    Length(Length),
    Amendment(Amendment),
    Side(ReplacementSide),
    DocumentKind(DocumentKind),
    InsuredActivity(InsuredActivity),
    ShiftKind(ShiftKind),
    ShiftState(ShiftState),
    CancelledBy(CancelledBy),
    LeaveKind(LeaveKind),
    LeaveHours(LeaveHours),
    /// A line of a closed month or an invoice.
    Line(WorthLine),
    PaidBy(PaymentMeans),
    Month(Month),
    PayslipKind(PayslipKind),
    PaidLine(PaidLine),
    Said(DifferenceWord),
    Answer(AnswerWord),
    SentBy(Means),
    Confidence(Confidence),
    /// A word of a paper that the doctor filled in.
    PaperFact(PaperFactTold),
    /// A number of the law, whose unit goes with its key.
    Law(LawValue),
}

/// What a line is worth, and why.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct WorthLine {
    /// Where the amount comes from.
    pub explained: Explained,
    /// What is added to it.
    pub parts: Vec<Part>,
    /// The amount, where the line has one of its own.
    pub amount: Option<Cents>,
    /// Words of the doctor, such as the reason of a correction.
    pub label: String,
}

/// What a paper was told.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct PaperFactTold {
    /// Which fact.
    pub fact: PaperFact,
    /// What was told.
    pub told: String,
}

/// A number of the law.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct LawValue {
    /// Name, such as `late.flat`.
    pub key: String,
    /// What it counts.
    pub unit: LawUnit,
    /// The value, as its unit writes it.
    pub value: String,
}

/// Which of several, where a field stands more than once.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum FieldPart {
    /// What holds from this day on.
    From(Day),
    /// The one of this name.
    Named(String),
    /// The one about this work.
    Work {
        /// Its start.
        start: WallTime,
        /// Its end.
        end: WallTime,
    },
    /// The one at this place, from 1.
    Place(u32),
}

/// A field that is not the same before and after; empty on the side where it
/// had no value.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct ChangedField {
    /// Which field.
    pub name: FieldName,
    /// Which of several.
    pub part: Option<FieldPart>,
    /// Its value before.
    pub before: Option<FieldValue>,
    /// Its value after.
    pub after: Option<FieldValue>,
}

/// A field on one side.
pub(super) struct Field {
    name: FieldName,
    part: Option<FieldPart>,
    value: Option<FieldValue>,
}

impl Field {
    pub(super) fn new(name: FieldName, value: impl Into<Option<FieldValue>>) -> Self {
        Self {
            name,
            part: None,
            value: value.into(),
        }
    }

    /// One of several.
    pub(super) fn of(name: FieldName, part: FieldPart, value: FieldValue) -> Self {
        Self {
            part: Some(part),
            ..Self::new(name, value)
        }
    }

    /// Words; an empty text is no value.
    pub(super) fn text(name: FieldName, text: &str) -> Self {
        let given = !text.trim().is_empty();
        Self::new(name, given.then(|| FieldValue::Text(text.to_owned())))
    }

    /// Words that may be missing.
    pub(super) fn maybe(name: FieldName, text: Option<&String>) -> Self {
        Self::text(name, text.map_or("", String::as_str))
    }

    pub(super) fn day(name: FieldName, day: Option<Day>) -> Self {
        Self::new(name, day.map(FieldValue::Day))
    }

    pub(super) fn money(name: FieldName, sum: Option<Cents>) -> Self {
        Self::new(name, sum.map(FieldValue::Money))
    }
}

/// The fields that differ, in the order of the form; those that are gone last.
pub(super) fn differences(mut before: Vec<Field>, after: Vec<Field>) -> Vec<ChangedField> {
    let mut found = Vec::new();
    for Field { name, part, value } in after {
        let same = |old: &Field| old.name == name && old.part == part;
        // Two lines may have the same name: each is held against one only.
        let old = before.iter().position(same).map(|at| before.remove(at));
        let old = old.and_then(|old| old.value);
        if old != value {
            found.push(ChangedField {
                name,
                part,
                before: old,
                after: value,
            });
        }
    }
    let gone = before.into_iter().filter(|old| old.value.is_some());
    found.extend(gone.map(|old| ChangedField {
        name: old.name,
        part: old.part,
        before: old.value,
        after: None,
    }));
    found
}
