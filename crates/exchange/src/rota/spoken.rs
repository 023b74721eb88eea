//! Days and hours as people write them in tables.

use chrono::{Datelike, NaiveDate, Weekday};
use domain::rota::Hours;
use domain::time::{ClockTime, Day, Month};

use super::sheet::Cell;

/// A day as far as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct SaidDay {
    pub(super) weekday: Option<Weekday>,
    pub(super) day: u32,
    pub(super) month: Option<u32>,
    pub(super) year: Option<i32>,
}

impl SaidDay {
    /// Reads a cell: a date, or « lun. 24/11 », « 24/11/2026 », « 24 nov. »,
    /// « 1er décembre », « L 24 », « 24 ».
    pub(super) fn of(cell: &Cell) -> Option<Self> {
        match cell {
            Cell::Day(day) => Some(Self::exact(*day)),
            Cell::Moment(moment) => Some(Self::exact(moment.day())),
            Cell::Text(text) => Self::read(text),
            Cell::Number(number) => Self::read(&number.to_string()),
            Cell::Empty | Cell::Clock(_) | Cell::Error(_) => None,
        }
    }

    fn exact(day: Day) -> Self {
        let date = day.date();
        Self {
            weekday: None,
            day: date.day(),
            month: Some(date.month()),
            year: Some(date.year()),
        }
    }

    /// Reads a text.
    pub(super) fn read(text: &str) -> Option<Self> {
        let text = text.trim().to_lowercase();
        if let Ok(day) = text.get(..10).unwrap_or(&text).parse::<Day>() {
            return Some(Self::exact(day));
        }
        let parts = text.split(|c: char| c.is_whitespace() || "/-.,".contains(c));
        let mut parts = parts.filter(|part| !part.is_empty()).peekable();
        let weekday = parts.peek().and_then(|part| weekday(part));
        if weekday.is_some() {
            parts.next();
        }
        let (day, rest) = parts.next().and_then(number)?;
        if !matches!(rest, "" | "er" | "e") || !(1..=31).contains(&day) {
            return None;
        }
        let month = match parts.next() {
            None => None,
            Some(part) => Some(month(part)?),
        };
        let year = match parts.next() {
            None => None,
            Some(part) => Some(year(part)?),
        };
        // An hour may follow the date, and belongs to another reading.
        let over = parts.next().is_none_or(|part| clock(part).is_some());
        over.then_some(Self {
            weekday,
            day,
            month,
            year,
        })
    }

    /// The day that is meant, near `around` where month or year are missing.
    /// None for a day that does not exist, or is not the weekday that is
    /// written before it.
    pub(super) fn near(self, around: Month) -> Option<Day> {
        let month = self.month.unwrap_or(around.number());
        let on = |year: i32| NaiveDate::from_ymd_opt(year, month, self.day).map(Day::new);
        let fits = |day: &Day| self.weekday.is_none_or(|weekday| day.weekday() == weekday);
        if let Some(year) = self.year {
            return on(year).filter(fits);
        }
        if self.month.is_none() {
            return on(around.year()).filter(fits);
        }
        let middle = around.first().plus_days(14);
        let years = [around.year() - 1, around.year(), around.year() + 1];
        let days = years.into_iter().filter_map(on).filter(fits);
        days.min_by_key(|day| middle.days_until(*day).abs())
            // Half a year away is another year's rota.
            .filter(|day| middle.days_until(*day).abs() <= 200)
    }
}

/// The figures at the beginning, and what follows them.
fn number(part: &str) -> Option<(u32, &str)> {
    let end = part
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(part.len());
    Some((part[..end].parse().ok()?, &part[end..]))
}

fn weekday(part: &str) -> Option<Weekday> {
    let known = [
        ("lundi", Weekday::Mon),
        ("mardi", Weekday::Tue),
        ("mercredi", Weekday::Wed),
        ("jeudi", Weekday::Thu),
        ("vendredi", Weekday::Fri),
        ("samedi", Weekday::Sat),
        ("dimanche", Weekday::Sun),
    ];
    // « m » is a Tuesday or a Wednesday: it says nothing that can be checked.
    let long_enough = part.chars().count() >= 2;
    let found = known
        .iter()
        .find(|(name, _)| long_enough && name.starts_with(part));
    found.map(|(_, weekday)| *weekday)
}

