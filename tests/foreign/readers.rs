//! Three readers of calendars that have no code in common with ours.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use super::programs::{answer, node, python};

/// The years in which khal looks for events; the others need no window.
const KHAL_FROM: &str = "2015-01-01";
const KHAL_UNTIL: &str = "2045-01-01";

/// What a reader sees of one event: instants in UTC, or days with the first
/// day after as the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Read {
    pub(crate) uid: String,
    pub(crate) start: String,
    pub(crate) end: String,
    pub(crate) summary: String,
    pub(crate) status: String,
    /// khal does not tell it.
    pub(crate) sequence: Option<u32>,
}

/// What python icalendar, ical.js and khal see in a calendar, in this order,
/// each sorted by UID. khal knows events from 2015 to 2044.
pub(crate) fn read_with_all(ics: &str) -> [Vec<Read>; 3] {
    [
        from_json(&answer(&mut python("read_calendar.py"), ics)),
        from_json(&answer(&mut node("read_calendar.mjs"), ics)),
        with_khal(ics),
    ]
}

fn from_json(text: &str) -> Vec<Read> {
    let events: Vec<Value> = serde_json::from_str(text).expect("a JSON list");
    let read = |event: &Value| {
        let text = |key: &str| event[key].as_str().expect("a text").to_owned();
        let sequence = event["sequence"].as_u64().expect("a number");
        Read {
            uid: text("uid"),
            start: text("start_utc"),
            end: text("end_utc"),
            summary: text("summary"),
            status: text("status"),
            sequence: Some(u32::try_from(sequence).expect("a small number")),
        }
    };
    events.iter().map(read).collect()
}

/// Imports the calendar into an empty khal whose clocks show UTC, and lists it.
fn with_khal(ics: &str) -> Vec<Read> {
    let home = tempfile::tempdir().expect("a folder");
    let file = home.path().join("calendar.ics");
    fs::create_dir(home.path().join("events")).expect("a folder");
    fs::write(home.path().join("config"), config(home.path())).expect("a file");
    fs::write(&file, ics).expect("a file");
    let import = ["import", "--batch", "--include-calendar", "cumul"];
    answer(khal(home.path()).args(import).arg(&file), "");
    // Separators that no text holds: a title may have several lines.
    let format = "{uid}\u{1f}{start-long}\u{1f}{end-long}\u{1f}{title}\u{1f}{status}\u{1e}";
    let list = ["list", "--once", "--day-format", "", "--format", format];
    let listing = answer(
        khal(home.path()).args(list).args([KHAL_FROM, KHAL_UNTIL]),
        "",
    );
    let events = listing.split('\u{1e}').map(str::trim_start);
    let mut events: Vec<Read> = events.filter(|one| !one.is_empty()).map(listed).collect();
    events.sort_by(|a, b| a.uid.cmp(&b.uid));
    events
}

fn listed(event: &str) -> Read {
    let fields: Vec<&str> = event.split('\u{1f}').collect();
    let [uid, start, end, summary, status] = fields[..] else {
        panic!("khal lists {event:?}");
    };
    let end = match end.parse::<domain::time::Day>() {
        // khal names the last day, the others the first day after.
        Ok(day) => day.plus_days(1).to_string(),
        Err(_) => end.to_owned(),
    };
    Read {
        uid: uid.to_owned(),
        start: start.to_owned(),
        end,
        summary: summary.to_owned(),
        status: status.trim().to_owned(),
        sequence: None,
    }
}

/// khal that sees nothing of the user's own calendars.
fn khal(home: &Path) -> Command {
    let mut command = Command::new("khal");
    command
        .arg("-c")
        .arg(home.join("config"))
        .env("HOME", home)
        .env("XDG_CONFIG_HOME", home)
        .env("XDG_DATA_HOME", home)
        .env("XDG_CACHE_HOME", home)
        .env("LC_ALL", "C.UTF-8");
    command
}

fn config(home: &Path) -> String {
    let home = home.display();
    format!(
        "[calendars]
[[cumul]]
path = {home}/events
[sqlite]
path = {home}/khal.db
[locale]
local_timezone = UTC
default_timezone = UTC
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%dT%H:%M:%SZ
longdatetimeformat = %Y-%m-%dT%H:%M:%SZ
"
    )
}
