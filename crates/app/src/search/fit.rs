//! How well what was typed fits: letters whatever their case and accents, and
//! sums.

use std::borrow::Cow;
use std::ops::RangeInclusive;

use domain::money::Cents;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::{Hit, OF_A_KIND, SearchAsk};

/// As many letters are the beginning of what a thing is called.
const KIND: usize = 3;

/// The words that were typed, without case and accents.
pub(crate) struct Words(Vec<String>);

impl Words {
    pub(crate) fn of(text: &str) -> Self {
        Self(plain(text).split_whitespace().map(str::to_owned).collect())
    }

    /// How well they fit: 0 when `main` begins with them, 1 when each begins a
    /// word, 2 when each is somewhere; none when one is nowhere.
    pub(crate) fn fit(&self, main: &str, beside: &str) -> Option<u8> {
        self.fit_plain(&plain(main), &plain(beside), "")
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The same for texts without case and accents, so that what stands beside
    /// thousands of invoices is read once. What a thing is `called`, such as
    /// "facture", also fits a word of three letters or more that begins it.
    pub(super) fn fit_plain(&self, main: &str, beside: &str, called: &str) -> Option<u8> {
        let begins = |text: &str, word: &str| {
            text.split(|c: char| !c.is_alphanumeric())
                .any(|part| part.starts_with(word))
        };
        let kind = |word: &str| word.len() >= KIND && begins(called, word.trim_end_matches('s'));
        let starts =
            |word: &String| begins(main, word) || begins(beside, word) || kind(word.as_str());
        let somewhere =
            |word: &String| main.contains(word) || beside.contains(word) || kind(word.as_str());
        if main.starts_with(&self.0.join(" ")) {
            Some(0)
        } else if self.0.iter().all(starts) {
            Some(1)
        } else {
            self.0.iter().all(somewhere).then_some(2)
        }
    }
}

pub(super) fn plain(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let letters = text.nfd().filter(|c| !is_combining_mark(*c));
    letters.flat_map(char::to_lowercase).collect()
}

/// Something that may be found: by its name, or by what stands beside it, both
/// without case and accents.
pub(super) struct Candidate<'a> {
    pub(super) main: String,
    pub(super) beside: Cow<'a, str>,
    /// What things of its kind are called.
    pub(super) called: &'static str,
    pub(super) hit: Hit,
}

/// The words that were typed, and the sum when they mean one.
pub(super) struct Sought<'a> {
    words: &'a Words,
    sum: Option<RangeInclusive<u64>>,
    beside: Words,
    /// What stands beside a day or hours is enough.
    beside_alone: bool,
    /// The words are a day in figures, « 24 nov », and no name.
    no_name: bool,
}

impl<'a> Sought<'a> {
    pub(super) fn of(ask: &SearchAsk, words: &'a Words) -> Self {
        Self {
            words,
            sum: ask.sum.as_deref().and_then(cents),
            beside: Words::of(&ask.beside),
            beside_alone: false,
            no_name: false,
        }
    }

    /// For whom a day or hours may be meant: "Aubierge lundi 8h-12h".
    pub(super) fn named(ask: &SearchAsk, words: &'a Words) -> Self {
        let sought = Self::of(ask, words);
        let dated = ask.day.is_some() || ask.hours.is_some();
        Self {
            beside_alone: dated && !sought.beside.is_empty(),
            no_name: ask.day.is_some() && ask.text.contains(|c: char| c.is_ascii_digit()),
            ..sought
        }
    }

    /// As [`Words::fit`]; a sum that was meant fits as well as a beginning.
    pub(super) fn fit(
        &self,
        main: &str,
        beside: &str,
        called: &str,
        gross: Option<Cents>,
    ) -> Option<u8> {
        let meant = |range: &RangeInclusive<u64>| {
            gross.is_some_and(|gross| range.contains(&gross.get().unsigned_abs()))
        };
        if self.sum.as_ref().is_some_and(meant)
            && self.beside.fit_plain(main, beside, called).is_some()
        {
            return Some(0);
        }
        let alone = || {
            let fit = self.beside.fit_plain(main, beside, called);
            fit.filter(|_| self.beside_alone)
        };
        let words = || self.words.fit_plain(main, beside, called);
        if self.no_name {
            return alone();
        }
        words().or_else(alone)
    }
}

/// The cents that `2587` (any of that euro), `2587.5` or `2587.50` means.
fn cents(sum: &str) -> Option<RangeInclusive<u64>> {
    let (euros, decimals) = sum.split_once('.').unwrap_or((sum, ""));
    let open = match decimals.len() {
        0 => 100,
        1 => 10,
        2 => 1,
        _ => return None,
    };
    let typed: u64 = format!("{euros}{decimals}").parse().ok()?;
    let first = typed.checked_mul(open)?;
    Some(first..=first.checked_add(open - 1)?)
}

/// Those that fit best, in the order given where they fit alike.
pub(super) fn best(
    candidates: Vec<Candidate<'_>>,
    sought: &Sought<'_>,
) -> impl Iterator<Item = Hit> {
    let gross = |hit: &Hit| match hit {
        Hit::Invoice { gross, .. } => *gross,
        _ => None,
    };
    let mut fitting: Vec<_> = candidates
        .into_iter()
        .filter_map(|it| {
            let fit = sought.fit(&it.main, &it.beside, it.called, gross(&it.hit))?;
            Some((fit, it.hit))
        })
        .collect();
    fitting.sort_by_key(|(fit, _)| *fit);
    fitting.into_iter().take(OF_A_KIND).map(|(_, hit)| hit)
}

#[cfg(test)]
mod tests {
    use super::{Words, cents};

    #[test]
    fn letters_are_found_whatever_their_case_and_accents() {
        let fit = |typed: &str| Words::of(typed).fit("Hôpital d’Épinal", "CH");
        assert_eq!(fit("hopital"), Some(0), "the beginning of the name");
        assert_eq!(fit("EPI ch"), Some(1), "the beginnings of words");
        assert_eq!(fit("pital"), Some(2));
        assert_eq!(fit("hopital nancy"), None, "each word must be found");
    }

    #[test]
    fn a_thing_is_found_by_what_it_is_called_and_its_name() {
        let fit = |typed: &str| Words::of(typed).fit_plain("f2026-012", "clinique", "facture");
        assert_eq!(fit("facture f2026"), Some(1));
        assert_eq!(fit("factures clinique"), Some(1));
        assert_eq!(fit("fa"), None, "two letters are the beginning of too much");
        assert_eq!(fit("ture"), None, "a name is looked into, a kind is not");
    }

    #[test]
    fn a_sum_without_cents_is_any_of_that_euro() {
        assert_eq!(cents("2587"), Some(258_700..=258_799));
        assert_eq!(cents("2587.5"), Some(258_750..=258_759));
        assert_eq!(cents("2587.50"), Some(258_750..=258_750));
        assert_eq!(cents("-3"), None);
    }
}
