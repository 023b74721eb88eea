//! Payslips that are wrong somewhere, and what is owed beside them.

use serde_json::{Value, json};
use testkit::TryBook;

use super::case::{Case, assert_all, case, world};

/// The hourly contract is settled by payslip from now on.
fn by_payslip(book: &TryBook) {
    let mut contract = book.export()["contracts"][0].clone();
    contract["settlement"] = json!("payslip");
    book.ask("contract_save", json!({ "contract": contract }));
}

/// 20 hours of June at 90 euros, paid by payslip.
pub(super) fn salaried() -> TryBook {
    let book = world();
    by_payslip(&book);
    book
}

/// The payslip of June that counts 12 of those 20 hours.
pub(super) fn slip(id: &str) -> Value {
    json!({ "payslip": {
        "id": id, "contract": "heures", "month": "2026-06", "work": "2026-06", "kind": "monthly",
        "gross": "1080.00", "net_paid": "810.00", "net_taxable": "860.00",
        "tax_withheld": "0.00", "lines": [{ "unit": "hour", "count": 720 }]
    } })
}

fn with(book: &TryBook, field: &str, value: Value) -> Value {
    by_payslip(book);
    let mut slip = slip("juin");
    slip["payslip"][field] = value;
    slip
}

/// Beside the payslip of June.
fn beside(book: &TryBook, field: &str, value: Value) -> Value {
    by_payslip(book);
    book.ask("payslip_save", slip("juin"));
    let mut second = slip("second");
    second["payslip"][field] = value;
    second
}

const SAVE: &str = "payslip_save";

pub(super) const CASES: &[Case] = &[
    case("not_by_payslip", "contract", SAVE, |_| slip("juin")),
    case("negative", "net_taxable", SAVE, |book| {
        with(book, "net_taxable", json!("-860.00"))
    }),
    case("out_of_range", "gross", SAVE, |book| {
        with(book, "gross", json!("10000000.00"))
    }),
    case("month_ahead", "month", SAVE, |book| {
        with(book, "month", json!("2026-07"))
    }),
    case("outside_contract", "month", SAVE, |book| {
        let mut slip = with(book, "month", json!("2025-06"));
        slip["payslip"]["work"] = json!("2025-06");
        slip
    }),
    case("work_ahead", "work", SAVE, |book| {
        with(book, "work", json!("2026-07"))
    }),
    case("payslip_twice", "month", SAVE, |book| {
        beside(book, "work", json!("2026-05"))
    }),
    case("work_twice", "work", SAVE, |book| {
        // The payslip of May claims the work of May, then of June.
        by_payslip(book);
        let mut may = slip("mai");
        may["payslip"]["month"] = json!("2026-05");
        may["payslip"]["work"] = json!("2026-05");
        book.ask(SAVE, may);
        let mut june = slip("juin");
        june["payslip"]["work"] = json!("2026-05");
        june
    }),
    case("nothing_open", "", "payslip_dismiss", |book| {
        let mut even = with(book, "gross", json!("1800.00"));
        even["payslip"]["lines"] = json!([]);
        book.ask(SAVE, even);
        json!({ "id": "juin", "reason": "Rien" })
    }),
    case("required", "reason", "payslip_dismiss", |book| {
        by_payslip(book);
        book.ask(SAVE, slip("juin"));
        json!({ "id": "juin", "reason": "  " })
    }),
    case("day_ahead", "on", "payslip_settle", |book| {
        by_payslip(book);
        book.ask(SAVE, slip("juin"));
        json!({ "id": "juin", "on": "2026-07-01" })
    }),
];

#[test]
fn a_payslip_that_cannot_be_is_refused_at_its_field() {
    assert_all(CASES);
}

#[test]
fn a_correction_stands_beside_the_payslip_of_its_month() {
    let book = salaried();
    book.ask(SAVE, slip("juin"));
    let mut more = slip("rappel");
    more["payslip"]["kind"] = json!("correction");
    more["payslip"]["gross"] = json!("720.00");
    more["payslip"]["net_paid"] = json!("540.00");
    more["payslip"]["net_taxable"] = json!("560.00");
    more["payslip"]["lines"] = json!([{ "unit": "hour", "count": 480 }]);
    book.ask(SAVE, more);
    assert_eq!(book.ask("payslip_open", json!({})), json!([]));
    let year = book.ask("payslip_list", json!({ "year": 2026 }));
    assert_eq!(year["sums"]["gross"], "1800.00");
    assert_eq!(year["rows"][0]["state"], "even");
}

