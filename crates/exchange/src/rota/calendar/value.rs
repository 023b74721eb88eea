//! Values of time as calendars write them.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

/// A time as it is written, before its clocks are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stamp {
    /// A whole day.
    Date(NaiveDate),
    /// What some clock shows.
    Local(NaiveDateTime),
    /// In UTC.
    Utc(NaiveDateTime),
}

impl Stamp {
    /// Reads `20261124`, `20261124T080000` and `20261124T080000Z`; also with
    /// dashes and colons, or without seconds, as some programs write them.
    pub(super) fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        let utc = text.ends_with(['Z', 'z']);
        let (date, time) = match text
            .trim_end_matches(['Z', 'z'])
            .split_once(['T', 't', ' '])
        {
            Some((date, time)) => (date, Some(time)),
            None => (text, None),
        };
        let date = day(date)?;
        let Some(time) = time else {
            return Some(Self::Date(date));
        };
        let (days, time) = clock(time)?;
        let at = date
            .checked_add_signed(TimeDelta::days(days))?
            .and_time(time);
        Some(if utc { Self::Utc(at) } else { Self::Local(at) })
    }

    /// The date and time that are written, midnight for a day.
    pub(super) fn naive(self) -> NaiveDateTime {
        match self {
            Self::Date(date) => date.and_time(NaiveTime::MIN),
            Self::Local(at) | Self::Utc(at) => at,
        }
    }
}

/// Figures of `text` without the signs between them.
fn figures<const N: usize>(text: &str, between: char) -> Option<[u32; N]> {
    let mut found = [0; N];
    let mut count = 0;
    for c in text.chars() {
        if c == between {
            continue;
        }
        *found.get_mut(count)? = c.to_digit(10)?;
        count += 1;
    }
    (count == N).then_some(found)
}

fn day(text: &str) -> Option<NaiveDate> {
    let [a, b, c, d, m, n, x, y] = figures::<8>(text, '-')?;
    let year = a * 1000 + b * 100 + c * 10 + d;
    NaiveDate::from_ymd_opt(year.cast_signed(), m * 10 + n, x * 10 + y)
}

/// A time of day, and how many days later: 24:00 is midnight of the next.
fn clock(text: &str) -> Option<(i64, NaiveTime)> {
    let text = text.split(['.', ',']).next().unwrap_or_default();
    let [a, b, m, n, s, t] = match figures::<6>(text, ':') {
        Some(six) => six,
        None => {
            let [a, b, m, n] = figures::<4>(text, ':')?;
            [a, b, m, n, 0, 0]
        }
    };
    let (hour, minute, second) = (a * 10 + b, m * 10 + n, s * 10 + t);
    if (hour, minute, second) == (24, 0, 0) {
        return Some((1, NaiveTime::MIN));
    }
    // A leap second is the last of its minute.
    let second = second - u32::from(second == 60);
    NaiveTime::from_hms_opt(hour, minute, second).map(|time| (0, time))
}

/// Longest length that is read: no shift lasts ten years.
const LONGEST_DAYS: i64 = 3_660;

/// Reads a length: `PT12H`, `P1DT30M`, `-PT1H`, `P2W`.
pub(super) fn duration(text: &str) -> Option<TimeDelta> {
    let text = text.trim();
    let (negative, text) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let mut rest = text.strip_prefix(['P', 'p'])?;
    let (mut total, mut in_time, mut parts) = (0_i64, false, 0);
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix(['T', 't']) {
            (rest, in_time) = (after, true);
            continue;
        }
        let end = rest.find(|c: char| !c.is_ascii_digit())?;
        let count: i64 = rest[..end].parse().ok()?;
        let mut unit = rest[end..].chars();
        let seconds = match (unit.next()?.to_ascii_uppercase(), in_time) {
            ('W', false) => 604_800,
            ('D', false) => 86_400,
            ('H', true) => 3_600,
            ('M', true) => 60,
            ('S', true) => 1,
            _ => return None,
        };
        total = total.checked_add(count.checked_mul(seconds)?)?;
        (rest, parts) = (unit.as_str(), parts + 1);
    }
    if parts == 0 || total > LONGEST_DAYS * 86_400 {
        return None;
    }
    TimeDelta::try_seconds(if negative { -total } else { total })
}

/// Reads how far clocks are ahead of UTC: `+0100`, `-093000`.
pub(super) fn offset(text: &str) -> Option<TimeDelta> {
    let text = text.trim();
    let (sign, figures_only) = match text.as_bytes().first()? {
        b'-' => (-1, &text[1..]),
        b'+' => (1, &text[1..]),
        _ => (1, text),
    };
    let (_, time) = clock(figures_only)?;
    Some((time - NaiveTime::MIN) * sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_programs_write_them() {
        let read = |text: &str| Stamp::read(text).map(|stamp| stamp.naive().to_string());
        let expected = Some("2026-11-24 08:00:00".to_owned());
        for text in [
            "20261124T080000",
            "20261124T080000Z",
            "2026-11-24T08:00:00",
            "20261124T0800",
            " 20261124T080000.000Z ",
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
        assert_eq!(read("20261124T240000"), Some("2026-11-25 00:00:00".into()));
        assert_eq!(read("20161231T235960Z"), Some("2016-12-31 23:59:59".into()));
        for text in [
            "",
            "20261301",
            "20261124T",
            "20261124T250000",
            "demain",
            "2026112é",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn lengths_have_a_sign_and_an_end() {
        assert_eq!(duration("PT12H30M"), Some(TimeDelta::minutes(750)));
        assert_eq!(duration("-P1W"), Some(TimeDelta::days(-7)));
        assert_eq!(duration("P1DT1S"), Some(TimeDelta::seconds(86_401)));
        for text in [
            "",
            "P",
            "PT",
            "12H",
            "PT5D",
            "P99999999999999999999W",
            "P4000D",
        ] {
            assert_eq!(duration(text), None, "{text}");
        }
    }

    #[test]
    fn clocks_are_ahead_or_behind() {
        assert_eq!(offset("+0100"), Some(TimeDelta::hours(1)));
        assert_eq!(offset("-0930"), Some(TimeDelta::minutes(-570)));
        assert_eq!(offset("+"), None);
    }
}
