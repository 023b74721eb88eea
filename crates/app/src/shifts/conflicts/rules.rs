//! The rules behind conflicts, as the shipped file words them.

use std::sync::LazyLock;

use domain::conflict::{Conflict, ConflictKind};
use domain::formality::Confidence;

use crate::error::{AppError, ErrorCode};

const SHIPPED: &str = include_str!("../../../../../assets/conflict-rules.toml");

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Shipped {
    rule: Vec<ConflictRule>,
}

/// What a rule says, and where.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ConflictRule {
    /// What breaks it.
    kind: ConflictKind,
    /// Its number in the domain notes; none for plain arithmetic.
    #[serde(default)]
    number: Option<String>,
    /// One French sentence.
    pub(crate) says: String,
    /// Article.
    pub(crate) source: String,
    /// How sure.
    pub(crate) confidence: Confidence,
}

fn rules() -> Result<&'static [ConflictRule], AppError> {
    static READ: LazyLock<Result<Shipped, toml::de::Error>> =
        LazyLock::new(|| toml::from_str(SHIPPED));
    Ok(&READ.as_ref().map_err(Clone::clone)?.rule)
}

/// The rule that a conflict breaks.
///
/// # Errors
/// [`ErrorCode::Internal`] when it is not in the shipped file; a test looks for
/// every one.
pub(crate) fn rule_of(conflict: &Conflict) -> Result<&'static ConflictRule, AppError> {
    let of = |it: &&ConflictRule| it.kind == conflict.kind && it.number.as_deref() == conflict.rule;
    let found = rules()?.iter().find(of);
    let what = || format!("{:?} {:?}", conflict.kind, conflict.rule);
    found.ok_or_else(|| AppError::new(ErrorCode::Internal).about("rule", what()))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn shipped() -> &'static [ConflictRule] {
        rules().expect("the shipped file is read")
    }

    #[test]
    fn each_kind_of_conflict_has_its_rule_and_none_stands_twice() {
        let mut known = BTreeSet::new();
        let mut kinds = BTreeSet::new();
        for rule in shipped() {
            assert!(known.insert((rule.kind, rule.number.clone())), "{rule:?}");
            kinds.insert(rule.kind);
        }
        let schema = schemars::schema_for!(ConflictKind).as_value().to_string();
        assert_eq!(kinds.len(), schema.matches("\"const\":").count());
    }

    #[test]
    fn every_number_that_the_audit_tells_has_its_sentence() {
        let engine = concat!(
            include_str!("../../../../domain/src/conflict/beside.rs"),
            include_str!("../../../../domain/src/conflict/counted.rs"),
            include_str!("../../../../domain/src/conflict/cover.rs"),
            include_str!("../../../../domain/src/conflict/hours.rs"),
            include_str!("../../../../domain/src/conflict/leave.rs"),
            include_str!("../../../../domain/src/conflict/rest.rs"),
            include_str!("../../../../domain/src/conflict/service.rs"),
            include_str!("../../../../domain/src/conflict/together.rs"),
            include_str!("../../../../domain/src/conflict/weekly.rs"),
        );
        let numbers: BTreeSet<_> = shipped()
            .iter()
            .filter_map(|it| it.number.as_deref())
            .collect();
        let is_number = |word: &&str| {
            let (theme, rest) = word.split_once('-').unwrap_or_default();
            ["WT", "CU", "ST"].contains(&theme) && rest.bytes().all(|it| it.is_ascii_digit())
        };
        let told: BTreeSet<_> = engine.split('"').filter(is_number).collect();
        assert!(told.len() > 15, "{told:?}");
        assert!(told.is_subset(&numbers), "{told:?}\n{numbers:?}");
    }

    #[test]
    fn each_kind_stands_in_the_table_of_the_audit() {
        let table = include_str!("../../../../domain/src/conflict/README.md");
        for rule in shipped() {
            let word = serde_json::to_value(rule.kind).expect("a word");
            let word = format!("`{}`", word.as_str().expect("a word"));
            assert!(table.contains(&word), "{word}");
        }
    }

    #[test]
    fn a_rule_is_one_sentence_with_its_text() {
        for rule in shipped() {
            assert!(
                rule.says.ends_with('.') && !rule.says.contains(". "),
                "{rule:?}"
            );
            assert!(!rule.source.is_empty(), "{rule:?}");
        }
    }
}
