//! Finding anything by a few letters: employers, contracts, shifts of a day,
//! invoices, documents, leaves, steps.

mod fit;
mod leaves;
mod shifts;

use std::collections::HashMap;

use domain::contract::Contract;
use domain::ids::{ContractId, DocumentId, EmployerId, InvoiceId, LeaveId, ShiftId};
use domain::invoice::InvoiceKind;
use domain::leave::LeaveKind;
use domain::money::Cents;
use domain::time::{ClockTime, Day, WallTime};
use store::ToldInvoice;

use crate::book::{Book, Look};
use crate::error::AppError;
use crate::formalities::{FormalityRow, catalogue, rows_where};
use fit::{Candidate, Sought, best, plain};

pub(crate) use fit::Words;

/// As many of one kind are told; more means: type another letter.
const OF_A_KIND: usize = 6;

/// What is typed.
#[derive(Debug, Clone, Default, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SearchAsk {
    /// The letters, whatever their case and accents; each word must be found.
    pub text: String,
    /// The day that the letters mean, when they mean one.
    #[serde(default)]
    pub day: Option<Day>,
    /// The hours that they mean; without a day, shifts near today have them.
    #[serde(default)]
    pub hours: Option<SearchHours>,
    /// The sum that they mean: `2587` for any number of cents, or `2587.50`.
    #[serde(default)]
    pub sum: Option<String>,
    /// What stands beside the day, the hours or the sum: of the shifts and
    /// invoices that these find, those with these words. Beside a day or hours
    /// it finds employers and contracts too.
    #[serde(default)]
    pub beside: String,
}

/// Hours on the clock.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SearchHours {
    /// When it starts: `08:30`.
    pub start: ClockTime,
    /// When it ends; any time when empty.
    #[serde(default)]
    pub end: Option<ClockTime>,
}

/// Something found.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Hit {
    /// An employer.
    Employer {
        /// Which one.
        employer: EmployerId,
        /// Full name.
        name: String,
    },
    /// A contract.
    Contract {
        /// Which one.
        contract: ContractId,
        /// Its employer.
        employer: EmployerId,
        /// Its name.
        title: String,
    },
    /// A shift of the day or the hours that were typed.
    Shift {
        /// Which one.
        shift: ShiftId,
        /// Its employer.
        employer: EmployerId,
        /// Its start.
        start: WallTime,
        /// Its end.
        end: WallTime,
        /// Name of its place.
        place: String,
    },
    /// An invoice or a credit note.
    Invoice {
        /// Which one.
        invoice: InvoiceId,
        /// Who pays.
        employer: EmployerId,
        /// Its number; none for a draft.
        number: Option<String>,
        /// Invoice or credit note.
        kind: InvoiceKind,
        /// Last day of the work.
        period_end: Day,
        /// What it asks; none for a draft.
        gross: Option<Cents>,
    },
    /// A document.
    Document {
        /// Which one.
        document: DocumentId,
        /// Its name.
        title: String,
        /// Last day on which it is good.
        valid_until: Option<Day>,
    },
    /// Days on which the doctor does not work.
    Leave {
        /// Which one.
        leave: LeaveId,
        /// Why.
        kind: LeaveKind,
        /// First day.
        from: Day,
        /// Last day.
        to: Day,
        /// From whom; none where it is from all work.
        employer: Option<EmployerId>,
    },
    /// A step of a contract.
    Formality {
        /// The contract that brings it.
        contract: ContractId,
        /// Its employer.
        employer: EmployerId,
        /// Its code.
        code: String,
        /// What is to be done.
        title: String,
        /// Its legal date, while it is still to be done.
        due_on: Option<Day>,
    },
}

/// Finds what carries every word that was typed; nothing for no letters.
///
/// # Errors
/// While the book is not open.
pub fn search_find(book: &Book, ask: SearchAsk) -> Result<Vec<Hit>, AppError> {
    let words = Words::of(&ask.text);
    book.read(|look| {
        let names = Names::of(look)?;
        let mut hits = shifts::shifts(look, &names, &ask)?;
        if words.is_empty() {
            return Ok(hits);
        }
        let sought = Sought::of(&ask, &words);
        let named = Sought::named(&ask, &words);
        hits.extend(best(employers(&names), &named));
        hits.extend(best(contracts(look, &names)?, &named));
        hits.extend(best(invoices(look, &names, &sought)?, &sought));
        hits.extend(best(documents(look)?, &sought));
        hits.extend(best(leaves::leaves(look, &names)?, &named));
        hits.extend(best(formalities(look, &names, &words)?, &sought));
        Ok(hits)
    })
}

/// What employers are called: in full, in short, and both without case and
/// accents.
struct Names(Vec<(EmployerId, String, String, String)>);

