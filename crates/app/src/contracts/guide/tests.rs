//! Every way through the guide, with honest answers.

use std::collections::{BTreeMap, BTreeSet};

use domain::contract::guide::{AmountRole, PrefillFrom, PriceUnit, Walk};
use domain::contract::{Beside, CheckLevel, KindRule, KindTest, Length, WorkTimeUnit};
use domain::money::{BasisPoints, Cents};
use domain::parameter::read_on;
use domain::pay::DutyPay;
use domain::profile::Profile;

use super::*;
use crate::parameters::shipped;

const QUESTIONS: usize = 4;

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

/// The employers of each situation, as the window asks for them.
fn employers() -> BTreeMap<String, Vec<EmployerKind>> {
    let kind = |kind: ContractKind| kind_traits(kind).employers.as_slice();
    let each = the_guide().situation.iter();
    each.map(|it| (it.code.clone(), the_guide().employers_of(it, &kind)))
        .collect()
}

#[test]
fn a_health_centre_is_offered_its_own_situation_and_no_hospital_s() {
    let fits = |code: &str, kind| employers()[code].contains(&kind);
    assert!(fits("health_centre", EmployerKind::HealthCentre));
    assert!(!fits("hospital_half_days", EmployerKind::HealthCentre));
    assert!(fits("hospital_half_days", EmployerKind::PublicHospital));
    assert!(fits(
        "nursing_coordination",
        EmployerKind::PrivateNursingHome
    ));
    assert!(fits(
        "colleague_replacement",
        EmployerKind::ColleaguePractice
    ));
}

fn the_guide() -> &'static Guide {
    guide().expect("the shipped file is read")
}

fn kind_traits(kind: ContractKind) -> &'static KindTraits {
    traits(kind).expect("a kind")
}

/// A way as it is answered: a situation, and an answer to each question.
type Way = (String, BTreeMap<String, String>);

fn follow(way: &Way) -> Walk<'static> {
    the_guide()
        .walk(&way.0, &way.1)
        .expect("names of the guide")
}

/// Every way through the guide.
fn ways() -> Vec<Way> {
    let situations = the_guide().situation.iter();
    let mut open: Vec<Way> = situations
        .map(|it| (it.code.clone(), BTreeMap::new()))
        .collect();
    let mut done = Vec::new();
    while let Some(way) = open.pop() {
        let walk = follow(&way);
        assert!(walk.asked.len() <= QUESTIONS, "{way:?} asks too much");
        if walk.finished {
            done.push(way);
            continue;
        }
        let question = walk.asked.last().expect("a question");
        for answer in &question.answers {
            let mut answers = way.1.clone();
            let twice = answers.insert(question.code.clone(), answer.code.clone());
            assert_eq!(twice, None, "{} is asked twice", question.code);
            open.push((way.0.clone(), answers));
        }
    }
    done
}

/// The longest that the rules allow, and no longer than three months where
/// they say nothing.
fn honest_end(start: Day, rules: &[KindRule]) -> Day {
    let most = rules.iter().filter_map(|rule| match rule.test {
        KindTest::PeriodTooLong(most) | KindTest::ContractTooLong(most) => {
            Some(most.last_from(start))
        }
        _ => None,
    });
    let least = rules.iter().find_map(|rule| match rule.test {
        KindTest::PeriodTooShort(least) => Some(least.last_from(start)),
        _ => None,
    });
    let three_months = Length::Months(3).last_from(start);
    least.unwrap_or_else(|| most.min().unwrap_or(three_months))
}

/// What a doctor answers whose contract is as the law wants it.
fn honest(traits: &KindTraits) -> GuideFacts {
    // Nobody signs any more what is closed.
    let start = traits
        .closed_since
        .map_or(day("2027-01-04"), |since| since.plus_days(-30));
    let mixed = traits.kind == ContractKind::ContractPractitionerMixed;
    GuideFacts {
        start: Some(start),
        end: Some(honest_end(start, &traits.rules)),
        half_days: Some(if mixed { 4 } else { 5 }),
        quota: None,
        weekly_minutes: Some(24 * 60),
        places: Some(80),
        amount: Some(Cents::new(6_000_000)),
        share: Some(BasisPoints::new(8_000)),
    }
}

