//! Says a refusal to a person: the sentence that the window has for it, with
//! the field and the code.

use std::collections::BTreeMap;

use app::AppError;
use serde_json::{Map, Value};

/// The sentences of the window; they have one home.
const SENTENCES: &str = include_str!("../../../ui/src/messages/fr/error.json");

type About = BTreeMap<String, String>;

/// The sentence of a refusal, then where and what it is; none where the window
/// has no sentence that these values fill.
pub(crate) fn told(refusal: &AppError) -> Option<String> {
    let code = serde_json::to_value(refusal.code).ok()?;
    let code = code.as_str()?;
    let sentences: Map<String, Value> = serde_json::from_str(SENTENCES).ok()?;
    let sentence = keys(code, &refusal.about)
        .iter()
        .find_map(|key| filled(pattern(&sentences, key, &refusal.about)?, &refusal.about))?;
    let place = match &refusal.field {
        Some(field) => format!("{field}, {code}"),
        None => code.to_owned(),
    };
    Some(format!("{sentence} ({place})"))
}

/// Where its sentence may stand, the one that says most first.
fn keys(code: &str, about: &About) -> Vec<String> {
    let by_name = about.keys().map(|name| format!("error_{code}_{name}"));
    let asked = about.get("opened_by").map(|by| format!("error_wrong_{by}"));
    by_name
        .chain(asked)
        .chain([format!("error_{code}")])
        .collect()
}

/// The text under a key; of one that has several, the one for these values.
fn pattern<'a>(sentences: &'a Map<String, Value>, key: &str, about: &About) -> Option<&'a str> {
    let bare = |text: &str| text.replace('_', "");
    let known = sentences.iter().find(|(name, _)| bare(name) == bare(key));
    let (_, found) = known?;
    let Some(several) = found.get(0) else {
        return found.as_str();
    };
    let by = several["selectors"][0].as_str()?;
    let value = about.get(by).map_or("*", String::as_str);
    let chosen = several["match"].get(format!("{by}={value}"));
    let other = || several["match"].get(format!("{by}=*"));
    chosen.or_else(other)?.as_str()
}

/// The text with its values; none where one of them is not told.
fn filled(text: &str, about: &About) -> Option<String> {
    let mut parts = text.split('{');
    let mut told = parts.next()?.to_owned();
    for part in parts {
        let (name, rest) = part.split_once('}')?;
        told.push_str(&value(name, about)?);
        told.push_str(rest);
    }
    Some(told)
}

fn value(name: &str, about: &About) -> Option<String> {
    let said = |name: &str| about.get(name).map(|value| dated(value));
    match name {
        "of_month" => said("month"),
        "mention" => said("field"),
        "period" => {
            let start = said("start")?;
            Some(said("end").map_or_else(|| start.clone(), |end| format!("{start} – {end}")))
        }
        "left" => said("left").map(|left| format!("{left}\u{a0}€")),
        name => said(name),
    }
}

/// `2026-06-18` as `18/06/2026`, `2026-06` as `06/2026`; the rest as it is.
fn dated(value: &str) -> String {
    let (day, time) = value.split_once('T').unwrap_or((value, ""));
    let parts: Vec<&str> = day.split('-').collect();
    let figures = |part: &&str| part.len() <= 4 && part.bytes().all(|it| it.is_ascii_digit());
    if !(2..=3).contains(&parts.len()) || parts[0].len() != 4 || !parts.iter().all(figures) {
        return value.to_owned();
    }
    let day = parts.into_iter().rev().collect::<Vec<_>>().join("/");
    if time.is_empty() {
        day
    } else {
        format!("{day} {time}")
    }
}

#[cfg(test)]
mod tests {
    use app::ErrorCode;

    use super::*;

    #[test]
    fn says_the_sentence_of_the_window_with_the_field_and_the_code() {
        let refusal = AppError::at(ErrorCode::Malformed, "shift.start");
        let told = told(&refusal).expect("a sentence");
        assert!(told.ends_with("(shift.start, malformed)"), "{told}");
        assert!(!told.contains('{'), "{told}");
    }

    #[test]
    fn takes_the_sentence_that_says_most_and_the_days_as_a_french_doctor_reads_them() {
        let told_of = |refusal: AppError| told(&refusal).expect("a sentence");
        let wrong = AppError::at(ErrorCode::WrongPassphrase, "passphrase");
        let words = told_of(wrong.about("opened_by", "words"));
        assert!(words.contains("bons mots"), "{words}");
        let gone = AppError::at(ErrorCode::NotFound, "contract").about("noun", "contract");
        assert!(told_of(gone).starts_with("Ce contrat"));
        let ahead = AppError::at(ErrorCode::MonthAhead, "month").about("month", "2026-07");
        assert!(told_of(ahead).contains("07/2026"));
        let not_over = AppError::at(ErrorCode::MonthNotOver, "month").about("day", "2026-06-30");
        assert!(told_of(not_over).contains("30/06/2026"));
        let above = AppError::at(ErrorCode::PercentAbove100, "share");
        assert!(told_of(above).ends_with("(share, percent_above100)"));
    }

    #[test]
    fn has_none_where_a_value_is_missing() {
        assert_eq!(told(&AppError::new(ErrorCode::ShiftInvoiced)), None);
    }
}
