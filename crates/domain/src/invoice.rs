//! Invoices and credit notes (domain notes §4).
//!
//! An issued document is never changed and never deleted: what was wrong is
//! corrected by a credit note with its own number (IN-06, IN-07).

mod credit;

use std::collections::BTreeMap;

use crate::address::Address;
use crate::contract::{Contract, VatTreatment};
use crate::employer::Employer;
use crate::ids::{ContractId, EmployerId, InvoiceId, ShiftId, StatementId};
use crate::money::{BasisPoints, Cents};
use crate::pay::shares;
use crate::profile::Profile;
use crate::statement::{Explained, FixedLine, Part, Statement};
use crate::time::{Day, Instant, WallTime};
use crate::{Invalid, Rule};

pub use credit::{LineLeft, TakeBack};

/// Invoice or credit note.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum InvoiceKind {
    /// Note d'honoraires.
    Invoice,
    /// Avoir.
    CreditNote,
}

/// One line: a shift, or a correction.
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
pub struct InvoiceLine {
    /// The shift that is invoiced.
    #[serde(default)]
    pub shift: Option<ShiftId>,
    /// Its start.
    #[serde(default)]
    pub start: Option<WallTime>,
    /// Its end.
    #[serde(default)]
    pub end: Option<WallTime>,
    /// Its place.
    #[serde(default)]
    pub place: String,
    /// Words of the doctor, such as the reason of a correction.
    #[serde(default)]
    pub label: String,
    /// Where the amount comes from.
    pub explained: Explained,
    /// What is added to it, each with its reason.
    #[serde(default)]
    pub parts: Vec<Part>,
    /// Net of VAT.
    pub amount: Cents,
    /// How the line stands to VAT.
    pub vat: VatTreatment,
}

/// Seller and buyer as they were on the day of issue: a later move or a new
/// name does not change what was issued.
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
pub struct Parties {
    /// The doctor.
    pub seller: Profile,
    /// Name of the buyer.
    pub buyer_name: String,
    /// SIREN of the buyer.
    #[serde(default)]
    pub buyer_siren: Option<String>,
    /// SIRET of the buyer.
    #[serde(default)]
    pub buyer_siret: Option<String>,
    /// Address of the buyer.
    #[serde(default)]
    pub buyer_address: Address,
    /// Name of the contract.
    pub contract_title: String,
}

/// What issuing adds to a draft.
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
pub struct Issue {
    /// Prefix of the number: `F2026-`.
    pub series: String,
    /// Place in the series, without holes.
    pub rank: u32,
    /// Day of issue.
    pub on: Day,
    /// When.
    pub at: Instant,
    /// The day by which it is to be paid.
    pub due_on: Day,
    /// VAT rate of taxable lines on the day of issue.
    pub vat_rate: BasisPoints,
    /// Flat sum for recovery on the day of issue (D441-5 CCom).
    pub late_flat: Cents,
    /// Points above the rate of the European Central Bank for lateness.
    pub late_points: BasisPoints,
    /// Both sides.
    pub parties: Parties,
}

impl Issue {
    /// The number as it is printed: `F2026-014`.
    pub fn number(&self) -> String {
        Self::numbered(&self.series, self.rank)
    }

    /// The number of a place in a series.
    pub fn numbered(series: &str, rank: u32) -> String {
        format!("{series}{rank:03}")
    }
}

/// An invoice or a credit note; a draft until it is issued.
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
pub struct Invoice {
    /// Identifier.
    pub id: InvoiceId,
    /// Invoice or credit note.
    pub kind: InvoiceKind,
    /// Who pays.
    pub employer: EmployerId,
    /// Under which contract.
    pub contract: ContractId,
    /// The closed month it comes from.
    #[serde(default)]
    pub statement: Option<StatementId>,
    /// The invoice that a credit note corrects.
    #[serde(default)]
    pub corrects: Option<InvoiceId>,
    /// First day of the work.
    pub period_start: Day,
    /// Last day of the work.
    pub period_end: Day,
    /// The lines.
    pub lines: Vec<InvoiceLine>,
    /// Number, day and parties, once issued.
    #[serde(default)]
    pub issue: Option<Issue>,
}

/// The sums of an invoice.
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
pub struct InvoiceTotals {
    /// Net of VAT.
    pub net: Cents,
    /// VAT.
    pub vat: Cents,
    /// To pay.
    pub gross: Cents,
}