/// Whether a cell holds no more than the initial or name of a weekday.
pub(super) fn is_weekday(cell: &Cell) -> bool {
    match cell {
        Cell::Text(text) => {
            let text = text.trim().trim_end_matches('.').to_lowercase();
            matches!(text.as_str(), "l" | "m" | "j" | "v" | "s" | "d") || weekday(&text).is_some()
        }
        _ => false,
    }
}

const MONTHS: [&str; 12] = [
    "janvier",
    "fevrier",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "aout",
    "septembre",
    "octobre",
    "novembre",
    "decembre",
];

/// Month names of programs that speak English, where they differ.
const ENGLISH: [(&str, u32); 6] = [
    ("feb", 2),
    ("apr", 4),
    ("may", 5),
    ("jun", 6),
    ("jul", 7),
    ("aug", 8),
];

fn month(part: &str) -> Option<u32> {
    if let Some((number, "")) = number(part) {
        return (1..=12).contains(&number).then_some(number);
    }
    let plain = part.replace(['é', 'è'], "e").replace('û', "u");
    if plain.chars().count() < 3 {
        return None;
    }
    let english = ENGLISH.iter().find(|(name, _)| plain.starts_with(name));
    let french = MONTHS
        .iter()
        .zip(1..)
        .find(|(name, _)| name.starts_with(&plain));
    // « jui » is June or July.
    let found = french.map(|(_, number)| number).filter(|_| plain != "jui");
    found.or(english.map(|(_, number)| *number))
}

fn year(part: &str) -> Option<i32> {
    let (number, rest) = number(part)?;
    let year = match (part.len(), rest) {
        (2, "") => 2000 + number,
        (4, "") => number,
        _ => return None,
    };
    i32::try_from(year)
        .ok()
        .filter(|year| (1990..2100).contains(year))
}

/// The month that a title names: « Planning de novembre 2026 », « 11/2026 ».
pub(super) fn month_in(text: &str) -> Option<Month> {
    let lower = text.to_lowercase();
    let parts = lower.split(|c: char| !c.is_alphanumeric());
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    let pairs = parts.windows(2).rev().find_map(|pair| {
        // Two figures after a month may be a day.
        let year = year(pair[1]).filter(|_| pair[1].len() == 4);
        Some((month(pair[0])?, year?))
    });
    let (month, year) = pairs?;
    format!("{year:04}-{month:02}").parse().ok()
}

/// Reads an hour: « 8h », « 8 h 30 », « 08:30 », « 18H », « 24h », « midi ».
pub(super) fn clock(text: &str) -> Option<ClockTime> {
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let plain = plain.to_lowercase();
    match plain.as_str() {
        "midi" => return "12:00".parse().ok(),
        "minuit" => return "00:00".parse().ok(),
        _ => {}
    }
    let (hour, rest) = number(&plain)?;
    let rest = rest
        .strip_prefix("heures")
        .or_else(|| rest.strip_prefix("h"))
        .or_else(|| rest.strip_prefix(':'))
        // A number alone is not an hour.
        .filter(|_| hour <= 24)?;
    let (minute, after) = if rest.is_empty() {
        (0, "")
    } else {
        number(rest)?
    };
    let seconds = after.strip_prefix(':').and_then(number);
    if minute > 59 || !(after.is_empty() || after == "min" || matches!(seconds, Some((_, "")))) {
        return None;
    }
    let hour = if hour == 24 { 0 } else { hour };
    format!("{hour:02}:{minute:02}").parse().ok()
}

/// Reads the hour of a cell, of a date too.
pub(super) fn clock_of(cell: &Cell) -> Option<ClockTime> {
    match cell {
        Cell::Clock(clock) => Some(*clock),
        Cell::Moment(moment) => moment.naive().format("%H:%M").to_string().parse().ok(),
        Cell::Text(text) => clock(text).or_else(|| {
            // « 24/11/2026 08:00 »
            let (date, time) = text.rsplit_once([' ', 'T'])?;
            SaidDay::read(date).and_then(|_| clock(time))
        }),
        Cell::Empty | Cell::Day(_) | Cell::Number(_) | Cell::Error(_) => None,
    }
}

