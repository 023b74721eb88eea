//! Rules of due dates: `before start`, `sign+1m`, `start-8d`, `end`.

use std::fmt;
use std::str::FromStr;

use crate::contract::Contract;
use crate::time::Day;

/// The dated fact of a contract that a due date counts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trigger {
    /// First day.
    Start,
    /// Last day.
    End,
    /// Day of signature.
    Sign,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Days(i64),
    Months(i32),
}

/// A rule that makes a due date from a contract (domain notes §5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct DueRule {
    trigger: Trigger,
    before: bool,
    step: Step,
}

/// Why a text is not a rule of a due date.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a rule of a due date: {0:?}")]
pub struct InvalidDueRule(String);

impl DueRule {
    /// The due date for this contract; none while the fact has no date yet
    /// (not signed, open end).
    pub fn due_on(self, contract: &Contract) -> Option<Day> {
        let from = match self.trigger {
            Trigger::Start => Some(contract.start),
            Trigger::End => contract.end,
            Trigger::Sign => contract.signed_on,
        }?;
        // « avant le début » is met on the day before, at the latest.
        let from = if self.before {
            from.plus_days(-1)
        } else {
            from
        };
        Some(match self.step {
            Step::Days(days) => from.plus_days(days),
            Step::Months(months) => from.plus_months(months),
        })
    }
}

impl FromStr for DueRule {
    type Err = InvalidDueRule;
    fn from_str(text: &str) -> Result<Self, InvalidDueRule> {
        let invalid = || InvalidDueRule(text.to_owned());
        let (before, rest) = match text.strip_prefix("before ") {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let word_end = rest.find(['+', '-']).unwrap_or(rest.len());
        let (word, step) = rest.split_at(word_end);
        let trigger = match word {
            "start" => Trigger::Start,
            "end" => Trigger::End,
            "sign" => Trigger::Sign,
            _ => return Err(invalid()),
        };
        let step = match (step.is_empty(), before) {
            (true, _) => Step::Days(0),
            (false, true) => return Err(invalid()),
            (false, false) => parse_step(step).ok_or_else(invalid)?,
        };
        Ok(Self {
            trigger,
            before,
            step,
        })
    }
}

/// Reads `+1m`, `-8d`.
fn parse_step(text: &str) -> Option<Step> {
    let (number, unit) = text.split_at_checked(text.len().checked_sub(1)?)?;
    let number: i16 = number.parse().ok()?;
    match unit {
        "d" => Some(Step::Days(number.into())),
        "m" => Some(Step::Months(number.into())),
        _ => None,
    }
}

impl TryFrom<String> for DueRule {
    type Error = InvalidDueRule;
    fn try_from(text: String) -> Result<Self, InvalidDueRule> {
        text.parse()
    }
}

impl fmt::Display for DueRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let trigger = match self.trigger {
            Trigger::Start => "start",
            Trigger::End => "end",
            Trigger::Sign => "sign",
        };
        f.write_str(if self.before { "before " } else { "" })?;
        f.write_str(trigger)?;
        match self.step {
            Step::Days(0) => Ok(()),
            Step::Days(days) => write!(f, "{days:+}d"),
            Step::Months(months) => write!(f, "{months:+}m"),
        }
    }
}

impl From<DueRule> for String {
    fn from(rule: DueRule) -> Self {
        rule.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_prints_as_it_was_written() {
        for text in [
            "before start",
            "sign+1m",
            "start-2m",
            "start-8d",
            "end",
            "end-3m",
            "start+3m",
        ] {
            let rule: DueRule = text.parse().expect(text);
            assert_eq!(rule.to_string(), text);
        }
    }

    #[test]
    fn nonsense_is_refused() {
        for text in [
            "",
            "tomorrow",
            "start+",
            "start+1y",
            "before start+1d",
            "sign+1.5m",
            "start+99999d",
        ] {
            assert!(text.parse::<DueRule>().is_err(), "{text:?}");
        }
    }
}
