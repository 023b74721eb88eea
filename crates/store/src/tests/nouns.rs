//! What the doctor enters comes back as it was.

use domain::payment::PaymentFor;

use super::samples::*;
use super::{now, work};
use crate::{Reader, StoreError, Writer};

/// Everything written in one operation is read in the next.
pub(super) fn comes_back<T: PartialEq + std::fmt::Debug>(
    write: impl FnOnce(&Writer<'_>) -> Result<(), StoreError>,
    read: impl Fn(&Reader<'_>) -> Result<T, StoreError>,
    expected: &T,
) {
    let mut store = book();
    work(&mut store, "edit", write).expect("written");
    assert_eq!(&read(&store.read()).expect("read"), expected);
}

#[test]
fn a_profile_comes_back_and_is_empty_before() {
    let empty = book().read().profile().get().expect("read");
    assert_eq!(empty, domain::profile::Profile::default());
    comes_back(
        |w| w.profile().save(&profile()),
        |r| r.profile().get(),
        &profile(),
    );
}

#[test]
fn employers_and_sites_come_back() {
    let first = book();
    let read = first.read();
    assert_eq!(
        read.employers().all().expect("read"),
        [employer("aubierge")]
    );
    assert_eq!(
        read.sites().get(&id("bloc")).expect("read"),
        site("bloc", "aubierge")
    );
    let mut renamed = employer("aubierge");
    (renamed.siren, renamed.short_name) = (None, String::new());
    comes_back(
        |w| w.employers().update(&renamed),
        |r| r.employers().get(&id("aubierge")),
        &renamed,
    );
    let mut moved = site("bloc", "autre");
    moved.zone = parse("Europe/Paris");
    comes_back(
        |w| {
            w.employers().add(&employer("autre"))?;
            w.sites().update(&moved)
        },
        |r| r.sites().of(&id("autre")),
        &vec![moved.clone()],
    );
}

#[test]
fn roads_are_kept_once_for_each_direction_and_set_again() {
    let mut longer = travel();
    longer.minutes = 50;
    comes_back(
        |w| {
            w.travel().set(&travel())?;
            w.travel().set(&from_home())?;
            w.travel().set(&longer)
        },
        |r| r.travel().all(),
        &vec![from_home(), longer.clone()],
    );
    comes_back(
        |w| {
            w.travel().set(&travel())?;
            w.travel().set(&from_home())?;
            w.travel().remove(None, &id("bloc"))
        },
        |r| r.travel().all(),
        &vec![travel()],
    );
}

#[test]
fn contracts_come_back_with_their_terms_by_date() {
    let store = book();
    let read = store.read();
    assert_eq!(read.contracts().all().expect("read"), [contract()]);
    let mut changed = contract();
    changed.terms.swap(0, 1);
    changed.title = "Bloc".into();
    (changed.end, changed.signed_on, changed.signed_document) = (None, None, None);
    let mut sorted = changed.clone();
    sorted.terms.swap(0, 1);
    comes_back(
        |w| w.contracts().update(&changed),
        |r| r.contracts().of(&id("aubierge")),
        &vec![sorted],
    );
}

#[test]
fn shifts_come_back_and_a_night_belongs_to_the_days_it_runs_into() {
    let mut changed = night();
    (changed.fees, changed.half_days, changed.cancelled_at) = (None, None, None);
    let early = shift("matin", "2026-11-06T08:00", "2026-11-06T12:00");
    comes_back(
        |w| {
            w.shifts().update(&changed)?;
            w.shifts().add(&early)
        },
        |r| r.shifts().between(parse("2026-11-06"), parse("2026-11-06")),
        &vec![changed.clone(), early.clone()],
    );
    let evening = shift("soir", "2026-11-05T18:00", "2026-11-06T00:00");
    comes_back(
        |w| w.shifts().add(&evening),
        |r| r.shifts().between(parse("2026-11-06"), parse("2026-11-07")),
        &vec![night()],
    );
    comes_back(
        |w| w.shifts().add(&early),
        |r| {
            r.shifts()
                .of_contract(&id("jeudis"), parse("2026-11-06"), parse("2026-11-30"))
        },
        &vec![early.clone()],
    );
    comes_back(
        |w| w.shifts().remove(&night().id),
        |r| r.shifts().of_site(&id("bloc")),
        &vec![],
    );
}

#[test]
fn removed_shifts_wait_for_calendars_to_forget_them() {
    let mut older = removed();
    older.shift.id = id("vieille");
    older.removed_at = parse("2026-01-01T00:00:00Z");
    comes_back(
        |w| {
            w.removed_shifts().add(&older)?;
            w.removed_shifts().add(&removed())?;
            w.removed_shifts().drop_before(now())
        },
        |r| r.removed_shifts().all(),
        &vec![removed()],
    );
}

#[test]
fn closed_months_come_back_with_their_lines() {
    comes_back(
        |w| w.statements().add(&statement()),
        |r| r.statements().of_month(&id("jeudis"), parse("2026-11")),
        &vec![statement()],
    );
    comes_back(
        |w| w.statements().add(&statement()),
        |r| r.statements().of(&id("jeudis")),
        &vec![statement()],
    );
    comes_back(
        |w| {
            w.statements().add(&statement())?;
            w.statements().remove(&statement().id)
        },
        |r| r.statements().all(),
        &vec![],
    );
}

#[test]
fn invoices_come_back_issued_and_as_drafts() {
    let mut issued = draft("f1");
    issued.statement = Some(id("novembre"));
    issued.issue = Some(issue("F2026-", 14, "2026-11-30"));
    let note = credit("a1", "f1");
    let mut store = book();
    work(&mut store, "import", |w| {
        w.statements().add(&statement())?;
        w.invoices().add(&issued)?;
        w.invoices().add(&note)
    })
    .expect("written");
    let read = store.read();
    assert_eq!(read.invoices().get(&issued.id).expect("read"), issued);
    assert_eq!(
        read.invoices().all().expect("read"),
        [issued.clone(), note.clone()]
    );
    assert_eq!(
        read.invoices().credits_of(&issued.id).expect("read"),
        [note]
    );
    assert_eq!(
        read.invoices().by_number("F2026-014").expect("read"),
        Some(issued.clone())
    );
    assert_eq!(read.invoices().by_number("F2026-14").expect("read"), None);
    assert_eq!(
        read.invoices().of_statement(&id("novembre")).expect("read"),
        [issued]
    );
    let last = read.invoices().last_rank("F2026-").expect("read");
    assert_eq!(last, Some((14, parse("2026-11-30"))));
    assert_eq!(read.invoices().last_rank("F2027-").expect("read"), None);
}

#[test]
fn a_draft_changes_with_its_lines() {
    let mut changed = draft("f1");
    changed.period_end = parse("2026-11-15");
    changed.lines = vec![free_line(100), free_line(200), free_line(300)];
    comes_back(
        |w| {
            w.invoices().add(&draft("f1"))?;
            w.invoices().update_draft(&changed)
        },
        |r| r.invoices().get(&id("f1")),
        &changed,
    );
}

#[test]
fn payments_come_back_on_invoices_and_on_closed_months() {
    let on_month = payment("p1", PaymentFor::Statement(id("novembre")));
    let on_invoice = payment("p2", PaymentFor::Invoice(id("f1")));
    let mut store = book();
    work(&mut store, "import", |w| {
        w.statements().add(&statement())?;
        w.invoices().add(&draft("f1"))?;
        w.payments().add(&on_month)?;
        w.payments()
            .add(&payment("p2", PaymentFor::Statement(id("novembre"))))?;
        w.payments().update(&on_invoice)
    })
    .expect("written");
    let read = store.read().payments();
    assert_eq!(read.get(&on_month.id).expect("read"), on_month);
    assert_eq!(
        read.of_invoice(&id("f1")).expect("read"),
        std::slice::from_ref(&on_invoice)
    );
    assert_eq!(
        read.of_statement(&id("novembre")).expect("read"),
        std::slice::from_ref(&on_month)
    );
    assert_eq!(read.all().expect("read"), [on_month, on_invoice]);
}

#[test]
fn formalities_documents_and_parameters_come_back() {
    comes_back(
        |w| w.formality_marks().set(&done_mark()),
        |r| r.formality_marks().of(&id("jeudis")),
        &vec![done_mark()],
    );
    let aside = domain::formality::FormalityMark {
        answer: domain::formality::FormalityAnswer::SetAside {
            reason: "déjà fait en 2025".into(),
        },
        ..done_mark()
    };
    comes_back(
        |w| {
            w.formality_marks().set(&done_mark())?;
            w.formality_marks().set(&aside)
        },
        |r| r.formality_marks().all(),
        &vec![aside.clone()],
    );
    let mut plain = document();
    (plain.employer, plain.contract) = (None, None);
    (plain.issued_on, plain.valid_until) = (None, None);
    comes_back(
        |w| w.documents().update(&plain),
        |r| r.documents().all(),
        &vec![plain.clone()],
    );
    let mut dearer = parameter();
    dearer.value = "50.00".into();
    comes_back(
        |w| {
            w.parameters().set(&parameter())?;
            w.parameters().set(&dearer)
        },
        |r| r.parameters().all(),
        &vec![dearer.clone()],
    );
}

#[test]
fn what_is_not_there_is_told_by_its_name() {
    let mut store = book();
    let missing = |noun: &'static str, error: StoreError| match error {
        StoreError::NotFound { noun: found, .. } => assert_eq!(found, noun),
        other => panic!("{other:?}"),
    };
    missing(
        "shift",
        store.read().shifts().get(&id("x")).expect_err("missing"),
    );
    let mut lost = night();
    (lost.id, lost.site) = (id("autre"), id("nulle-part"));
    let add = work(&mut store, "add", |w| w.shifts().add(&lost));
    missing("site", add.expect_err("unknown site"));
    let update = work(&mut store, "edit", |w| {
        w.employers().update(&employer("inconnu"))
    });
    missing("employer", update.expect_err("unknown employer"));
    let remove = work(&mut store, "remove", |w| w.shifts().remove(&id("x")));
    missing("shift", remove.expect_err("unknown shift"));
    let mut unsigned = contract();
    unsigned.signed_document = Some(id("jamais-vu"));
    let sign = work(&mut store, "edit", |w| w.contracts().update(&unsigned));
    missing("document", sign.expect_err("unknown document"));
}

#[test]
fn what_is_still_named_is_not_removed() {
    let mut store = book();
    let used = |noun: &'static str, error: StoreError| match error {
        StoreError::InUse { noun: found } => assert_eq!(found, noun),
        other => panic!("{other:?}"),
    };
    let gone = work(&mut store, "remove", |w| {
        w.employers().remove(&id("aubierge"))
    });
    used("employer", gone.expect_err("it has sites"));
    let gone = work(&mut store, "remove", |w| {
        w.documents().remove(&id("contrat-signe"))
    });
    used("document", gone.expect_err("the contract names it"));
    // The terms leave first; when the contract has to stay, they stay too,
    // also when the operation goes on after the refusal.
    let kept = work(&mut store, "remove", |w| {
        used(
            "contract",
            w.contracts()
                .remove(&id("jeudis"))
                .expect_err("it has shifts"),
        );
        Ok(())
    });
    assert_eq!(kept.expect("nothing done").history, 0);
    assert_eq!(
        store.read().contracts().get(&id("jeudis")).expect("read"),
        contract()
    );
}

#[test]
fn the_same_twice_is_told() {
    let mut store = book();
    let twice = work(&mut store, "add", |w| w.shifts().add(&night()));
    assert!(matches!(
        twice,
        Err(StoreError::Duplicate { noun: "shift" })
    ));
    let mut again = statement();
    again.id = id("encore");
    let twice = work(&mut store, "close", |w| {
        w.statements().add(&statement())?;
        w.statements().add(&again)
    });
    // A month may have several parts; a shift is settled by one of them.
    assert!(matches!(twice, Err(StoreError::Frozen("shift"))));
    assert_eq!(store.read().statements().all().expect("read"), []);
}
