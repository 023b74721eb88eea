//! Each step of the reckoning of a line in figures: how much of what, at which
//! rate, when, by which rule and on which number of the law.
//!
//! The screen, the papers and the reports show the same steps, in this order:
//! the price, then what is added to it. The cents of the steps are those of the
//! line. Before they are rounded, the sum of a step is its quantity times its
//! euros times its share, and what stands `beside` it.

mod figures;

use crate::money::{BasisPoints, Cents};
use crate::parameter::{Parameter, in_force};
use crate::statement::{Explained, FixedLine, Part, PartKind, StatementLine, Stretch};
use crate::time::{Day, WallTime, Zone};
use figures::of_explained;

/// A step of the reckoning of a line.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS, schemars::JsonSchema)]
pub struct Step {
    /// Its cents; none where it has none of its own.
    pub amount: Option<Cents>,
    /// How much, exactly: a whole number or a fraction, `"9"` or `"27/4"`.
    pub quantity: Option<String>,
    /// Of what.
    pub unit: Option<StepUnit>,
    /// What one of it is paid.
    pub rate: Option<StepRate>,
    /// From when to when.
    pub window: Option<StepWindow>,
    /// The stretches in it that count, where they are not all of it.
    pub stretches: Vec<Stretch>,
    /// Rule in the domain notes, such as `PA-10`.
    pub rule: Option<String>,
    /// What makes it due.
    pub source: Option<StepSource>,
    /// The number of the law that it rests on.
    pub parameter: Option<StepNumber>,
}

/// What a step counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "a unit is its name")]
pub enum StepUnit {
    Hour,
    HalfDay,
    Day,
    Shift,
    /// Months of a salary.
    Month,
    /// Years of a salary.
    Year,
    /// All fees, of which a share is due.
    Fees,
    Period,
    HalfPeriod,
    SaturdayAfternoon,
    CallOut,
    Journey,
    Meal,
}

/// What one unit is paid: euros, and the share of them where there is one.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS, schemars::JsonSchema)]
pub struct StepRate {
    /// Euros: `"90.00"`, or a fraction where a price is spread over its hours.
    pub euros: String,
    /// Share of them.
    pub percent: Option<BasisPoints>,
    /// A second share that is due with it: euros and percent.
    pub beside: Option<(Cents, BasisPoints)>,
}

/// Time on the clock of a place.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS, schemars::JsonSchema)]
pub struct StepWindow {
    /// Its start.
    pub start: WallTime,
    /// Its end.
    pub end: WallTime,
    /// The clocks.
    pub zone: Zone,
}

/// What makes an amount due.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS, schemars::JsonSchema)]
#[serde(tag = "of", rename_all = "snake_case")]
pub enum StepSource {
    /// The contract, by its terms from this day on.
    Contract {
        /// First day of the terms; unknown on what was closed without it.
        terms_from: Option<Day>,
        /// First day of the amendment that it goes by.
        amended_on: Option<Day>,
    },
    /// A text of the law.
    Law {
        /// Which.
        text: String,
    },
}

/// A number of the law, as it stood on the day of the work.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS, schemars::JsonSchema)]
pub struct StepNumber {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: String,
    /// First day of that value.
    pub date: Day,
    /// Text that sets it; empty where the value was removed since.
    pub source: String,
}

impl StatementLine {
    /// The steps of the line: its price, unless it is the sum of its parts
    /// alone, then these. `numbers` say where a number of the law comes from.
    pub fn steps(&self, numbers: &[Parameter]) -> Vec<Step> {
        let added = self.parts.iter().map(|part| self.added(part, numbers));
        self.price(numbers).into_iter().chain(added).collect()
    }

    fn price(&self, numbers: &[Parameter]) -> Option<Step> {
        if self.explained == Explained::Parts && !self.parts.is_empty() {
            return None;
        }
        let added: Cents = self.parts.iter().map(|part| part.amount).sum();
        let rest = self.amount.map(|amount| amount - added);
        // « Compris dans le salaire » beside a supplement pays nothing itself.
        let unpriced = self.explained.amount().is_none() && self.explained != Explained::Amount;
        let nothing = unpriced && !self.parts.is_empty() && rest == Some(Cents::ZERO);
        let step = of_price(&self.explained, (self.terms_from, None), numbers);
        Some(Step {
            amount: rest.filter(|_| !nothing),
            window: Some(self.whole()),
            ..step
        })
    }