#[test]
fn a_month_that_is_over_waits_for_its_payslip_and_the_first_screen_tells_what_is_missing() {
    let book = salaried().restarted("2026-07-05");
    let year = book.ask("payslip_list", json!({ "year": 2026 }));
    let awaited = &year["rows"][0];
    assert_eq!(awaited["month"], "2026-06");
    assert_eq!(awaited["payslip"], json!(null));
    assert_eq!(awaited["expected"], "1800.00");
    book.ask(SAVE, slip("juin"));
    let today = book.ask("today_get", json!({}));
    assert_eq!(today["payslips"][0]["difference"]["gross"], "720.00");
    assert_eq!(today["payslips"][0]["difference"]["units"][0]["count"], 480);
}

#[test]
fn what_is_missing_leaves_the_first_screen_once_it_can_no_longer_be_claimed() {
    let book = salaried();
    book.ask(SAVE, slip("juin"));
    let book = book.restarted("2029-06-30");
    let open = book.ask("payslip_open", json!({}));
    assert_eq!(open[0]["claimable_until"], "2029-06-30", "L3245-1 CT");
    let book = book.restarted("2029-07-01");
    assert_eq!(book.ask("payslip_open", json!({})), json!([]));
    assert_eq!(book.ask("today_get", json!({}))["payslips"], json!([]));
    let year = book.ask("payslip_list", json!({ "year": 2026 }));
    let june = &year["rows"][0];
    assert_eq!(june["state"], "open", "its year still tells of it");
    assert_eq!(june["claimable_until"], "2029-06-30");
}

#[test]
fn a_wage_that_has_its_payslip_is_no_claim_with_a_due_day() {
    let book = salaried();
    let month = json!({ "contract": "heures", "month": "2026-06", "past_done": true });
    book.ask("month_close", month);
    let book = book.restarted("2026-12-31");
    let owed = || book.ask("ledger_sum", json!({}));
    assert_eq!(owed()["late"], "1800.00", "nothing is known of it");
    book.ask(SAVE, slip("juin"));
    assert_eq!(owed()["balance"], "0.00");
    assert_eq!(owed()["late"], "0.00", "a wage has no clock of invoices");
    let open = book.ask("payslip_open", json!({}));
    assert_eq!(open[0]["difference"]["gross"], "720.00");
}

#[test]
fn a_blank_payslip_begins_with_the_month_that_waits_and_pays_work_as_the_last_one_did() {
    let book = salaried().restarted("2026-07-05");
    let propose = || book.ask("payslip_propose", json!({ "contract": "heures" }));
    let mut june = slip("juin");
    june["payslip"]["work"] = json!("2026-05");
    june["payslip"]["lines"] = json!([]);
    assert_eq!(propose()["work"], propose()["month"], "not a hospital");
    book.ask(SAVE, june);
    let next = book.ask(
        "payslip_propose",
        json!({ "contract": "heures", "month": "2026-07" }),
    );
    assert_eq!(next["work"], "2026-06", "a month later, as before");
}

#[test]
fn the_pdf_of_a_payslip_is_filed_with_the_documents() {
    let book = salaried();
    let mut with_file = slip("juin");
    with_file["file"] = json!(book.file("bulletin.pdf", "%PDF-1.7"));
    book.ask(SAVE, with_file);
    let documents = book.ask("document_list", json!({}));
    assert_eq!(documents[0]["document"]["kind"], "payslip");
    assert_eq!(
        documents[0]["document"]["title"],
        "Bulletin de paie, juin 2026"
    );
    let id = documents[0]["document"]["id"].clone();
    let refusal = book.refusal("document_remove", json!({ "id": id }));
    assert_eq!(refusal["code"], "still_used");
    let row = &book.ask("payslip_list", json!({ "year": 2026 }))["rows"][0];
    assert_eq!(row["file_name"], "bulletin.pdf");
}

#[test]
fn a_payslip_that_is_typed_is_looked_at_without_being_kept() {
    let book = salaried();
    let check = book.ask("payslip_check", slip("juin"));
    assert_eq!(check["problem"], json!(null));
    assert_eq!(check["expected"]["gross"], "1800.00");
    assert_eq!(check["difference"]["gross"], "720.00");
    assert_eq!(check["state"], "open");
    let mut wrong = slip("juin");
    wrong["payslip"]["net_paid"] = json!("-1.00");
    let check = book.ask("payslip_check", wrong);
    assert_eq!(check["problem"]["field"], "net_paid");
    assert_eq!(book.export()["payslips"], json!([]));
}

#[test]
fn a_net_above_the_gross_is_told_and_kept() {
    let book = salaried();
    let mut refunded = slip("juin");
    refunded["payslip"]["net_paid"] = json!("1112.40");
    let check = book.ask("payslip_check", refunded.clone());
    assert_eq!(check["problem"], json!(null));
    assert_eq!(
        check["doubts"],
        json!([{ "field": "net_paid", "doubt": "net_above_gross" }])
    );
    book.ask(SAVE, refunded);
    assert_eq!(book.export()["payslips"][0]["net_paid"], "1112.40");
}
