//! Rules of repetition, within bounds: a rule of one line can ask for a
//! billion events.

use std::collections::HashMap;

use chrono::{NaiveDateTime, NaiveTime, TimeDelta};
use rrule::{Frequency, RRule, Tz, Unvalidated};

use super::value::Stamp;

/// Times of one series.
const MOST_TIMES: usize = 4_000;

/// Moments of one day that a rule may name: a shift every quarter of an hour.
const MOST_BY_DAY: usize = 96;

/// Steps for all rules of a file, so that no file takes longer than a second.
const ALL_STEPS: u64 = 1_500_000;

/// Steps after which the library itself gives up on a rule that is never met.
const LOST_STEPS: u64 = 100_000;

/// How much may still be computed, and the rules that were read before.
pub(super) struct Work {
    left: u64,
    read: HashMap<String, Option<RRule<Unvalidated>>>,
}

impl Work {
    /// For all events of a file.
    pub(super) fn whole() -> Self {
        Self {
            left: ALL_STEPS,
            read: HashMap::new(),
        }
    }

    fn spend(&mut self, steps: u64) -> bool {
        self.left = self.left.saturating_sub(steps);
        self.left > 0
    }
}

/// The times of a series.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Series {
    pub(super) times: Vec<NaiveDateTime>,
    /// Whether there are more that were not computed.
    pub(super) cut: bool,
}

/// A rule that says nothing that can be followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NotARule;

/// The times of `rule` from `start` that lie within `span`, by the clocks of
/// the start. `local` tells what these clocks show at the end of the rule.
pub(super) fn expand(
    rule: &str,
    start: NaiveDateTime,
    span: (NaiveDateTime, NaiveDateTime),
    local: &dyn Fn(Stamp) -> NaiveDateTime,
    work: &mut Work,
) -> Result<Series, NotARule> {
    let (rest, until) = parts(rule)?;
    if work.left == 0 {
        return Ok(Series {
            cut: true,
            ..Series::default()
        });
    }
    let last = match until {
        // A series that ends on a day still takes place on that day.
        Some(Stamp::Date(day)) => day.and_time(NaiveTime::MIN) + TimeDelta::seconds(86_399),
        Some(until) => local(until),
        None => span.1,
    };
    let rule = match work.read.get(&rest) {
        Some(read) => read.clone(),
        None => {
            let read: Option<RRule<Unvalidated>> = rest.parse().ok();
            work.read.insert(rest, read.clone());
            read
        }
    };
    let rule = rule.filter(is_sparse).ok_or(NotARule)?;
    let mut series = Series::default();
    let Some((rule, from)) = forward(rule, start, span.0) else {
        return Ok(series);
    };
    let step = Step::of(&rule);
    let count = rule.get_count();
    let mut met = 0;
    let set = rule
        .build(from.and_utc().with_timezone(&Tz::UTC))
        .map_err(|_| NotARule)?
        .limit();
    let mut before = from;
    for time in &set {
        let time = time.naive_utc();
        if time > last || time > span.1 {
            return Ok(series);
        }
        if !work.spend(step.between(before, time)) || series.times.len() >= MOST_TIMES {
            series.cut = true;
            return Ok(series);
        }
        before = time;
        met += 1;
        if time >= span.0 {
            series.times.push(time);
        }
    }
    // A rule that ends before its number is met was given up.
    if count != Some(met) && !work.spend(LOST_STEPS) {
        series.cut = true;
    }
    Ok(series)
}

