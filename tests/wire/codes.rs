//! Every code that a screen has a sentence for is produced by a test.

use super::{entries, months, papers, payslips, plan};

/// Codes whose test stands elsewhere than in the tables of this folder.
const ELSEWHERE: &[(&str, &str)] = &[
    (
        "passphrase_short",
        "folder: a_short_passphrase_makes_no_book",
    ),
    (
        "passphrase_weak",
        "patience: a_passphrase_that_is_guessed_at_once_is_refused_at_its_field",
    ),
    (
        "wrong_passphrase",
        "folder: a_wrong_passphrase_is_told_at_its_field",
    ),
    ("book_absent", "folder: a_book_that_is_not_there_is_absent"),
    ("book_locked", "folder: a_book_that_is_not_there_is_absent"),
    ("book_exists", "folder: a_book_is_not_made_over_another"),
    (
        "book_in_use",
        "folder: a_second_process_learns_that_the_book_is_in_use",
    ),
    (
        "book_damaged",
        "folder: a_damaged_book_is_told_from_a_wrong_passphrase",
    ),
    (
        "book_foreign",
        "folder: the_database_of_another_program_is_foreign",
    ),
    (
        "file_damaged",
        "folder: a_sealed_file_that_was_damaged_is_told_by_its_name_and_all_the_rest_is_exported",
    ),
    (
        "document_gone",
        "undo: a_removed_document_comes_back_for_thirty_days",
    ),
    (
        "no_local_network",
        "refused: a_command_line_offers_no_page_to_a_phone",
    ),
    (
        "book_not_empty",
        "scenarios: a_second_import_is_refused_and_changes_nothing",
    ),
    (
        "invoice_numbering",
        "scenarios: numbers_of_invoices_with_a_hole_are_refused",
    ),
    (
        "invoice_date",
        "months: an_invoice_is_not_dated_before_the_one_with_the_number_before",
    ),
    (
        "month_not_closed",
        "scenarios: a_statement_of_a_month_that_is_not_closed_is_refused",
    ),
    (
        "passphrase_needed",
        "scenarios: a_book_without_a_keyring_asks_for_its_passphrase_and_says_how_to_give_it",
    ),
    (
        "passphrase_wait",
        "keys: wrong_passphrases_cost_more_and_more_time_and_lose_nothing",
    ),
    (
        "book_remains",
        "keys: what_is_left_of_a_book_is_never_written_over",
    ),
    (
        "words_differ",
        "keys: the_recovery_words_make_a_book_once_two_of_them_are_typed_again",
    ),
    (
        "backup_damaged",
        "backups: a_wrong_passphrase_and_a_bad_file_restore_nothing",
    ),
    (
        "backup_foreign",
        "backups: a_wrong_passphrase_and_a_bad_file_restore_nothing",
    ),
    (
        "backup_newer",
        "backups: a_wrong_passphrase_and_a_bad_file_restore_nothing",
    ),
    (
        "backup_other_book",
        "backups: a_backup_of_another_book_is_told_and_needs_a_word",
    ),
    (
        "demo_only",
        "backups: the_demonstration_is_another_book_that_is_never_kept",
    ),
    (
        "month_not_over",
        "closing: a_month_to_come_is_not_closed_and_one_that_runs_only_on_a_word",
    ),
    (
        "shift_invoiced",
        "closing: an_invoiced_shift_says_which_invoice_keeps_it",
    ),
    (
        "shift_was_invoiced",
        "closing: a_shift_on_an_invoice_that_was_taken_back_is_cancelled_not_removed",
    ),
    ("shift_ahead", "closing: a_shift_to_come_was_not_done"),
    (
        "side_settled",
        "scenarios: a_side_that_months_were_closed_for_stays",
    ),
    (
        "work_of_locum",
        "scenarios: nobody_certifies_of_the_doctor_what_the_locum_did",
    ),
    (
        "no_table",
        "scenarios: only_the_retrocession_sheet_is_a_table",
    ),
    (
        "undo_refused",
        "undo: what_an_issued_invoice_rests_on_stays_and_says_so",
    ),
    (
        "undo_overlap",
        "undo: nothing_comes_back_onto_a_shift_that_was_invoiced_since",
    ),
    ("nothing_to_undo", "undo: an_empty_book_has_nothing_to_undo"),
];

/// Codes that cannot be brought about from here, and where they are tested.
const OUT_OF_REACH: &[(&str, &str)] = &[
    (
        "book_newer",
        "needs a database of a later schema: tests of the room store",
    ),
    (
        "disk_full",
        "needs a full disk: tests of the rooms store and vault",
    ),
    (
        "file_too_large",
        "needs a file of hundreds of megabytes: tests of the room vault",
    ),
    (
        "paper_refused",
        "needs a template that is broken: tests of the room exchange",
    ),
    ("internal", "what nobody foresaw"),
];

/// The codes, as the language of the screens has them.
fn codes() -> Vec<String> {
    let bindings = include_str!("../../ui/src/ipc/bindings.ts");
    let (_, rest) = bindings
        .split_once("export type ErrorCode = ")
        .expect("the type");
    let (union, _) = rest.split_once(';').expect("its end");
    let word = |part: &str| part.trim().trim_matches('"').to_owned();
    let mut codes: Vec<String> = union.split('|').map(word).collect();
    codes.sort();
    codes
}

#[test]
fn every_code_has_a_test_that_produces_it_or_a_reason_why_none_can() {
    let tables = [
        entries::CASES,
        plan::CASES,
        months::CASES,
        papers::CASES,
        payslips::CASES,
    ];
    let produced = tables.into_iter().flatten().map(|case| case.code);
    let named = ELSEWHERE.iter().chain(OUT_OF_REACH).map(|(code, _)| *code);
    let mut listed: Vec<&str> = produced.chain(named).collect();
    listed.sort_unstable();
    listed.dedup();
    assert_eq!(listed, codes());
}

#[test]
fn the_tests_that_are_named_are_there() {
    let sources = [
        include_str!("safe/backups.rs"),
        include_str!("closing.rs"),
        include_str!("folder.rs"),
        include_str!("safe/keys.rs"),
        include_str!("safe/patience.rs"),
        include_str!("months.rs"),
        include_str!("undo.rs"),
        include_str!("../scenarios/refused.rs"),
        include_str!("../scenarios/a1/covered.rs"),
    ];
    for (code, place) in ELSEWHERE {
        let (_, name) = place.split_once(": ").expect("a file and a test");
        let there = sources
            .iter()
            .any(|text| text.contains(&format!("fn {name}()")));
        assert!(there, "{code}: {place}");
    }
}
