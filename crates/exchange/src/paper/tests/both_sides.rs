//! The retrocession sheet of the replaced doctor, and its table.

use domain::contract::ReplacementSide;
use domain::money::{BasisPoints, Cents};
use domain::pay::{FeesBasis, Pay, PayTerms};
use domain::shift::ShiftKind;
use domain::statement::{Explained, SharedFees};
use proptest::prelude::*;

use super::{samples, text};
use crate::paper::{Paper, RetrocessionSheet, csv};

fn covered() -> RetrocessionSheet {
    let mut sheet = samples::retrocession();
    sheet.contract.conditions.side = ReplacementSide::CoveredDoctor;
    sheet
}

fn says(sheet: RetrocessionSheet) -> String {
    text(&Paper::RetrocessionSheet(sheet)).replace(['\u{a0}', '\u{202f}'], " ")
}

fn rows(sheet: RetrocessionSheet) -> Vec<Vec<String>> {
    let bytes = csv(&Paper::RetrocessionSheet(sheet)).expect("a table");
    let text = String::from_utf8(bytes).expect("UTF-8");
    let text = text.strip_prefix('\u{feff}').expect("its mark").to_owned();
    let rows = text.split_terminator("\r\n");
    rows.map(|row| row.split(';').map(str::to_owned).collect())
        .collect()
}

#[test]
fn the_replaced_doctor_signs_as_such_and_reads_what_he_owes() {
    let printed = says(covered());
    assert!(
        printed.contains("Montant à reverser : 80 % de 2 535,50 €"),
        "{printed}"
    );
    let roles: Vec<_> = ["Médecin remplacé", "Médecin remplaçant"]
        .iter()
        .filter_map(|role| printed.find(role))
        .collect();
    assert!(
        matches!(roles[..], [ours, theirs] if ours < theirs),
        "{printed}"
    );
    let locum = says(samples::retrocession());
    assert!(locum.contains("Montant dû : 80 %"), "{locum}");
}

#[test]
fn fees_that_were_charged_are_called_so_and_each_share_is_explained() {
    let mut sheet = covered();
    let pay = Pay::FeesPercent {
        percent: BasisPoints::new(8_000),
        basis: FeesBasis::Billed,
        duty_percent: Some(BasisPoints::new(9_000)),
        flat_percent: Some(BasisPoints::new(5_000)),
    };
    sheet.contract.terms = vec![PayTerms::plain(sheet.period_start, pay)];
    let shared = |percent, flat| Explained::Fees {
        fees: Cents::new(10_000),
        percent: BasisPoints::new(percent),
        flat,
    };
    sheet.lines[1].kind = ShiftKind::OnCall;
    sheet.lines[1].explained = shared(9_000, None);
    let flat = SharedFees {
        fees: Cents::new(4_001),
        percent: BasisPoints::new(5_000),
    };
    sheet.lines[2].explained = shared(8_000, Some(flat));
    sheet.totals = domain::pay::totals(&sheet.lines, &[]);
    let printed = says(sheet);
    for words in [
        "Honoraires facturés",
        "Actes de garde ou d’astreinte",
        "Forfaits",
        "Part reversée : 80 % de 945,00 €",
        "Part reversée : 90 % de 100,00 €",
        "Part reversée : 50 % de 40,01 €",
        "866,01 €",
    ] {
        assert!(printed.contains(words), "« {words} » in: {printed}");
    }
    assert!(!printed.contains("encaissés"), "{printed}");
}

#[test]
fn words_that_would_be_a_formula_are_only_words() {
    for words in ["=1+1", "+33 6", "-2", "@SUM(A1)", " =A1"] {
        let mut sheet = covered();
        sheet.contract.signatory = words.to_owned();
        let cell = rows(sheet)[1][3].clone();
        assert_eq!(cell, format!("'{}", words.trim()), "{words}");
    }
    assert_eq!(rows(covered())[1][3], "Dr Basile Corvaisier");
    let mut paid = covered();
    paid.paid = Cents::new(100_000);
    let rows = rows(paid);
    assert_eq!(rows[rows.len() - 2][8], "-1000,00", "a sum stays a number");
}

proptest! {
    #[test]
    fn what_one_sheet_says_is_received_the_other_says_is_owed(
        fees in prop::collection::vec(0..500_000_i64, 3), percent in 0..=10_000_i64,
    ) {
        let mut locum = samples::retrocession();
        for (line, fees) in locum.lines.iter_mut().zip(fees) {
            line.explained = Explained::Fees {
                fees: Cents::new(fees),
                percent: BasisPoints::new(percent),
                flat: None,
            };
        }
        locum.totals = domain::pay::totals(&locum.lines, &[]);
        let mut covered = locum.clone();
        covered.contract.conditions.side = ReplacementSide::CoveredDoctor;
        let figures = |sheet| -> Vec<String> {
            rows(sheet).iter().skip(1).map(|row| row[5..].join(";")).collect()
        };
        prop_assert_eq!(figures(locum), figures(covered));
    }
}