impl Invoice {
    /// A draft over a closed month.
    ///
    /// # Errors
    /// [`Rule::Required`] at `lines` when no shift of the month has an amount.
    pub fn draft(contract: &Contract, statement: &Statement) -> Result<Self, Invalid> {
        let mut lines: Vec<_> = statement
            .lines
            .iter()
            // Nobody is invoiced nothing.
            .filter(|line| !line.explained.pays_nothing() || !line.parts.is_empty())
            .filter_map(|line| {
                Some(InvoiceLine {
                    shift: Some(line.shift.clone()),
                    start: Some(line.start),
                    end: Some(line.end),
                    place: line.place.clone(),
                    label: String::new(),
                    explained: line.explained.clone(),
                    parts: line.parts.clone(),
                    amount: line.amount?,
                    vat: contract.vat,
                })
            })
            .collect();
        lines.extend(fixed_fees(statement, contract.vat));
        lines.extend(shared_fees(statement, contract.vat));
        if lines.is_empty() {
            return Err(Invalid::at("lines", Rule::Required));
        }
        Ok(Self {
            id: InvoiceId::new(),
            kind: InvoiceKind::Invoice,
            employer: contract.employer.clone(),
            contract: contract.id.clone(),
            statement: Some(statement.id.clone()),
            corrects: None,
            period_start: contract.start.max(statement.month.first()),
            period_end: contract.last_day_by(statement.month.last()),
            lines,
            issue: None,
        })
    }

    /// The sums, with VAT at `rate` on the taxable lines' total.
    pub fn totals(&self, rate: BasisPoints) -> InvoiceTotals {
        let net = self.net();
        let taxable = |line: &&InvoiceLine| line.vat == VatTreatment::Taxable;
        let base: Cents = self
            .lines
            .iter()
            .filter(taxable)
            .map(|line| line.amount)
            .sum();
        let vat = base.share(rate);
        InvoiceTotals {
            net,
            vat,
            gross: net + vat,
        }
    }

    /// The lines' total, net of VAT.
    pub fn net(&self) -> Cents {
        self.lines.iter().map(|line| line.amount).sum()
    }

    /// What is to pay once issued; nothing for a draft.
    pub fn gross(&self) -> Cents {
        self.issue
            .as_ref()
            .map_or(Cents::ZERO, |issue| self.totals(issue.vat_rate).gross)
    }

    /// The parties of an invoice issued now.
    pub fn parties(profile: &Profile, employer: &Employer, contract: &Contract) -> Parties {
        Parties {
            seller: profile.clone(),
            buyer_name: employer.name.clone(),
            buyer_siren: employer.siren.clone().or_else(|| {
                employer
                    .siret
                    .as_ref()
                    .and_then(|siret| siret.get(..9))
                    .map(str::to_owned)
            }),
            buyer_siret: employer.siret.clone(),
            buyer_address: employer.address.clone(),
            contract_title: contract.title.clone(),
        }
    }
}

/// One line for each share at which the fees of the month are divided (PA-04).
fn shared_fees(statement: &Statement, vat: VatTreatment) -> Vec<InvoiceLine> {
    let mut cashed: BTreeMap<BasisPoints, Cents> = BTreeMap::new();
    let mut acts: BTreeMap<BasisPoints, (i64, Cents)> = BTreeMap::new();
    for line in &statement.lines {
        match &line.explained {
            Explained::Acts {
                count,
                fees,
                facility,
            } => {
                let (counted, sum) = acts.entry(*facility).or_default();
                *counted += count;
                *sum += *fees;
            }
            explained => {
                for (percent, fees) in explained.shared() {
                    *cashed.entry(percent).or_default() += fees;
                }
            }
        }
    }
    let line = |(explained, amount): (Explained, Cents)| InvoiceLine {
        shift: None,
        start: None,
        end: None,
        place: String::new(),
        label: String::new(),
        amount,
        explained,
        parts: Vec::new(),
        vat,
    };
    let fees = cashed.into_iter().map(|(percent, fees)| Explained::Fees {
        fees,
        percent,
        flat: None,
    });
    let acts = acts
        .into_iter()
        .map(|(facility, (count, fees))| Explained::Acts {
            count,
            fees,
            facility,
        });
    let all: Vec<Explained> = fees.chain(acts).collect();
    let shared: Vec<_> = all.iter().flat_map(Explained::shared).collect();
    let amounts = shares(&shared);
    all.into_iter().zip(amounts).map(line).collect()
}

/// What the month pays whatever was worked: a fixed fee that is invoiced.
fn fixed_fees(statement: &Statement, vat: VatTreatment) -> Vec<InvoiceLine> {
    let line = |fixed: &FixedLine| InvoiceLine {
        shift: None,
        start: None,
        end: None,
        place: String::new(),
        label: String::new(),
        explained: fixed.explained.clone(),
        parts: Vec::new(),
        amount: fixed.amount,
        vat,
    };
    statement.fixed.iter().map(line).collect()
}

/// The mandatory mentions that are missing before an invoice may be issued:
/// the fields of the profile and of the employer (IN-01).
pub fn missing_mentions(profile: &Profile, employer: &Employer) -> Vec<&'static str> {
    let empty = |text: &str| text.trim().is_empty();
    let checks = [
        ("profile.last_name", empty(&profile.last_name)),
        ("profile.first_name", empty(&profile.first_name)),
        ("profile.address", profile.address.is_empty()),
        ("profile.siret", profile.siret.is_none()),
        ("profile.iban", profile.iban.is_none()),
        ("employer.address", employer.address.is_empty()),
    ];
    checks
        .into_iter()
        .filter(|(_, missing)| *missing)
        .map(|(field, _)| field)
        .collect()
}
