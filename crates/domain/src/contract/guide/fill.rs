//! What the answers, usage and the law fill in.

use super::{
    AmountRole, ContractSketch, Guide, GuideAmount, GuideFact, GuideFacts, GuidePrice, PrefillFrom,
    Prefilled, PriceUnit, TermSketch, Walk,
};
use crate::contract::{
    Asked, Conditions, ContractDefaults, ContractKind, KindTest, KindTraits, PayUnit, WorkTimeUnit,
    conditions::HALF_DAY_SHARE,
};
use crate::formality::Confidence;
use crate::money::{BasisPoints, Cents};
use crate::parameter::{Parameter, in_force};
use crate::pay::{DutyPay, HospitalScale};
use crate::time::{ClockTime, Day};

/// The unit in which a kind is paid where nothing says more.
const fn unit_of(unit: PayUnit) -> Option<PriceUnit> {
    match unit {
        PayUnit::FeesPercent => Some(PriceUnit::FeesPercent),
        PayUnit::Hour => Some(PriceUnit::Hour),
        PayUnit::HalfDay => Some(PriceUnit::HalfDay),
        PayUnit::Day => Some(PriceUnit::Day),
        PayUnit::Shift | PayUnit::FlatPeriod => Some(PriceUnit::Shift),
        PayUnit::MonthlyFte => Some(PriceUnit::Month),
        PayUnit::OnSiteDuty | PayUnit::OnCall => None,
    }
}

/// Writes down values with where they come from.
struct Pen<'a> {
    numbers: &'a [Parameter],
    day: Day,
    prefilled: Vec<Prefilled>,
    amounts: Vec<GuideAmount>,
}

impl Pen<'_> {
    fn mark(&mut self, field: &str, from: PrefillFrom, source: &str, confidence: Confidence) {
        self.prefilled.push(Prefilled {
            field: field.to_owned(),
            from,
            source: source.to_owned(),
            confidence,
        });
    }

    /// Keeps an answer, when there is one.
    fn answered<T>(&mut self, field: &str, answer: Option<T>) -> Option<T> {
        if answer.is_some() {
            self.mark(field, PrefillFrom::Answer, "", Confidence::Sure);
        }
        answer
    }

    /// The amount that the law has on the first day, when it knows one.
    fn law(&mut self, role: AmountRole, key: &str) -> Option<(Cents, String, Confidence)> {
        let found = in_force(self.numbers, key, self.day)?;
        let amount = found.value.parse().ok()?;
        self.amounts.push(GuideAmount {
            role,
            key: key.to_owned(),
            amount,
            since: found.valid_from,
            source: found.source.clone(),
            confidence: found.confidence,
        });
        Some((amount, found.source.clone(), found.confidence))
    }
}

