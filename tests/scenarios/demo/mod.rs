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

/// Tries every sentence on every day.
fn hold(sentences: &[Sentence]) {
    for today in days::every() {
        let life = Life::of(today);
        for (sentence, holds) in sentences {
            if let Err(why) = holds(&life) {
                panic!("on {today}: {sentence}\n{why}");
            }
        }
    }
}

/// Fails with `why` unless `holds`.
fn ensure(holds: bool, why: impl FnOnce() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(why()) }
}
