//! Finding anything by a few letters: employers, contracts, shifts of a day,
//! invoices, documents, steps.

use std::borrow::Cow;
use std::collections::HashMap;

use domain::contract::Contract;
use domain::ids::{ContractId, DocumentId, EmployerId, InvoiceId, ShiftId};
use domain::invoice::InvoiceKind;
use domain::money::Cents;
use domain::time::{Day, WallTime};
use store::ToldInvoice;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::book::{Book, Look};
use crate::error::AppError;
use crate::formalities::{FormalityRow, catalogue, rows_where};
use crate::planning::World;

/// As many of one kind are told; more means: type another letter.
const OF_A_KIND: usize = 6;

/// What is typed.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SearchAsk {
    /// The letters, whatever their case and accents; each word must be found.
    pub text: String,
    /// The day that the letters mean, when they mean one.
    #[serde(default)]
    pub day: Option<Day>,
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
    /// A shift of the day that was typed.
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
    },
}

/// Finds what carries every word that was typed; nothing for no letters.
///
/// # Errors
/// While the book is not open.
pub fn search_find(book: &Book, ask: SearchAsk) -> Result<Vec<Hit>, AppError> {
    let words = Words::of(&ask.text);
    book.read(|look| {
        let mut hits = Vec::new();
        if let Some(day) = ask.day {
            hits.extend(shifts(look, day)?);
        }
        if words.0.is_empty() {
            return Ok(hits);
        }
        let names = Names::of(look)?;
        hits.extend(best(employers(&names), &words));
        hits.extend(best(contracts(look, &names)?, &words));
        hits.extend(best(invoices(look, &names, &words)?, &words));
        hits.extend(best(documents(look)?, &words));
        hits.extend(best(formalities(look, &names, &words)?, &words));
        Ok(hits)
    })
}

/// The words that were typed, without case and accents.
pub(crate) struct Words(Vec<String>);

impl Words {
    pub(crate) fn of(text: &str) -> Self {
        Self(plain(text).split_whitespace().map(str::to_owned).collect())
    }

    /// How well they fit: 0 when `main` begins with them, 1 when each begins a
    /// word, 2 when each is somewhere; none when one is nowhere.
    pub(crate) fn fit(&self, main: &str, beside: &str) -> Option<u8> {
        self.fit_plain(&plain(main), &plain(beside))
    }

    /// The same for texts without case and accents, so that what stands beside
    /// thousands of invoices is read once.
    fn fit_plain(&self, main: &str, beside: &str) -> Option<u8> {
        let starts = |word: &String| {
            [main, beside].iter().any(|text| {
                text.split(|c: char| !c.is_alphanumeric())
                    .any(|part| part.starts_with(word.as_str()))
            })
        };
        let somewhere = |word: &String| main.contains(word) || beside.contains(word);
        if main.starts_with(&self.0.join(" ")) {
            Some(0)
        } else if self.0.iter().all(starts) {
            Some(1)
        } else {
            self.0.iter().all(somewhere).then_some(2)
        }
    }
}

fn plain(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let letters = text.nfd().filter(|c| !is_combining_mark(*c));
    letters.flat_map(char::to_lowercase).collect()
}

/// Something that may be found: by its name, or by what stands beside it, both
/// without case and accents.
struct Candidate<'a> {
    main: String,
    beside: Cow<'a, str>,
    hit: Hit,
}

/// Those that fit best, in the order given where they fit alike.
fn best(candidates: Vec<Candidate<'_>>, words: &Words) -> impl Iterator<Item = Hit> {
    let mut fitting: Vec<_> = candidates
        .into_iter()
        .filter_map(|it| Some((words.fit_plain(&it.main, &it.beside)?, it.hit)))
        .collect();
    fitting.sort_by_key(|(fit, _)| *fit);
    fitting.into_iter().take(OF_A_KIND).map(|(_, hit)| hit)
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
        hit: Hit::Contract {
            contract: contract.id,
            employer: contract.employer,
            title: contract.title,
        },
    };
    Ok(look.contracts().all()?.into_iter().map(candidate).collect())
}

fn invoices<'a>(
    look: &Look<'_>,
    names: &'a Names,
    words: &Words,
) -> Result<Vec<Candidate<'a>>, AppError> {
    let fits = |employer: &str, number: Option<&str>| {
        let number = number.map_or_else(String::new, plain);
        words.fit_plain(&number, names.both(employer)).is_some()
    };
    let candidate = |invoice: ToldInvoice| Candidate {
        main: invoice.number.as_deref().map_or_else(String::new, plain),
        beside: names.both(invoice.employer.as_str()).into(),
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
        hit: Hit::Document {
            document: document.id,
            title: document.title,
            valid_until: document.valid_until,
        },
    };
    Ok(look.documents().all()?.into_iter().map(candidate).collect())
}

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
        words.fit_plain(title(&step.code), &beside).is_some()
    })?;
    let candidate = |row: FormalityRow| Candidate {
        main: title(&row.code).to_owned(),
        beside: beside(&row.code, &row.employer).into(),
        hit: Hit::Formality {
            contract: row.contract,
            employer: row.employer,
            code: row.code,
            title: row.title,
        },
    };
    Ok(found.into_iter().map(candidate).collect())
}

fn shifts(look: &Look<'_>, day: Day) -> Result<Vec<Hit>, AppError> {
    let world = World::of(look)?;
    let mut shifts = look.shifts().between(day, day)?;
    shifts.sort_by_key(|shift| shift.start);
    let hit = |shift: domain::shift::Shift| {
        Some(Hit::Shift {
            employer: world.contracts.get(&shift.contract)?.employer.clone(),
            place: world.placed(&shift).place,
            start: shift.start,
            end: shift.end,
            shift: shift.id,
        })
    };
    Ok(shifts.into_iter().filter_map(hit).take(OF_A_KIND).collect())
}

#[cfg(test)]
mod tests {
    use super::Words;

    #[test]
    fn letters_are_found_whatever_their_case_and_accents() {
        let fit = |typed: &str| Words::of(typed).fit("Hôpital d’Épinal", "CH");
        assert_eq!(fit("hopital"), Some(0), "the beginning of the name");
        assert_eq!(fit("EPI ch"), Some(1), "the beginnings of words");
        assert_eq!(fit("pital"), Some(2));
        assert_eq!(fit("hopital nancy"), None, "each word must be found");
    }
}
