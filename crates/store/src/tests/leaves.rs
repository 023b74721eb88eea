//! Leaves and conflicts that were set aside come back as they were.

use domain::conflict::{ConflictFacts, ConflictKind, ConflictMark, Figure, Severity};
use domain::leave::{Leave, LeaveHours, LeaveKind};

use super::nouns::comes_back;
use super::samples::{book, id, parse};
use super::work;
use crate::StoreError;

fn unpaid() -> Leave {
    Leave {
        id: id("sans-solde"),
        kind: LeaveKind::UnpaidLeave,
        contract: Some(id("jeudis")),
        from: parse("2026-11-02"),
        to: parse("2026-11-08"),
        hours: None,
        allowed: Vec::new(),
        note: "accordé par courriel".into(),
    }
}

fn school() -> Leave {
    Leave {
        id: id("ecole"),
        kind: LeaveKind::Unavailability,
        contract: None,
        hours: Some(LeaveHours {
            from: parse("16:00"),
            to: parse("18:30"),
        }),
        from: parse("2026-11-09"),
        to: parse("2026-11-09"),
        ..unpaid()
    }
}

fn mark(reason: &str) -> ConflictMark {
    ConflictMark {
        of: ConflictFacts {
            kind: ConflictKind::DailyRest,
            severity: Severity::Warning,
            rule: Some("WT-02".into()),
            day: parse("2026-11-05"),
            until: None,
            shifts: vec![id("s1")],
            contracts: vec![id("jeudis")],
            figures: [
                ("rest".to_owned(), Figure::Minutes(600)),
                ("earliest".to_owned(), Figure::At(parse("2026-11-06T09:00"))),
            ]
            .into(),
        },
        reason: reason.into(),
        on: parse("2026-11-04"),
    }
}

#[test]
fn leaves_come_back_and_are_found_by_their_days() {
    comes_back(
        |w| {
            w.leaves().add(&school())?;
            w.leaves().add(&unpaid())
        },
        |r| r.leaves().all(),
        &vec![unpaid(), school()],
    );
    let sick = Leave {
        kind: LeaveKind::SickLeave,
        contract: None,
        allowed: vec![id("jeudis")],
        ..unpaid()
    };
    comes_back(
        |w| {
            w.leaves().add(&unpaid())?;
            w.leaves().update(&sick)
        },
        |r| r.leaves().between(parse("2026-11-08"), parse("2026-11-30")),
        &vec![sick.clone()],
    );
    let mut store = book();
    work(&mut store, "add", |w| w.leaves().add(&unpaid())).expect("added");
    let named = work(&mut store, "remove", |w| {
        w.contracts().remove(&id("jeudis"))
    });
    assert!(matches!(named, Err(StoreError::InUse { noun: "contract" })));
    let after = store
        .read()
        .leaves()
        .between(parse("2026-11-09"), parse("2026-11-30"));
    assert_eq!(after.expect("read"), []);
    work(&mut store, "remove", |w| {
        w.leaves().remove(&id("sans-solde"))
    })
    .expect("removed");
    assert_eq!(store.read().leaves().all().expect("read"), []);
}

#[test]
fn a_conflict_is_set_aside_once_and_known_by_its_facts() {
    comes_back(
        |w| {
            w.conflict_marks().set(&mark("entendu avec le service"))?;
            w.conflict_marks().set(&mark("repos pris la veille"))
        },
        |r| r.conflict_marks().all(),
        &vec![mark("repos pris la veille")],
    );
    let mut store = book();
    work(&mut store, "set", |w| w.conflict_marks().set(&mark("vu"))).expect("set");
    let mut other = mark("vu").of;
    other
        .figures
        .insert("rest".to_owned(), Figure::Minutes(570));
    let missing = work(&mut store, "back", |w| w.conflict_marks().remove(&other));
    assert!(matches!(
        missing,
        Err(StoreError::NotFound {
            noun: "conflict_mark",
            ..
        })
    ));
    work(&mut store, "back", |w| {
        w.conflict_marks().remove(&mark("vu").of)
    })
    .expect("taken up");
    assert_eq!(store.read().conflict_marks().all().expect("read"), []);
}