/// The rule without its end, which the library reads by clocks of its own,
/// and without what only one program knows.
fn parts(rule: &str) -> Result<(String, Option<Stamp>), NotARule> {
    // The library cuts weekdays by bytes.
    if !rule.is_ascii() {
        return Err(NotARule);
    }
    let (mut rest, mut until) = (String::with_capacity(rule.len()), None);
    for part in rule.trim().split(';') {
        let Some((key, value)) = part.split_once('=') else {
            if part.trim().is_empty() {
                continue;
            }
            return Err(NotARule);
        };
        let (key, value) = (key.trim().to_ascii_uppercase(), value.trim());
        match key.as_str() {
            "UNTIL" => until = Some(Stamp::read(value).ok_or(NotARule)?),
            "RSCALE" if value.eq_ignore_ascii_case("GREGORIAN") => {}
            _ if key.starts_with("X-") => {}
            _ => {
                if !rest.is_empty() {
                    rest.push(';');
                }
                rest.push_str(&key);
                rest.push('=');
                let value = value.split_whitespace().collect::<String>();
                rest.push_str(&value.to_ascii_uppercase());
            }
        }
    }
    Ok((rest, until))
}

/// Whether the moments that the rule names of one day are few: the library
/// computes all of a year at once.
fn is_sparse(rule: &RRule<Unvalidated>) -> bool {
    let named = |parts: &[u8]| parts.len().max(1);
    let (hours, minutes, seconds) = (
        rule.get_by_hour(),
        rule.get_by_minute(),
        rule.get_by_second(),
    );
    named(hours) * named(minutes) * named(seconds) <= MOST_BY_DAY
}

/// The rule begun as late as it gives the same times from `wanted` on. None
/// when it has ended before.
fn forward(
    rule: RRule<Unvalidated>,
    start: NaiveDateTime,
    wanted: NaiveDateTime,
) -> Option<(RRule<Unvalidated>, NaiveDateTime)> {
    let Some(period) = period(&rule) else {
        return Some((rule, start));
    };
    let behind = (wanted - start).num_seconds();
    // One period stays before, for a week that begins before its start.
    let skipped = behind.checked_div(period)?.saturating_sub(1);
    if skipped <= 0 {
        return Some((rule, start));
    }
    let later = start.checked_add_signed(TimeDelta::try_seconds(skipped.checked_mul(period)?)?)?;
    match rule.get_count() {
        None => Some((rule, later)),
        Some(_) if names_parts(&rule) => Some((rule, start)),
        Some(count) => {
            let left = i64::from(count) - skipped;
            let left = u32::try_from(left).ok().filter(|left| *left > 0)?;
            Some((rule.count(left), later))
        }
    }
}

/// After how many seconds such a rule is at the same point again.
fn period(rule: &RRule<Unvalidated>) -> Option<i64> {
    let unit = match rule.get_freq() {
        Frequency::Yearly | Frequency::Monthly => return None,
        Frequency::Weekly => 604_800,
        Frequency::Daily => 86_400,
        Frequency::Hourly => 3_600,
        Frequency::Minutely => 60,
        Frequency::Secondly => 1,
    };
    Some(unit * i64::from(rule.get_interval())).filter(|period| *period > 0)
}

fn names_parts(rule: &RRule<Unvalidated>) -> bool {
    !(rule.get_by_set_pos().is_empty()
        && rule.get_by_month().is_empty()
        && rule.get_by_month_day().is_empty()
        && rule.get_by_year_day().is_empty()
        && rule.get_by_week_no().is_empty()
        && rule.get_by_weekday().is_empty()
        && rule.get_by_hour().is_empty()
        && rule.get_by_minute().is_empty()
        && rule.get_by_second().is_empty())
}

/// What it takes to come from one time of a rule to the next.
struct Step {
    seconds: i64,
    weight: u64,
}

impl Step {
    fn of(rule: &RRule<Unvalidated>) -> Self {
        let year = 366 * 86_400;
        let (seconds, weight) = match rule.get_freq() {
            Frequency::Yearly => (year, 20),
            Frequency::Monthly => (31 * 86_400, 4),
            _ => (period(rule).unwrap_or(1), 1),
        };
        Self { seconds, weight }
    }

    fn between(&self, before: NaiveDateTime, time: NaiveDateTime) -> u64 {
        let loops = (time - before).num_seconds() / self.seconds.max(1);
        (loops.unsigned_abs() + 1).saturating_mul(self.weight)
    }
}
