//! One event as a VEVENT.

use domain::time::{Instant, WallTime, Zone};

use super::clock::Clocks;
use super::line::Lines;
use super::{Calendar, Event, Status, When};

/// Writes the event, and its alarm where the calendar asks for one.
pub(super) fn write(lines: &mut Lines, event: &Event, calendar: &Calendar, clocks: &Clocks) {
    lines.raw("BEGIN", "VEVENT");
    lines.text("UID", &event.uid);
    lines.raw("SEQUENCE", event.sequence);
    lines.raw("DTSTAMP", utc(calendar.stamp));
    if let Some(changed) = event.last_modified {
        lines.raw("LAST-MODIFIED", utc(changed));
    }
    when(lines, event.when, clocks);
    lines.text("SUMMARY", &event.summary);
    if let Some(location) = &event.location {
        lines.text("LOCATION", location);
    }
    if let Some(description) = &event.description {
        lines.text("DESCRIPTION", description);
    }
    lines.raw("STATUS", status(event.status));
    let free = event.transparent || event.status == Status::Cancelled;
    lines.raw("TRANSP", if free { "TRANSPARENT" } else { "OPAQUE" });
    let rings = matches!(event.when, When::Clock { .. }) && event.status != Status::Cancelled;
    if let Some(minutes) = calendar.alarm_minutes.filter(|_| rings) {
        alarm(lines, event, minutes);
    }
    lines.raw("END", "VEVENT");
}

fn when(lines: &mut Lines, when: When, clocks: &Clocks) {
    match when {
        When::Clock { start, end, zone } => {
            let wall_clock = clocks.tell(start, end, zone);
            moment(lines, "DTSTART", start, zone, wall_clock);
            // Readers refuse an event that ends before it starts; without an
            // end it stays in the calendar.
            if end.instant(zone) > start.instant(zone) {
                moment(lines, "DTEND", end, zone, wall_clock);
            }
        }
        When::Days { first, until } => {
            let until = until.max(first.plus_days(1));
            lines.raw("DTSTART;VALUE=DATE", first.date().format("%Y%m%d"));
            lines.raw("DTEND;VALUE=DATE", until.date().format("%Y%m%d"));
        }
    }
}

fn moment(lines: &mut Lines, name: &str, wall: WallTime, zone: Zone, wall_clock: bool) {
    if wall_clock {
        let shown = wall.naive().format("%Y%m%dT%H%M%S");
        lines.raw(&format!("{name};TZID={zone}"), shown);
    } else {
        lines.raw(name, utc(wall.instant(zone)));
    }
}

fn utc(instant: Instant) -> String {
    instant.utc().format("%Y%m%dT%H%M%SZ").to_string()
}

const fn status(status: Status) -> &'static str {
    match status {
        Status::Tentative => "TENTATIVE",
        Status::Confirmed => "CONFIRMED",
        Status::Cancelled => "CANCELLED",
    }
}

fn alarm(lines: &mut Lines, event: &Event, minutes: u32) {
    lines.raw("BEGIN", "VALARM");
    lines.raw("ACTION", "DISPLAY");
    lines.raw("TRIGGER", format_args!("-PT{minutes}M"));
    lines.text("DESCRIPTION", &event.summary);
    lines.raw("END", "VALARM");
}
