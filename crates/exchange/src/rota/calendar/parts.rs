//! The parts of a calendar: events, and zones that the file itself defines.
//! Read one after the other, however deep they are nested.

use std::collections::HashMap;
use std::sync::Arc;

use domain::rota::{Spot, Trouble, UnreadList};

use super::content::Content;
use super::lines::Lines;
use super::raw::{Moment, Named, Parts, RawEvent, RawPart, RawZone, Said};
use super::value::{self, Stamp};

/// Parts within parts that are told from each other.
const DEEPEST: usize = 64;

/// Events of one file.
const MOST_EVENTS: usize = 200_000;

/// Dates that are added to a series or taken from it, by event.
const MOST_DATES: usize = 4_000;

/// Characters of an identifier (RFC 7986 §5.3).
const LONGEST_UID: usize = 255;

/// Zones that events of one file may name.
const MOST_ZONES: usize = 500;

/// A part that has begun.
struct Open {
    kind: Kind,
    label: Box<str>,
    line: u32,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Calendar,
    Event,
    Zone,
    ZonePart,
    Other,
}

impl Kind {
    fn of(label: &str) -> Self {
        match label {
            "VCALENDAR" => Self::Calendar,
            "VEVENT" => Self::Event,
            "VTIMEZONE" => Self::Zone,
            "STANDARD" | "DAYLIGHT" => Self::ZonePart,
            _ => Self::Other,
        }
    }
}

struct Reader<'a> {
    parts: Parts,
    open: Vec<Open>,
    /// Parts below the deepest that is told apart.
    below: usize,
    event: Option<RawEvent>,
    zone: Option<RawZone>,
    by_name: HashMap<String, Named>,
    unread: &'a mut UnreadList,
}

/// Reads the parts of a file, in an encoding of single bytes.
pub(super) fn read(bytes: &[u8], unread: &mut UnreadList) -> Parts {
    let mut reader = Reader {
        parts: Parts::default(),
        open: Vec::new(),
        below: 0,
        event: None,
        zone: None,
        by_name: HashMap::new(),
        unread,
    };
    for line in Lines::new(bytes) {
        match Content::of(&line.text) {
            Some(content) => reader.line(line.number, content),
            // A letter around a calendar that was pasted is no trouble.
            None if reader.open.is_empty() => {}
            None => {
                let at = Spot::line(line.number);
                reader.unread.push(at, Trouble::Line, &line.text);
            }
        }
    }
    reader.close_from(0, false);
    reader.parts
}

