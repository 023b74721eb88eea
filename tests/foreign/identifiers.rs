//! Numbers of companies and accounts: our checks against python-stdnum.

use domain::text::{is_iban, is_siren, is_siret};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

use super::programs::{answer, python};

/// Numbers that python-stdnum judges otherwise than we do, and how many both
/// take for right.
fn judged(kind: &str, numbers: &[String], ours: fn(&str) -> bool) -> (Vec<String>, usize) {
    let question = json!({ kind: numbers }).to_string();
    let answers = answer(&mut python("check_numbers.py"), &question);
    let answers: Value = serde_json::from_str(&answers).expect("JSON");
    let theirs = answers[kind].as_array().expect("a list");
    assert_eq!(theirs.len(), numbers.len(), "one answer for each");
    let pairs = || numbers.iter().zip(theirs);
    let disputed = |(number, theirs): &(&String, &Value)| theirs.as_bool() != Some(ours(number));
    let disputes = pairs().filter(disputed).map(|(number, _)| number.clone());
    let right = pairs().filter(|(number, theirs)| ours(number) && **theirs == json!(true));
    (disputes.collect(), right.count())
}

/// Texts of a shape, the same at every run.
fn samples(shape: &str, count: usize) -> Vec<String> {
    let mut runner = TestRunner::deterministic();
    let shape = proptest::string::string_regex(shape).expect("a pattern");
    let mut one = || shape.new_tree(&mut runner).expect("a text").current();
    (0..count).map(|_| one()).collect()
}

/// Each text with each of the ten digits behind it: one is right, nine are one
/// digit away from right.
fn with_last_digits(texts: &[String]) -> Vec<String> {
    let ten = |text: &String| (0..10).map(|digit| format!("{text}{digit}")).collect();
    texts.iter().flat_map::<Vec<String>, _>(ten).collect()
}

fn sirens(count: usize) -> Vec<String> {
    with_last_digits(&samples("[0-9]{8}", count))
}

#[test]
fn sirens_are_judged_alike() {
    let (disputes, right) = judged("siren", &sirens(60), is_siren);
    assert_eq!(disputes, [""; 0]);
    assert_eq!(right, 60, "one in ten");
}

#[test]
fn sirets_are_judged_alike() {
    let companies = sirens(40).into_iter().filter(|number| is_siren(number));
    let establishments = samples("[0-9]{4}", 40);
    let places = companies
        .zip(establishments)
        .map(|(a, b): (String, String)| format!("{a}{b}"))
        .collect();
    let places: Vec<String> = places;
    let (disputes, right) = judged("siret", &with_last_digits(&places), is_siret);
    assert_eq!(disputes, [""; 0]);
    assert_eq!(right, 40, "one in ten");
    let wrong_company = with_last_digits(&samples("[0-9]{13}", 40));
    let (disputes, _) = judged("siret", &wrong_company, is_siret);
    assert_eq!(disputes, [""; 0]);
}

#[test]
fn no_establishment_of_the_post_office_is_refused() {
    let numbers = with_last_digits(&samples("3560000000[0-9]{3}", 40));
    let (disputes, right) = judged("siret", &numbers, is_siret);
    assert_eq!(right, 80, "two digits in ten make a multiple of five");
    // We also let through what passes Luhn, as the head office does: a typing
    // error that goes unseen is better than a right number that is refused.
    assert!(disputes.iter().all(|number| is_siret(number)));
    let neither = numbers.iter().filter(|number| !is_siret(number)).count();
    assert!(neither > 200, "most wrong digits are found: {neither}");
    let (disputes, right) = judged("siret", &["35600000000048".into()], is_siret);
    assert_eq!((disputes.len(), right), (0, 1), "the head office");
}

#[test]
fn ibans_are_judged_alike() {
    let accounts = [
        ("FR", "[0-9]{10}[0-9A-Z]{11}[0-9]{2}"),
        ("MC", "[0-9]{10}[0-9A-Z]{11}[0-9]{2}"),
        ("DE", "[0-9]{18}"),
        ("LU", "[0-9]{3}[0-9A-Z]{13}"),
    ];
    for (country, shape) in accounts {
        let with_all_checks = |account: &String| {
            let number = |check| format!("{country}{check:02}{account}");
            (0..100).map(number).collect::<Vec<_>>()
        };
        let accounts = samples(shape, 8);
        let numbers: Vec<String> = accounts.iter().flat_map(with_all_checks).collect();
        let (disputes, right) = judged("iban", &numbers, is_iban);
        assert_eq!(disputes, [""; 0], "{country}");
        assert!(right >= 8, "{country}: one in ninety-seven at least");
    }
    let short = "FR763000600001123456789018".to_owned();
    assert_eq!(judged("iban", &[short], is_iban), (Vec::new(), 0));
}