#[test]
fn every_way_ends_in_one_kind_and_every_kind_is_reached() {
    let mut reached = BTreeSet::new();
    for way in ways() {
        let walk = follow(&way);
        let leads = walk.answered.iter().map(|it| &it.leads);
        let settled = std::iter::once(&walk.situation.leads).chain(leads);
        let kinds: Vec<_> = settled.filter_map(|it| it.kind).collect();
        assert_eq!(kinds.len(), 1, "{way:?} settles {kinds:?}");
        reached.insert(format!("{:?}", kinds[0]));
    }
    let all = kinds().expect("the shipped file").iter();
    let all: BTreeSet<_> = all.map(|it| format!("{:?}", it.kind)).collect();
    assert_eq!(reached, all);
}

#[test]
fn every_question_is_asked_on_some_way() {
    let asked: BTreeSet<_> = ways()
        .iter()
        .flat_map(|way| follow(way).asked)
        .map(|it| it.code.as_str())
        .collect();
    let all: BTreeSet<_> = the_guide()
        .question
        .iter()
        .map(|it| it.code.as_str())
        .collect();
    assert_eq!(asked, all);
    assert_eq!(all.len(), the_guide().question.len(), "none is there twice");
    let codes: BTreeSet<_> = the_guide().situation.iter().map(|it| &it.code).collect();
    assert_eq!(
        codes.len(),
        the_guide().situation.len(),
        "none is there twice"
    );
}

#[test]
fn answered_honestly_a_contract_passes_the_rules_of_its_kind() {
    for way in ways() {
        let walk = follow(&way);
        let traits = kind_traits(walk.kind().expect("a kind"));
        let (facts, today) = (honest(traits), day("2026-11-26"));
        let numbers = shipped().expect("the shipped file");
        let sketch = the_guide().sketch(&walk, &facts, traits, numbers, today);
        let contract = sketch.stand_in(None, today);
        assert_eq!(contract.problems(), [], "{way:?}");
        let likely = sketch.employers.clone();
        for employer in likely
            .into_iter()
            .chain(traits.employers.is_empty().then_some(EmployerKind::Other))
        {
            let around = Beside {
                employer,
                others: &[],
                doctor: &Profile::default(),
                numbers,
            };
            let checks = contract.looked_at(traits, &around);
            let wrong: Vec<_> = checks
                .iter()
                .filter(|it| it.level != CheckLevel::Holds)
                .collect();
            assert!(wrong.is_empty(), "{way:?}, {employer:?}: {wrong:?}");
        }
    }
}

#[test]
fn an_amount_that_is_filled_in_is_that_of_the_law_on_the_first_day_or_the_doctors_own() {
    let numbers = shipped().expect("the shipped file");
    let mut set = 0;
    for way in ways() {
        let walk = follow(&way);
        let traits = kind_traits(walk.kind().expect("a kind"));
        let start = day("2025-03-03");
        let facts = GuideFacts {
            start: Some(start),
            ..GuideFacts::default()
        };
        let sketch = the_guide().sketch(&walk, &facts, traits, numbers, day("2026-11-26"));
        let price = sketch
            .amounts
            .iter()
            .find(|it| it.role == AmountRole::Price);
        assert_eq!(sketch.term.amount, price.map(|it| it.amount), "{way:?}");
        assert_eq!(sketch.term.share, None, "{way:?}");
        set += usize::from(price.is_some());
        for amount in &sketch.amounts {
            let of_the_law: Option<Cents> = read_on(numbers, &amount.key, start);
            assert_eq!(Some(amount.amount), of_the_law, "{}", amount.key);
            assert!(!amount.source.is_empty() && amount.since <= start);
        }
        let told = GuideFacts {
            amount: Some(Cents::new(12_345)),
            ..facts
        };
        let told = the_guide()
            .sketch(&walk, &told, traits, numbers, start)
            .term;
        let own = (!told.unit.is_share()).then_some(Cents::new(12_345));
        assert_eq!(told.amount, own, "{way:?}");
    }
    assert!(set > 0, "the care access service has an hour of its own");
}

#[test]
fn every_number_that_is_named_is_one_of_the_law() {
    let answers = the_guide().question.iter().flat_map(|it| &it.answers);
    let told = answers.filter_map(|it| it.leads.price.as_ref());
    let prices = told.chain(the_guide().price.iter().map(|it| &it.price));
    for price in prices {
        let keys = [&price.amount, &price.least, &price.most];
        for key in keys.into_iter().flatten() {
            let mut known = shipped().expect("the shipped file").iter();
            assert!(known.any(|it| it.key == *key), "{key}");
        }
    }
}

