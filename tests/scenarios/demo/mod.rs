//! The demo doctor: a life that a doctor believes, whatever day today is.

mod days;
mod money;
mod opened;
mod paperwork;
mod shifts;

use domain::contract::Contract;
use domain::ids::ContractId;
use domain::time::Day;
use exchange::portable::PortableBook;

/// The demo doctor of one day.
struct Life {
    today: Day,
    book: PortableBook,
}

impl Life {
    fn of(today: Day) -> Self {
        let book = app::demo::demo_book(today).unwrap_or_else(|refusal| {
            panic!("{today}: {refusal} {:?}", refusal.source);
        });
        Self { today, book }
    }

    fn contract(&self, id: &ContractId) -> &Contract {
        let mut contracts = self.book.contracts.iter();
        contracts.find(|it| it.id == *id).expect("a contract")
    }
}

/// What must hold of a life, with the sentence that says it.
type Sentence = (&'static str, fn(&Life) -> Result<(), String>);

/// Tries every sentence on every day from one to another.
fn hold(first: &str, last: &str) {
    let sentences = [shifts::SENTENCES, money::SENTENCES, paperwork::SENTENCES];
    for today in days::between(first, last) {
        let life = Life::of(today);
        for (sentence, holds) in sentences.iter().copied().flatten() {
            if let Err(why) = holds(&life) {
                panic!("on {today}: {sentence}\n{why}");
            }
        }
    }
}

#[test]
fn the_demo_doctor_lives_a_life_that_holds_on_every_day_of_a_year() {
    hold("2026-01-01", "2026-12-31");
}

#[test]
fn and_on_every_day_of_the_next_up_to_a_leap_day_and_the_month_after() {
    hold("2027-01-01", "2028-03-31");
}

/// Fails with `why` unless `holds`.
fn ensure(holds: bool, why: impl FnOnce() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(why()) }
}
