//! What depends on the doctor: the register, the specialty, the side of a
//! replacement.

use super::*;

fn looked_by(doctor: &Profile, contract: &Contract, test: KindTest) -> Option<KindCheck> {
    let kind = traits(vec![test]);
    let checks = contract.looked_at(&kind, &beside(&[], doctor));
    checks.into_iter().next()
}

fn told(check: &KindCheck) -> (CheckLevel, Option<Measure>, Option<Measure>) {
    (check.level, check.found, check.limit)
}

#[test]
fn five_years_in_the_register_end_on_the_day_before() {
    let contract = contract("2026-11-02", Some("2028-11-01"));
    let five = Length::Months(60);
    let since = |on: Option<&str>| {
        let doctor = Profile {
            registered_on: on.map(day),
            ..Profile::default()
        };
        looked_by(&doctor, &contract, KindTest::RegisteredTooShortly(five)).expect("looked at")
    };
    let elapsed = |months, days| Some(Measure::Elapsed(Elapsed { months, days }));
    let limit = Some(Measure::Length(five));
    let exact = since(Some("2021-11-02"));
    assert_eq!(told(&exact), (CheckLevel::Holds, elapsed(60, 0), limit));
    let short = since(Some("2021-11-03"));
    assert_eq!(told(&short), (CheckLevel::Warning, elapsed(59, 30), limit));
    assert_eq!(
        told(&since(None)),
        (CheckLevel::Holds, None, limit),
        "the limit alone"
    );
}

#[test]
fn a_first_agency_contract_asks_for_two_years_in_the_register_since_december_2025() {
    let doctor = Profile {
        registered_on: Some(day("2024-06-01")),
        ..Profile::default()
    };
    let kind = traits(vec![KindTest::RegisteredBeforeTheFirst {
        least: Length::Months(24),
        since: day("2025-12-01"),
    }]);
    let looked = |start: &str, others: &[Contract]| {
        let checks = contract(start, None).looked_at(&kind, &beside(others, &doctor));
        checks.first().map(|check| (check.code, check.level))
    };
    let code = CheckCode::RegisteredTooShortly;
    assert_eq!(looked("2026-05-31", &[]), Some((code, CheckLevel::Warning)));
    assert_eq!(looked("2026-06-01", &[]), Some((code, CheckLevel::Holds)));
    assert_eq!(looked("2025-11-30", &[]), None, "before the law");
    let earlier = [contract("2025-03-01", Some("2025-04-30"))];
    assert_eq!(looked("2026-01-05", &earlier), None, "no first contract");
}

#[test]
fn a_psychiatrist_may_consult_twice_as_often_from_afar() {
    let test = || KindTest::AboveTeleconsultation {
        most: BasisPoints::new(2_000),
        psychiatrists: BasisPoints::new(4_000),
    };
    let looked = |specialty: &str, share: Option<i64>| {
        let mut contract = contract("2026-01-01", None);
        contract.conditions.teleconsultation_share = share.map(BasisPoints::new);
        let doctor = Profile {
            specialty: specialty.into(),
            ..Profile::default()
        };
        looked_by(&doctor, &contract, test())
    };
    let level = |specialty, share| looked(specialty, Some(share)).expect("looked at").level;
    assert_eq!(level("médecine générale", 2_000), CheckLevel::Holds);
    assert_eq!(level("médecine générale", 2_001), CheckLevel::Warning);
    assert_eq!(level("Psychiatrie de l’enfant", 4_000), CheckLevel::Holds);
    assert_eq!(level("Psychiatrie de l’enfant", 4_001), CheckLevel::Warning);
    assert_eq!(looked("médecine générale", None), None, "nothing is told");
}

#[test]
fn ninety_six_hours_of_teaching_fit_and_one_more_does_not() {
    let looked = |hours| {
        let mut contract = contract("2026-09-01", Some("2027-06-30"));
        contract.conditions.teaching_hours = Some(hours);
        let test = KindTest::AboveTeachingHours(96);
        looked_by(&Profile::default(), &contract, test).expect("looked at")
    };
    assert_eq!(looked(96).level, CheckLevel::Holds);
    let (found, limit) = (Measure::TeachingHours(97), Measure::TeachingHours(96));
    let wanted = (CheckLevel::Warning, Some(found), Some(limit));
    assert_eq!(told(&looked(97)), wanted);
}

#[test]
fn notice_counts_contracts_of_every_ground_in_the_hospital() {
    let other = ContractKind::ContractPractitionerReplacement;
    let mut before = contract("2026-01-01", Some("2026-06-30"));
    before.kind = other;
    let second = contract("2026-07-01", Some("2026-09-30"));
    let least = |kinds: &[ContractKind]| {
        let mut kind = traits(Vec::new());
        let rule = kind.notice.as_mut().expect("a rule");
        rule.successive = kinds.to_vec();
        let others = std::slice::from_ref(&before);
        let dates = second.dates(&kind, others, day("2026-08-01"));
        dates.notice.expect("told").least
    };
    let own = ContractKind::ContractPractitionerMixed;
    assert_eq!(least(&[own]), Length::Months(1), "three months alone");
    assert_eq!(least(&[own, other]), Length::Months(2), "nine in all");
}

#[test]
fn only_the_contract_of_a_replacement_that_shares_fees_has_a_replaced_doctor() {
    let mut contract = contract("2026-03-09", Some("2026-03-11"));
    contract.conditions.side = ReplacementSide::CoveredDoctor;
    let refused = [
        Invalid::at("conditions.side", Rule::NoReplacement),
        Invalid::at("settlement", Rule::SharesFees),
    ];
    assert_eq!(contract.problems(), refused);
    contract.kind = ContractKind::StudentLocum;
    contract.settlement = Settlement::Retrocession;
    assert_eq!(contract.problems(), []);
    assert!(contract.is_covered());
}
