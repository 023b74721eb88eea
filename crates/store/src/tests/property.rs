//! Whatever a doctor does, in whatever order, has a way back and forth.

use proptest::prelude::*;

use super::samples::*;
use super::{everything, redo, undo, work};
use crate::{Store, StoreError, Writer};

/// One thing that a doctor does; it may be refused.
#[derive(Debug, Clone)]
pub(super) enum Act {
    Plan(u8, u8),
    Move(u8, u8),
    Remove(u8),
    Close,
    Open,
    Correct(u8),
    Employ(u8),
    Dismiss(u8),
    Terms(u8),
    Draft(u8),
    Discard,
    Road(u8),
}

pub(super) fn acts() -> impl Strategy<Value = Vec<Act>> {
    let act = prop_oneof![
        4 => (0..4_u8, 1..28_u8).prop_map(|(name, day)| Act::Plan(name, day)),
        4 => (0..4_u8, 1..28_u8).prop_map(|(name, day)| Act::Move(name, day)),
        2 => (0..4_u8).prop_map(Act::Remove),
        2 => Just(Act::Close),
        2 => Just(Act::Open),
        2 => (1..28_u8).prop_map(Act::Correct),
        1 => (0..3_u8).prop_map(Act::Employ),
        1 => (0..3_u8).prop_map(Act::Dismiss),
        1 => (1..4_u8).prop_map(Act::Terms),
        1 => (0..4_u8).prop_map(Act::Draft),
        1 => Just(Act::Discard),
        1 => (1..90_u8).prop_map(Act::Road),
    ];
    proptest::collection::vec(act, 1..24)
}

fn planned(name: u8, day: u8) -> domain::shift::Shift {
    let (start, end) = (
        format!("2026-11-{day:02}T08:00"),
        format!("2026-11-{day:02}T18:00"),
    );
    shift(&format!("s{name}"), &start, &end)
}

pub(super) fn act(w: &Writer<'_>, act: &Act) -> Result<(), StoreError> {
    match *act {
        Act::Plan(name, day) => w.shifts().add(&planned(name, day)),
        Act::Move(name, day) => w.shifts().update(&planned(name, day)),
        Act::Remove(name) => {
            let shift = w.shifts().get(&id(&format!("s{name}")))?;
            let tombstone = crate::RemovedShift { shift, ..removed() };
            w.removed_shifts().add(&tombstone)?;
            w.shifts().remove(&tombstone.shift.id)
        }
        Act::Close => w.statements().add(&statement()),
        Act::Open => w.statements().remove(&statement().id),
        Act::Correct(day) => {
            w.statements().remove(&statement().id)?;
            let mut moved = planned(0, day);
            moved.id = night().id;
            w.shifts().update(&moved)?;
            let mut again = statement();
            again.id = id("novembre-bis");
            again.due_on = moved.day();
            w.statements().add(&again)
        }
        Act::Employ(name) => w.employers().add(&employer(&format!("e{name}"))),
        Act::Dismiss(name) => w.employers().remove(&id(&format!("e{name}"))),
        Act::Terms(count) => {
            let mut contract = contract();
            contract.terms.truncate(usize::from(count) - 1);
            w.contracts().update(&contract)
        }
        Act::Draft(count) => {
            let mut invoice = draft("f1");
            invoice.lines = (0..count).map(|n| free_line(i64::from(n) + 1)).collect();
            match w.invoices().get(&invoice.id) {
                Ok(_) => w.invoices().update_draft(&invoice),
                Err(_) => w.invoices().add(&invoice),
            }
        }
        Act::Discard => w.invoices().remove(&id("f1")),
        Act::Road(minutes) => {
            let mut road = from_home();
            road.minutes = minutes.into();
            w.travel().set(&road)
        }
    }
}

/// Shifts that do not say whether a closed month in force holds them.
fn mistaken(store: &Store) -> i64 {
    let sql = "SELECT count(*) FROM shift WHERE settled <> EXISTS (
            SELECT 1 FROM statement_line AS line JOIN statement ON statement.id = line.statement
            WHERE line.shift = shift.id AND statement.reopened_on IS NULL
        )";
    store
        .conn
        .query_row(sql, [], |row| row.get(0))
        .expect("a count")
}

fn undo_all(store: &mut Store) -> usize {
    let mut count = 0;
    while store.read().history().can_undo().expect("read").is_some() {
        undo(store).expect("undone");
        count += 1;
    }
    count
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn undoing_all_gives_the_first_state_and_redoing_all_the_last(all in acts()) {
        let mut store = Store::in_memory("a book", super::now()).expect("a book");
        let first = everything(&store);
        fill(&mut store);
        for one in &all {
            let before = everything(&store);
            if work(&mut store, "act", |w| act(w, one)).is_err() {
                prop_assert_eq!(everything(&store), before, "refused, so nothing changed");
            }
            prop_assert_eq!(mistaken(&store), 0);
        }
        let last = everything(&store);
        let steps = undo_all(&mut store);
        prop_assert_eq!(everything(&store), first);
        for _ in 0..steps {
            redo(&mut store).expect("redone");
            prop_assert_eq!(mistaken(&store), 0);
        }
        prop_assert_eq!(everything(&store), last);
        prop_assert!(matches!(redo(&mut store), Err(StoreError::NothingToRedo)));
    }
}