impl Names {
    fn of(look: &Look<'_>) -> Result<Self, AppError> {
        let employers = look.employers().all()?.into_iter();
        let named = employers.map(|it| {
            let both = plain(&format!("{} {}", it.name, it.short_name));
            (it.id, it.name, it.short_name, both)
        });
        Ok(Self(named.collect()))
    }

    fn both(&self, id: &str) -> &str {
        let found = self.0.iter().find(|(known, ..)| known.as_str() == id);
        found.map_or("", |(.., both)| both.as_str())
    }
}

fn employers(names: &Names) -> Vec<Candidate<'_>> {
    let named = names.0.iter();
    named
        .map(|(id, name, _, both)| Candidate {
            main: plain(name),
            beside: both.as_str().into(),
            called: "employeur",
            hit: Hit::Employer {
                employer: id.clone(),
                name: name.clone(),
            },
        })
        .collect()
}

fn contracts<'a>(look: &Look<'_>, names: &'a Names) -> Result<Vec<Candidate<'a>>, AppError> {
    let candidate = |contract: Contract| Candidate {
        main: plain(&contract.title),
        beside: names.both(contract.employer.as_str()).into(),
        called: "contrat",
        hit: Hit::Contract {
            contract: contract.id,
            employer: contract.employer,
            title: contract.title,
        },
    };
    Ok(look.contracts().all()?.into_iter().map(candidate).collect())
}

/// Everything that [`called`] says.
const INVOICE_OR_CREDIT: &str = "facture note d honoraires avoir brouillon";

const fn called(kind: InvoiceKind, issued: bool) -> &'static str {
    match (kind, issued) {
        (InvoiceKind::Invoice, true) => "facture note d honoraires",
        (InvoiceKind::Invoice, false) => "facture note d honoraires brouillon",
        (InvoiceKind::CreditNote, true) => "avoir",
        (InvoiceKind::CreditNote, false) => "avoir brouillon",
    }
}

fn invoices<'a>(
    look: &Look<'_>,
    names: &'a Names,
    sought: &Sought<'_>,
) -> Result<Vec<Candidate<'a>>, AppError> {
    let fits = |employer: &str, number: Option<&str>, gross: Option<Cents>| {
        let number = number.map_or_else(String::new, plain);
        let fit = sought.fit(&number, names.both(employer), INVOICE_OR_CREDIT, gross);
        fit.is_some()
    };
    let candidate = |invoice: ToldInvoice| Candidate {
        main: invoice.number.as_deref().map_or_else(String::new, plain),
        beside: names.both(invoice.employer.as_str()).into(),
        called: called(invoice.kind, invoice.number.is_some()),
        hit: Hit::Invoice {
            gross: invoice.gross,
            number: invoice.number,
            kind: invoice.kind,
            period_end: invoice.period_end,
            employer: invoice.employer,
            invoice: invoice.id,
        },
    };
    Ok(look
        .invoices()
        .told(fits)?
        .into_iter()
        .map(candidate)
        .collect())
}

fn documents(look: &Look<'_>) -> Result<Vec<Candidate<'static>>, AppError> {
    let candidate = |document: domain::document::Document| Candidate {
        main: plain(&document.title),
        beside: plain(&document.file_name).into(),
        called: "document",
        hit: Hit::Document {
            document: document.id,
            title: document.title,
            valid_until: document.valid_until,
        },
    };
    Ok(look.documents().all()?.into_iter().map(candidate).collect())
}

const FORMALITY: &str = "formalite";

fn formalities(
    look: &Look<'_>,
    names: &Names,
    words: &Words,
) -> Result<Vec<Candidate<'static>>, AppError> {
    let titles: HashMap<&str, String> = catalogue()?
        .iter()
        .map(|step| (step.code.as_str(), plain(&step.title)))
        .collect();
    let title = |code: &str| titles.get(code).map_or("", String::as_str);
    let beside = |code: &str, employer: &EmployerId| {
        format!("{} {}", plain(code), names.both(employer.as_str()))
    };
    // A life brings thousands of steps: only those that fit are looked into.
    let found = rows_where(look, |step, contract| {
        let beside = beside(&step.code, &contract.employer);
        words
            .fit_plain(title(&step.code), &beside, FORMALITY)
            .is_some()
    })?;
    let candidate = |row: FormalityRow| Candidate {
        main: title(&row.code).to_owned(),
        beside: beside(&row.code, &row.employer).into(),
        called: FORMALITY,
        hit: Hit::Formality {
            due_on: row
                .due_on
                .filter(|_| row.days_left.is_some() || row.days_late > 0),
            contract: row.contract,
            employer: row.employer,
            code: row.code,
            title: row.title,
        },
    };
    Ok(found.into_iter().map(candidate).collect())
}