    fn added(&self, part: &Part, numbers: &[Parameter]) -> Step {
        let number = number(part.what.number(), part.what.rate(), numbers);
        let law = number.as_ref().map(|number| number.source.clone());
        let law = law.filter(|text| !text.is_empty());
        let fallback = match part.what {
            PartKind::Duty { key: Some(_), .. } => Some(DUTIES),
            PartKind::OnCall { hospital: true, .. } => Some(ON_CALL),
            _ => None,
        };
        let law = law.or_else(|| fallback.map(str::to_owned));
        let spans = part.what.spans();
        let hull = spans.first().zip(spans.last());
        let (quantity, unit, rate) = self.figures(&part.what);
        Step {
            amount: Some(part.amount),
            quantity: Some(quantity.to_string()),
            unit: Some(unit),
            rate: Some(rate),
            window: Some(hull.map_or_else(
                || self.whole(),
                |(first, last)| StepWindow {
                    start: first.start,
                    end: last.end,
                    zone: self.zone,
                },
            )),
            stretches: if spans.len() > 1 {
                spans.to_vec()
            } else {
                Vec::new()
            },
            rule: Some(part.what.rule().to_owned()),
            source: Some(source(law, (self.terms_from, None))),
            parameter: number,
        }
    }

    const fn whole(&self) -> StepWindow {
        StepWindow {
            start: self.start,
            end: self.end,
            zone: self.zone,
        }
    }
}

impl FixedLine {
    /// What a month pays, in figures.
    pub fn step(&self, numbers: &[Parameter]) -> Step {
        Step {
            amount: Some(self.amount),
            ..of_price(&self.explained, (self.terms_from, self.amended_on), numbers)
        }
    }
}

/// A price in figures, without its time and cents.
fn of_price(explained: &Explained, terms: Terms, numbers: &[Parameter]) -> Step {
    let figures = of_explained(explained);
    let number = match explained {
        Explained::Territorial {
            key,
            valid_from,
            rate,
            ..
        } => number(Some((key.as_str(), *valid_from)), Some(*rate), numbers),
        _ => None,
    };
    let law = match explained {
        Explained::Acts { .. } => Some("CSP, art. L6146-2".to_owned()),
        Explained::Territorial { .. } => {
            let text = number.as_ref().map(|number| number.source.clone());
            let text = text.filter(|text| !text.is_empty());
            Some(text.unwrap_or_else(|| TERRITORIAL.to_owned()))
        }
        Explained::NoPeriod {
            hospital: true,
            on_call,
            ..
        } => Some(if *on_call { ON_CALL } else { DUTIES }.to_owned()),
        _ => None,
    };
    let unknown = matches!(
        explained,
        Explained::NoTerms | Explained::NotCovered | Explained::Amount
    );
    let (quantity, unit, rate) = figures.map_or((None, None, None), |(quantity, unit, rate)| {
        (Some(quantity.to_string()), Some(unit), Some(rate))
    });
    Step {
        amount: None,
        quantity,
        unit,
        rate,
        window: None,
        stretches: Vec::new(),
        rule: explained.rule().map(str::to_owned),
        source: (!unknown).then(|| source(law, terms)),
        parameter: number,
    }
}

/// Source of the duty periods of public hospitals.
const DUTIES: &str = "arrêté du 30 avril 2003, art. 13";
/// Source of the bonus for work on other sites (ST-34).
const TERRITORIAL: &str = "arrêté du 28 décembre 2020";
/// Source of their on-call periods.
const ON_CALL: &str = "arrêté du 8 juillet 2025";

/// First day of the terms of the contract, and of the amendment that they go by.
type Terms = (Option<Day>, Option<Day>);

fn source(law: Option<String>, (terms_from, amended_on): Terms) -> StepSource {
    let contract = StepSource::Contract {
        terms_from,
        amended_on,
    };
    law.map_or(contract, |text| StepSource::Law { text })
}

fn number(
    named: Option<(&str, Day)>,
    rate: Option<Cents>,
    numbers: &[Parameter],
) -> Option<StepNumber> {
    let ((name, date), value) = named.zip(rate)?;
    let known = in_force(numbers, name, date);
    Some(StepNumber {
        name: name.to_owned(),
        value: value.to_string(),
        date,
        source: known.map(|it| it.source.clone()).unwrap_or_default(),
    })
}
