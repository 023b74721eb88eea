//! What is settled or issued stays, whoever writes.

use domain::payment::PaymentFor;
use domain::shift::{Shift, ShiftState};

use super::samples::*;
use super::{everything, undo, work};
use crate::{Store, StoreError};

/// A book whose November is closed and invoiced.
fn invoiced() -> Store {
    let mut store = book();
    work(&mut store, "close_month", |w| {
        w.statements().add(&statement())
    })
    .expect("closed");
    let mut invoice = draft("f1");
    invoice.statement = Some(id("novembre"));
    work(&mut store, "draft", |w| w.invoices().add(&invoice)).expect("drafted");
    work(&mut store, "issue", |w| {
        w.invoices()
            .issue(&id("f1"), &issue("F2026-", 1, "2026-11-30"))
    })
    .expect("issued");
    store
}

#[track_caller]
fn assert_frozen<T: std::fmt::Debug>(done: Result<T, StoreError>, noun: &str) {
    match done {
        Err(StoreError::Frozen(found)) => assert_eq!(found, noun),
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_issued_invoice_is_not_changed_not_removed_and_gets_no_line() {
    let mut store = invoiced();
    let before = everything(&store);
    let f1 = id("f1");
    let mut other = draft("f1");
    other.period_end = parse("2026-11-29");
    assert_frozen(
        work(&mut store, "edit", |w| w.invoices().update_draft(&other)),
        "invoice",
    );
    assert_frozen(
        work(&mut store, "remove", |w| w.invoices().remove(&f1)),
        "invoice",
    );
    let again = issue("F2026-", 2, "2026-12-01");
    assert_frozen(
        work(&mut store, "issue", |w| w.invoices().issue(&f1, &again)),
        "invoice",
    );
    assert_eq!(everything(&store), before);
}

#[test]
fn the_database_itself_refuses_to_touch_an_issued_invoice() {
    let store = invoiced();
    let before = everything(&store);
    for sql in [
        "UPDATE invoice SET parties = '{}'",
        "UPDATE invoice SET rank = 2",
        "UPDATE invoice SET series = NULL, rank = NULL, issued_on = NULL, issued_at = NULL,
            due_on = NULL, vat_rate = NULL, late_flat = NULL, late_points = NULL, net = NULL,
            gross = NULL, parties = NULL",
        "UPDATE invoice SET gross = 0",
        "DELETE FROM invoice",
        "DELETE FROM invoice_line",
        "UPDATE invoice_line SET amount = 1",
        "UPDATE OR REPLACE invoice_line SET position = 0",
        "INSERT INTO invoice_line SELECT invoice, 9, NULL, NULL, NULL, place, label, explained,
            parts, amount, vat FROM invoice_line LIMIT 1",
        "INSERT OR REPLACE INTO invoice (id, kind, employer, contract, period_start, period_end)
            SELECT id, kind, employer, contract, period_start, period_end FROM invoice",
        "INSERT INTO invoice SELECT 'f9', kind, employer, contract, statement, corrects,
            period_start, period_end, series, 2, issued_on, issued_at, due_on, vat_rate,
            late_flat, late_points, net, gross, parties FROM invoice",
    ] {
        let done = store.conn.execute(sql, []).map_err(StoreError::from);
        assert!(
            matches!(done, Err(StoreError::Frozen("invoice"))),
            "{sql}: {done:?}"
        );
    }
    assert_eq!(everything(&store), before);
}

#[test]
fn an_issued_invoice_keeps_the_sums_of_its_lines() {
    let store = invoiced();
    let lines = draft("f1").lines;
    let net: i64 = lines.iter().map(|line| line.amount.get()).sum();
    let sql = "SELECT net, gross FROM invoice WHERE id = 'f1'";
    let kept = store.conn.query_row(sql, [], |row| {
        Ok::<(i64, i64), _>((row.get("net")?, row.get("gross")?))
    });
    let gross = store.read().invoices().get(&id("f1")).expect("f1").gross();
    assert_eq!(kept.expect("sums"), (net, gross.get()));
}

#[test]
fn undo_does_not_take_back_an_issued_invoice() {
    let mut store = invoiced();
    let before = everything(&store);
    assert!(matches!(undo(&mut store), Err(StoreError::UndoRefused)));
    assert_eq!(everything(&store), before);
}

#[test]
fn a_credit_note_keeps_the_invoice_it_corrects() {
    let mut store = invoiced();
    work(&mut store, "credit", |w| {
        w.invoices().add(&credit("a1", "f1"))
    })
    .expect("drafted");
    work(&mut store, "draft", |w| w.invoices().add(&draft("f2"))).expect("drafted");
    let other = credit("a1", "f2");
    assert_frozen(
        work(&mut store, "edit", |w| w.invoices().update_draft(&other)),
        "invoice",
    );
    let mut plain = draft("a1");
    plain.lines.clear();
    assert_frozen(
        work(&mut store, "edit", |w| w.invoices().update_draft(&plain)),
        "invoice",
    );
}

#[test]
fn numbers_have_no_holes_and_follow_the_calendar() {
    let mut store = invoiced();
    let mut attempt = |name: &str, series: &str, rank: u32, on: &str| {
        work(&mut store, "issue", |w| {
            w.invoices().add(&draft(name))?;
            w.invoices().issue(&id(name), &issue(series, rank, on))
        })
        .map(|_| ())
    };
    let hole = attempt("f2", "F2026-", 3, "2026-12-01");
    assert!(matches!(hole, Err(StoreError::Numbering)), "2 is missing");
    let twice = attempt("f2", "F2026-", 1, "2026-12-01");
    assert!(matches!(twice, Err(StoreError::Numbering)), "1 is taken");
    let early = attempt("f2", "F2026-", 2, "2026-11-29");
    assert!(
        matches!(early, Err(StoreError::Numbering)),
        "1 was issued on the 30th"
    );
    attempt("f2", "F2026-", 2, "2026-11-30").expect("the next number, on the same day");
    attempt("f3", "F2027-", 57, "2026-01-01").expect("a new series starts anywhere");
    attempt("f4", "F2026-", 3, "2026-12-24").expect("each series counts by itself");
}

#[test]
fn a_settled_shift_changes_only_in_its_note() {
    let mut store = book();
    work(&mut store, "close_month", |w| {
        w.statements().add(&statement())
    })
    .expect("closed");
    let changes: [fn(&mut Shift); 7] = [
        |s| s.start = parse("2026-11-05T21:00"),
        |s| s.end = parse("2026-11-06T09:00"),
        |s| s.site = id("urgences"),
        |s| s.state = ShiftState::Cancelled,
        |s| s.break_minutes = 0,
        |s| s.fees = None,
        |s| s.half_days = None,
    ];
    for change in changes {
        let mut shift = night();
        change(&mut shift);
        assert_frozen(
            work(&mut store, "edit", |w| w.shifts().update(&shift)),
            "shift",
        );
    }
    assert_frozen(
        work(&mut store, "remove", |w| w.shifts().remove(&night().id)),
        "shift",
    );
    let noted = Shift {
        note: "relu".into(),
        revision: 4,
        ..night()
    };
    work(&mut store, "note", |w| w.shifts().update(&noted)).expect("a note is free");
}

#[test]
fn a_month_opens_again_until_it_is_invoiced_or_paid() {
    let mut store = book();
    work(&mut store, "close_month", |w| {
        w.statements().add(&statement())
    })
    .expect("closed");
    let november = statement().id;
    let update = store
        .conn
        .execute("UPDATE statement SET due_on = '2027-01-01'", []);
    assert_frozen(update.map_err(StoreError::from), "statement");
    let update = store
        .conn
        .execute("UPDATE statement_line SET amount = 1", []);
    assert_frozen(update.map_err(StoreError::from), "statement");

    let paid = payment("p1", PaymentFor::Statement(november.clone()));
    work(&mut store, "pay", |w| w.payments().add(&paid)).expect("paid");
    assert_frozen(
        work(&mut store, "open", |w| w.statements().remove(&november)),
        "statement",
    );
    let insert = "INSERT INTO statement_line SELECT statement, 9, shift, start_at, end_at, place,
        kind, minutes, break_minutes, half_days, explained, parts, notes, terms_from, zone, amount FROM
        statement_line";
    assert_frozen(
        store.conn.execute(insert, []).map_err(StoreError::from),
        "statement",
    );
    work(&mut store, "unpay", |w| w.payments().remove(&paid.id)).expect("not paid");

    let mut invoice = draft("f1");
    invoice.statement = Some(november.clone());
    work(&mut store, "draft", |w| w.invoices().add(&invoice)).expect("drafted");
    let open = work(&mut store, "open", |w| w.statements().remove(&november));
    assert!(
        matches!(open, Err(StoreError::InUse { noun: "statement" })),
        "a draft names it"
    );
    work(&mut store, "remove", |w| w.invoices().remove(&invoice.id)).expect("no draft");
    work(&mut store, "open", |w| w.statements().remove(&november)).expect("open again");

    let mut store = invoiced();
    assert_frozen(
        work(&mut store, "open", |w| w.statements().remove(&november)),
        "statement",
    );
}

#[test]
fn the_database_refuses_what_the_rules_of_a_field_refuse() {
    let store = invoiced();
    for sql in [
        "INSERT INTO shift SELECT 'x', contract, site, start_at, start_at, kind, state, 0, NULL,
            NULL, '', 0, NULL, 0 FROM shift",
        "INSERT INTO shift SELECT 'x', contract, site, start_at, end_at, 'nap', state, 0, NULL,
            NULL, '', 0, NULL, 0 FROM shift",
        "UPDATE shift SET settled = 2",
        "UPDATE contract SET end_on = '2025-01-01'",
        "UPDATE contract SET notes = NULL",
        "UPDATE employer SET address = 'here'",
        "INSERT INTO payment VALUES ('p', 'aubierge', NULL, NULL, '2026-01-01', 1, 'cash', '')",
        "INSERT INTO payment VALUES ('p', 'aubierge', 'f1', 'novembre', '2026-01-01', 1, 'cash', '')",
        "INSERT INTO payment VALUES ('p', 'aubierge', 'f1', NULL, '2026-01-01', 0, 'cash', '')",
        "INSERT INTO travel VALUES ('x', NULL, 'bloc', 1, 1)",
        "INSERT INTO travel VALUES ('bloc' || char(31) || 'bloc', 'bloc', 'bloc', 1, 1)",
        "INSERT INTO formality_mark VALUES ('jeudis', 'X', '{\"state\":\"done\"}', 'contrat-signe')",
        "INSERT INTO invoice (id, kind, employer, contract, period_start, period_end)
            VALUES ('x', 'credit_note', 'aubierge', 'jeudis', '2026-01-01', '2026-01-31')",
        "INSERT INTO invoice (id, kind, employer, contract, period_start, period_end, series)
            VALUES ('x', 'invoice', 'aubierge', 'jeudis', '2026-01-01', '2026-01-31', 'F')",
    ] {
        assert!(store.conn.execute(sql, []).is_err(), "{sql}");
    }
}