impl Reader<'_> {
    fn line(&mut self, number: u32, content: Content<'_>) {
        if content.is("BEGIN") {
            return self.begin(number, &content.value.trim().to_ascii_uppercase());
        }
        if content.is("END") {
            return self.end(number, &content.value.trim().to_ascii_uppercase());
        }
        if self.below > 0 {
            return;
        }
        match self.open.last().map(|open| open.kind) {
            Some(Kind::Event) => self.of_event(number, content),
            Some(Kind::Zone) => self.of_zone(content),
            Some(Kind::ZonePart) => self.of_zone_part(content),
            Some(Kind::Calendar) => self.of_calendar(content),
            Some(Kind::Other) | None => {}
        }
    }

    fn begin(&mut self, number: u32, label: &str) {
        let kind = Kind::of(label);
        if kind == Kind::Event {
            // An event is never a part of another: the end of that was lost.
            let before = self.open.iter().position(|open| open.kind == Kind::Event);
            if let Some(before) = before {
                self.close_from(before, false);
                self.below = 0;
            }
        }
        if self.open.len() >= DEEPEST {
            self.below += 1;
            return;
        }
        self.parts.found |= matches!(kind, Kind::Calendar | Kind::Event);
        match kind {
            Kind::Event => {
                self.event = Some(RawEvent {
                    line: number,
                    ..RawEvent::default()
                });
            }
            Kind::Zone => self.zone = Some(RawZone::default()),
            Kind::ZonePart => {
                if let Some(zone) = &mut self.zone {
                    zone.parts.push(RawPart::default());
                }
            }
            Kind::Calendar | Kind::Other => {}
        }
        self.open.push(Open {
            kind,
            label: label.into(),
            line: number,
        });
    }

    fn end(&mut self, number: u32, label: &str) {
        if self.below > 0 {
            self.below -= 1;
            return;
        }
        match self.open.iter().rposition(|open| *open.label == *label) {
            Some(at) => self.close_from(at, true),
            None if self.open.is_empty() && !self.parts.found => {}
            None => {
                let at = Spot::line(number);
                self.unread.push(at, Trouble::NotBegun, label);
            }
        }
    }

    /// Closes this part and those within it; `ended` says whether the file
    /// ended the outermost.
    fn close_from(&mut self, at: usize, ended: bool) {
        while self.open.len() > at {
            let Some(open) = self.open.pop() else { return };
            if !(ended && self.open.len() == at) {
                let spot = Spot::line(open.line);
                self.unread.push(spot, Trouble::NotEnded, &open.label);
            }
            match open.kind {
                Kind::Event => self.keep_event(),
                Kind::Zone => self.parts.zones.extend(self.zone.take()),
                Kind::Calendar | Kind::ZonePart | Kind::Other => {}
            }
        }
    }

    fn keep_event(&mut self) {
        let Some(event) = self.event.take() else {
            return;
        };
        if self.parts.events.len() < MOST_EVENTS {
            self.parts.events.push(event);
        } else {
            let at = Spot::line(event.line);
            self.unread.push(at, Trouble::TooMany, &event.summary);
        }
    }

    fn of_calendar(&mut self, content: Content<'_>) {
        if content.is("X-WR-CALNAME") || content.is("NAME") {
            self.parts.name.get_or_insert_with(|| content.text());
        } else if content.is("X-WR-TIMEZONE") {
            self.parts.zone.get_or_insert_with(|| content.text());
        }
    }

    fn of_zone(&mut self, content: Content<'_>) {
        let Some(zone) = &mut self.zone else { return };
        if content.is("TZID") {
            zone.name = content.value.trim().trim_matches('"').to_owned();
        } else if content.is("X-LIC-LOCATION") {
            content.value.trim().clone_into(&mut zone.location);
        }
    }

    fn of_zone_part(&mut self, content: Content<'_>) {
        let zone = self.zone.as_mut();
        let Some(part) = zone.and_then(|zone| zone.parts.last_mut()) else {
            return;
        };
        if content.is("DTSTART") {
            part.start = Stamp::read(content.value).map(Stamp::naive);
        } else if content.is("TZOFFSETFROM") {
            part.from = value::offset(content.value);
        } else if content.is("TZOFFSETTO") {
            part.to = value::offset(content.value);
        } else if content.is("RRULE") {
            part.rule = Some(content.value.to_owned());
        } else if content.is("RDATE") && part.dates.len() < MOST_DATES {
            let dates = content.value.split(',').filter_map(Stamp::read);
            part.dates.extend(dates.map(Stamp::naive));
        }
    }

    fn of_event(&mut self, number: u32, content: Content<'_>) {
        let Some(mut event) = self.event.take() else {
            return;
        };
        self.fill(&mut event, number, content);
        self.event = Some(event);
    }

    fn fill(&mut self, event: &mut RawEvent, number: u32, content: Content<'_>) {
        let once = |text: &mut Arc<str>| {
            if text.is_empty() {
                *text = content.text().into();
            }
        };
        let at = Spot::line(number);
        match content.name.to_ascii_uppercase().as_str() {
            "UID" if event.uid.is_empty() => {
                event.uid = content.text().chars().take(LONGEST_UID).collect();
            }
            "SUMMARY" => once(&mut event.summary),
            "LOCATION" => once(&mut event.location),
            "DESCRIPTION" => once(&mut event.description),
            "STATUS" => {
                event.said = match content.value.trim().to_ascii_uppercase().as_str() {
                    "CANCELLED" | "CANCELED" => Said::Cancelled,
                    "TENTATIVE" => Said::Tentative,
                    _ => Said::Confirmed,
                };
            }
            "TRANSP" => {
                event.transparent = content.value.trim().eq_ignore_ascii_case("TRANSPARENT");
            }
            "SEQUENCE" => event.sequence = content.value.trim().parse().unwrap_or_default(),
            "DTSTART" => {
                let read = self.moment(number, content, content.value);
                event.start = event.start.or(read);
            }
            "DTEND" => {
                let read = self.moment(number, content, content.value);
                event.end = event.end.or(read);
                if read.is_none() {
                    event.bad_end = true;
                    self.unread.push(at, Trouble::End, content.value);
                }
            }
            "DURATION" => match value::duration(content.value) {
                Some(length) => event.length = Some(length),
                None => {
                    event.bad_end = true;
                    self.unread.push(at, Trouble::End, content.value);
                }
            },
            "RRULE" => event.rules.push((number, content.value.to_owned())),
            "EXRULE" => self.unread.push(at, Trouble::Exception, content.value),
            "RDATE" => self.dates(event, number, content),
            "EXDATE" => {
                for text in content.value.split(',').take(MOST_DATES) {
                    match self.moment(number, content, text) {
                        Some(moment) => event.exceptions.push(moment),
                        None => self.unread.push(at, Trouble::Exception, text),
                    }
                }
            }
            "RECURRENCE-ID" => {
                event.replaces = self.moment(number, content, content.value);
                let range = content.param("RANGE").unwrap_or_default();
                event.and_future = range.eq_ignore_ascii_case("THISANDFUTURE");
                if event.replaces.is_none() {
                    self.unread.push(at, Trouble::Exception, content.value);
                }
            }
            _ => {}
        }
    }

    /// Dates that are added to a series; each may be a time or a span.
    fn dates(&mut self, event: &mut RawEvent, number: u32, content: Content<'_>) {
        for text in content.value.split(',') {
            let (start, end) = match text.split_once('/') {
                Some((start, end)) => (start, Some(end)),
                None => (text, None),
            };
            let Some(moment) = self.moment(number, content, start) else {
                let at = Spot::line(number);
                self.unread.push(at, Trouble::Exception, text);
                continue;
            };
            let length = end.and_then(|end| {
                let until = Stamp::read(end).map(|end| end.naive() - moment.stamp.naive());
                value::duration(end).or(until)
            });
            if event.dates.len() < MOST_DATES {
                event.dates.push((moment, length));
            }
        }
    }

    fn moment(&mut self, number: u32, content: Content<'_>, text: &str) -> Option<Moment> {
        let stamp = Stamp::read(text)?;
        let zone = match stamp {
            Stamp::Local(_) => content.param("TZID"),
            Stamp::Date(_) | Stamp::Utc(_) => None,
        };
        let zone = zone.map(|name| self.named(number, name));
        Some(Moment { stamp, zone })
    }

    fn named(&mut self, number: u32, name: &str) -> Named {
        if let Some(known) = self.by_name.get(name) {
            return *known;
        }
        let new = self.parts.named.len();
        if new >= MOST_ZONES {
            self.unread.push(Spot::line(number), Trouble::Zone, name);
            return MOST_ZONES;
        }
        self.parts.named.push((name.to_owned(), number));
        self.by_name.insert(name.to_owned(), new);
        new
    }
}