/// Reads « 8h-18h », « 08:00 – 18:30 », « de 8 h à 18 h », « 8-18h », « 20h/8h ».
pub(super) fn span(text: &str) -> Option<Hours> {
    let text = text.trim().to_lowercase();
    let text = text.strip_prefix("de ").unwrap_or(&text);
    let between = ["–", "—", "->", "→", " à ", " a ", "-", "/"];
    let (start, end) = between
        .iter()
        .find_map(|between| text.split_once(between))?;
    let end = clock(end).or_else(|| bare(end));
    // « 8-18h »: the first borrows the unit of the second.
    let start = clock(start).or_else(|| bare(start));
    let told = text.contains(['h', ':']);
    told.then_some(Hours {
        start: start?,
        end: end?,
    })
}

fn bare(text: &str) -> Option<ClockTime> {
    let text = text.trim();
    let figures = text.len() <= 2 && text.chars().all(|c| c.is_ascii_digit());
    figures.then(|| clock(&format!("{text}h"))).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Option<String> {
        let around = "2026-11".parse().expect("a month");
        SaidDay::read(text)?.near(around).map(|day| day.to_string())
    }

    #[test]
    fn days_are_read_as_people_write_them() {
        for text in [
            "24/11/2026",
            "24/11/26",
            "24-11-2026",
            "24.11.2026",
            "2026-11-24",
            "24/11/2026 08:00",
            "mar. 24/11",
            "Mardi 24 novembre",
            "mardi 24 novembre 2026",
            "24 nov.",
            "24-nov",
            "24-nov-26",
            "24 Nov 2026",
            "Ma 24",
            "24",
        ] {
            assert_eq!(day(text).as_deref(), Some("2026-11-24"), "{text}");
        }
        assert_eq!(day("1er décembre").as_deref(), Some("2026-12-01"));
        assert_eq!(
            day("3 janv.").as_deref(),
            Some("2027-01-03"),
            "the next January"
        );
        assert_eq!(day("14 juil.").as_deref(), Some("2026-07-14"));
        assert_eq!(day("2 août 2026").as_deref(), Some("2026-08-02"));
    }

    #[test]
    fn a_day_that_is_not_that_weekday_is_no_day() {
        for text in [
            "lun. 24/11",
            "31/11",
            "32",
            "garde",
            "24/13",
            "G24",
            "",
            "24 x",
            "8h-18h",
        ] {
            assert_eq!(day(text), None, "{text}");
        }
    }

    #[test]
    fn hours_are_read_as_people_write_them() {
        let read = |text: &str| clock(text).map(|clock| clock.to_string());
        for text in [
            "8h30", "8 h 30", "08:30", "8H30", "08h30", "8:30:00", "8h30min",
        ] {
            assert_eq!(read(text).as_deref(), Some("08:30"), "{text}");
        }
        assert_eq!(read("18h").as_deref(), Some("18:00"));
        assert_eq!(read("24h").as_deref(), Some("00:00"));
        for text in ["", "h", "8", "25h", "8h75", "A1", "huit heures", "8h-18h"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn spans_are_read_as_people_write_them() {
        let read = |text: &str| span(text).map(|it| format!("{} {}", it.start, it.end));
        for text in [
            "8h-18h30",
            "08:00 – 18:30",
            "de 8 h à 18 h 30",
            "8-18h30",
            "8h/18h30",
        ] {
            assert_eq!(read(text).as_deref(), Some("08:00 18:30"), "{text}");
        }
        for text in ["A-1", "8-18", "M/S", "24-11", "-", ""] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_title_names_its_month() {
        let read = |text: &str| month_in(text).map(|month| month.to_string());
        assert_eq!(
            read("Planning de NOVEMBRE 2026").as_deref(),
            Some("2026-11")
        );
        assert_eq!(read("Gardes_déc._2026").as_deref(), Some("2026-12"));
        assert_eq!(read("11/2026").as_deref(), Some("2026-11"));
        assert_eq!(read("Service d’anesthésie"), None);
        assert_eq!(read("1 12"), None);
        assert_eq!(read("mar. 01/12"), None, "a Tuesday, and not March 2001");
    }
}