impl Guide {
    /// The facts to ask for on this way, once its kind is settled.
    pub fn facts(&self, walk: &Walk<'_>, traits: &KindTraits) -> Vec<GuideFact> {
        let open_ended = matches!(
            traits.kind,
            ContractKind::Permanent | ContractKind::HospitalPractitioner
        );
        let places = traits.asks.contains(&Asked::Places);
        let time = traits.work_time.map(|unit| match unit {
            // A nursing home is told its share by the law; hospitals count half-days.
            WorkTimeUnit::Quota if places => GuideFact::Quota,
            WorkTimeUnit::Quota | WorkTimeUnit::HalfDays => GuideFact::HalfDays,
            WorkTimeUnit::Hours => GuideFact::WeeklyHours,
        });
        let share = self.price(walk, traits).unit.is_share();
        [
            Some(GuideFact::Start),
            (!open_ended).then_some(GuideFact::End),
            places.then_some(GuideFact::Places),
            time,
            Some(if share {
                GuideFact::Share
            } else {
                GuideFact::Amount
            }),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// How it is paid: as was answered, else as the guide knows of the kind,
    /// else in its commonest unit.
    fn price(&self, walk: &Walk<'_>, traits: &KindTraits) -> GuidePrice {
        let told = walk.price();
        let known = self.price_of(traits.kind, told.map(|price| price.unit));
        let says_more = |price: &&GuidePrice| {
            price.amount.is_some() || price.least.is_some() || price.usual.is_some()
        };
        let found = told.filter(says_more).or(known).or(told);
        found.cloned().unwrap_or_else(|| GuidePrice {
            unit: traits
                .units
                .iter()
                .find_map(|unit| unit_of(*unit))
                .unwrap_or(PriceUnit::Hour),
            amount: None,
            least: None,
            most: None,
            usual: None,
        })
    }

    /// The contract as far as the answers make it. `numbers` are those of the
    /// law; without a first day they are read on `today`.
    pub fn sketch(
        &self,
        walk: &Walk<'_>,
        facts: &GuideFacts,
        traits: &KindTraits,
        numbers: &[Parameter],
        today: Day,
    ) -> ContractSketch {
        let mut pen = Pen {
            numbers,
            day: facts.start.unwrap_or(today),
            prefilled: Vec::new(),
            amounts: Vec::new(),
        };
        pen.mark("kind", PrefillFrom::Answer, "", Confidence::Sure);
        pen.mark("title", PrefillFrom::Usual, "", Confidence::Sure);
        let asked = self.facts(walk, traits);
        let start = pen.answered("start", facts.start);
        let end = facts.end.filter(|_| asked.contains(&GuideFact::End));
        let end = pen.answered("end", end);
        let usual = usual(walk, traits, &mut pen);
        let conditions = conditions(walk, facts, traits, &asked, &mut pen);
        let price = self.price(walk, traits);
        let term = term(walk, facts, &conditions, &price, traits, &mut pen);
        let named = walk.employers();
        let mut sketch = ContractSketch {
            kind: traits.kind,
            title: walk.situation.title.clone(),
            start,
            end,
            usual,
            conditions,
            ground: walk.ground().cloned(),
            term,
            employers: if named.is_empty() {
                traits.employers.clone()
            } else {
                named.to_vec()
            },
            prefilled: Vec::new(),
            amounts: Vec::new(),
            usual_price: price.usual,
        };
        times(&mut sketch, traits, today, &mut pen);
        sketch.prefilled = pen.prefilled;
        sketch.amounts = pen.amounts;
        sketch
    }
}

fn usual(walk: &Walk<'_>, traits: &KindTraits, pen: &mut Pen<'_>) -> ContractDefaults {
    let mut usual = traits.usual;
    for field in ["settlement", "tax_category", "vat", "payment"] {
        pen.mark(field, PrefillFrom::Usual, &traits.source, traits.confidence);
    }
    if let Some(scheme) = walk.pension_scheme() {
        usual.pension_scheme = scheme;
        pen.mark("pension_scheme", PrefillFrom::Answer, "", Confidence::Sure);
    } else {
        let (source, confidence) = (&traits.source, traits.confidence);
        pen.mark("pension_scheme", PrefillFrom::Usual, source, confidence);
    }
    usual
}

fn conditions(
    walk: &Walk<'_>,
    facts: &GuideFacts,
    traits: &KindTraits,
    asked: &[GuideFact],
    pen: &mut Pen<'_>,
) -> Conditions {
    let given = |fact| asked.contains(&fact);
    let half_days = facts.half_days.filter(|_| given(GuideFact::HalfDays));
    let by_half_days = traits.work_time == Some(WorkTimeUnit::HalfDays);
    let share = half_days.map(|count| BasisPoints::new(i64::from(count) * HALF_DAY_SHARE));
    let told = facts.quota.filter(|_| given(GuideFact::Quota));
    let mut conditions = Conditions {
        half_days: pen.answered("conditions.half_days", half_days.filter(|_| by_half_days)),
        work_quota: pen.answered(
            "conditions.work_quota",
            told.or(share.filter(|_| !by_half_days)),
        ),
        weekly_minutes: pen.answered(
            "conditions.weekly_minutes",
            facts
                .weekly_minutes
                .filter(|_| given(GuideFact::WeeklyHours)),
        ),
        places: pen.answered(
            "conditions.places",
            facts.places.filter(|_| given(GuideFact::Places)),
        ),
        ..Conditions::default()
    };
    if let Some(ground) = walk.ground() {
        ground.fr.clone_into(&mut conditions.ground);
        pen.mark(
            "conditions.ground",
            PrefillFrom::Answer,
            "",
            Confidence::Sure,
        );
    }
    if let (None, Some(places)) = (conditions.work_quota, conditions.places) {
        for rule in &traits.rules {
            let KindTest::BelowMinimumFte(steps) = &rule.test else {
                continue;
            };
            let step = steps.iter().filter(|step| step.places <= places);
            conditions.work_quota = step.max_by_key(|step| step.places).map(|step| step.least);
            let field = "conditions.work_quota";
            pen.mark(field, PrefillFrom::Law, &rule.source, rule.confidence);
        }
    }
    conditions
}

fn term(
    walk: &Walk<'_>,
    facts: &GuideFacts,
    conditions: &Conditions,
    price: &GuidePrice,
    traits: &KindTraits,
    pen: &mut Pen<'_>,
) -> TermSketch {
    let unit = price.unit;
    if walk.price().is_some() {
        pen.mark("terms.0.unit", PrefillFrom::Answer, "", Confidence::Sure);
    } else {
        let (source, confidence) = (&traits.source, traits.confidence);
        pen.mark("terms.0.unit", PrefillFrom::Usual, source, confidence);
    }
    let field = match unit {
        PriceUnit::FeesPercent => "terms.0.percent",
        PriceUnit::Acts => "terms.0.facility",
        PriceUnit::Month | PriceUnit::Year => "terms.0.full_time",
        _ => "terms.0.rate",
    };
    let share = pen.answered(field, facts.share.filter(|_| unit.is_share()));
    let answered = pen.answered(field, facts.amount.filter(|_| !unit.is_share()));
    let set = price.amount.as_ref();
    let set = set.and_then(|key| pen.law(AmountRole::Price, key));
    if let (None, Some((_, source, confidence))) = (answered, &set) {
        pen.mark(field, PrefillFrom::Law, source, *confidence);
    }
    let bounds = [
        (AmountRole::Least, &price.least),
        (AmountRole::Most, &price.most),
    ];
    for (role, key) in bounds {
        if let Some(key) = key {
            pen.law(role, key);
        }
    }
    let part = conditions.half_days;
    let part = part.map(|count| BasisPoints::new(i64::from(count) * HALF_DAY_SHARE));
    let quota = conditions.work_quota.or(part).filter(|_| unit.is_salary());
    let quota = pen.answered("terms.0.quota", quota);
    if unit == PriceUnit::HalfDay {
        pen.mark("terms.0.cut", PrefillFrom::Usual, "", Confidence::Sure);
    }
    let duty = if walk.duty() {
        let law = pen.law(AmountRole::Duty, "hospital.sujetion.full");
        pen.law(AmountRole::HalfDuty, "hospital.sujetion.half");
        match law {
            Some((_, source, sure)) => {
                pen.mark("terms.0.duty", PrefillFrom::Law, &source, sure);
            }
            // Before the first value that is known the scale is only the doctor's word.
            None => pen.mark("terms.0.duty", PrefillFrom::Answer, "", Confidence::Sure),
        }
        DutyPay::Hospital {
            scale: HospitalScale::Practitioner,
        }
    } else {
        DutyPay::AsSession
    };
    if walk.on_call() {
        pen.mark("terms.0.on_call", PrefillFrom::Answer, "", Confidence::Sure);
        pen.law(AmountRole::OnCallLeast, "hospital.oncall.min");
        pen.law(AmountRole::OnCallMost, "hospital.oncall.max");
    }
    TermSketch {
        unit,
        amount: answered.or(set.map(|it| it.0)),
        share,
        quota,
        cut: (unit == PriceUnit::HalfDay).then_some(ClockTime::ONE_PM),
        duty,
        on_call_periods: walk.on_call(),
    }
}

/// The trial and the notice that the law gives, where it is sure of them.
fn times(sketch: &mut ContractSketch, traits: &KindTraits, today: Day, pen: &mut Pen<'_>) {
    let Some(start) = sketch.start else { return };
    // A contract of a month may do without a trial.
    let brief = sketch.end.is_some_and(|end| end <= start.plus_months(1));
    let dates = sketch.stand_in(None, today).dates(traits, &[], today);
    let rule = traits
        .rules
        .iter()
        .find(|rule| matches!(rule.test, KindTest::TrialTooLong(_)));
    let latest = dates.trial_latest;
    let latest = latest.filter(|latest| !brief && sketch.end.is_none_or(|end| *latest < end));
    if let (Some(latest), Some(rule)) = (latest, rule) {
        sketch.conditions.trial_end = Some(latest);
        let field = "conditions.trial_end";
        pen.mark(field, PrefillFrom::Law, &rule.source, rule.confidence);
    }
    if let Some(notice) = dates.notice
        && notice.least == notice.most
        && notice.confidence == Confidence::Sure
    {
        sketch.conditions.notice = Some(notice.least);
        let field = "conditions.notice";
        pen.mark(field, PrefillFrom::Law, &notice.source, notice.confidence);
    }
}