#[test]
fn two_half_days_beside_a_practice_in_town_are_a_fifth_of_a_post_with_its_duties() {
    use AmountRole as R;
    let answers = [("hospital_ground", "mixed"), ("hospital_duties", "both")];
    let answers = answers.map(|(question, answer)| (question.to_owned(), answer.to_owned()));
    let walk = follow(&("hospital_half_days".into(), answers.into()));
    let kind = walk.kind().expect("a kind");
    assert_eq!(kind, ContractKind::ContractPractitionerMixed);
    let facts = GuideFacts {
        start: Some(day("2027-01-04")),
        end: Some(day("2028-01-03")),
        half_days: Some(2),
        ..GuideFacts::default()
    };
    let numbers = shipped().expect("the shipped file");
    let sketch = the_guide().sketch(&walk, &facts, kind_traits(kind), numbers, day("2026-11-26"));
    assert_eq!(sketch.conditions.work_quota, Some(BasisPoints::new(2_000)));
    assert_eq!(sketch.term.unit, PriceUnit::Year);
    assert_eq!(sketch.term.quota, Some(BasisPoints::new(2_000)));
    assert_eq!(sketch.term.amount, None, "the law only bounds it");
    assert!(matches!(sketch.term.duty, DutyPay::Hospital { .. }));
    assert!(sketch.term.on_call_periods);
    assert_eq!(
        sketch.conditions.trial_end,
        Some(day("2027-03-03")),
        "two months"
    );
    assert_eq!(
        sketch.conditions.notice, None,
        "its notice is to be verified"
    );
    let roles: Vec<_> = sketch.amounts.iter().map(|it| it.role).collect();
    let all = [
        R::Least,
        R::Most,
        R::Duty,
        R::HalfDuty,
        R::OnCallLeast,
        R::OnCallMost,
    ];
    assert_eq!(roles, all);
}

#[test]
fn what_is_filled_in_says_once_where_it_comes_from() {
    for way in ways() {
        let walk = follow(&way);
        let traits = kind_traits(walk.kind().expect("a kind"));
        let facts = honest(traits);
        let numbers = shipped().expect("the shipped file");
        let sketch = the_guide().sketch(&walk, &facts, traits, numbers, day("2026-11-26"));
        let fields: BTreeSet<_> = sketch.prefilled.iter().map(|it| &it.field).collect();
        assert_eq!(fields.len(), sketch.prefilled.len(), "{way:?}");
        for mark in &sketch.prefilled {
            let law = mark.from == PrefillFrom::Law;
            assert!(!law || !mark.source.is_empty(), "{}", mark.field);
        }
        let time = traits.work_time.is_some();
        let told = |field: &str| fields.iter().any(|it| it.contains(field));
        let times = ["work_quota", "half_days", "weekly_minutes"];
        assert_eq!(times.into_iter().any(told), time, "{way:?}");
        let hours = traits.work_time == Some(WorkTimeUnit::Hours);
        assert_eq!(sketch.conditions.weekly_minutes.is_some(), hours, "{way:?}");
    }
}

#[test]
fn french_sentences_are_set_as_french_is() {
    let guide = the_guide();
    let mut all: Vec<&str> = Vec::new();
    for it in &guide.situation {
        all.extend([&*it.says.fr, &*it.about.fr, &*it.title.fr]);
        assert!(
            !it.title.en.is_empty()
                && !it.says.en.is_empty()
                && !it.about.en.is_empty()
                && !it.words.is_empty()
        );
    }
    for it in &guide.question {
        all.extend([&*it.asks.fr, &*it.why.fr]);
        assert!(!it.asks.en.is_empty() && !it.why.en.is_empty() && !it.source.is_empty());
        all.extend(it.answers.iter().map(|answer| &*answer.says.fr));
    }
    for text in all {
        assert!(!text.is_empty() && !text.contains('\''), "{text}");
        for sign in [" ;", " :", " ?", " !", " %", " €"] {
            assert!(!text.contains(sign), "{text}: a space that breaks");
        }
    }
}
