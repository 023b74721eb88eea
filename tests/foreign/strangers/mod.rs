//! Calendars of strangers: what python icalendar and ical.js both see in them,
//! Cumul sees too.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use domain::time::{Day, Zone};
use exchange::rota::calendar::{self, Wanted, When};
use serde_json::Value;

use super::programs::{answer, node, python};

/// ical.js never comes back from a length of 999 999 999 999 999 999 weeks.
const ENDLESS: &str = "invalid_duration.ics";

/// What a reader sees of one event: UID, start, end, title.
type Seen = (String, String, String, String);

/// What a reader sees of one file.
#[derive(Default)]
struct File {
    events: BTreeSet<Seen>,
    /// The first times of each series, by UID and start of the series.
    series: Vec<(String, String, BTreeSet<String>)>,
    /// Those that do not repeat.
    single: BTreeSet<Seen>,
}

/// Python, node and Cumul on the calendars that python icalendar carries for
/// its own tests, and on ours.
fn files() -> BTreeMap<String, [Option<File>; 3]> {
    let ours = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/rotas");
    let listed = fs::read_dir(ours).expect("the rotas of our tests");
    let ours: Vec<String> = listed
        .map(|entry| entry.expect("a file").path().display().to_string())
        .filter(|path| path.ends_with(".ics"))
        .collect();
    let asked = format!(":packaged\n{}", ours.join("\n"));
    let read = |text: &str| -> BTreeMap<String, Value> {
        serde_json::from_str(text).expect("a JSON object")
    };
    let mut python = read(&answer(&mut python("strangers/read.py"), &asked));
    python.retain(|path, _| !path.ends_with(ENDLESS));
    let paths: Vec<&str> = python.keys().map(String::as_str).collect();
    let node = read(&answer(&mut node("strangers/read.mjs"), &paths.join("\n")));
    let all = python.iter().map(|(path, seen)| {
        let three = [from_json(seen), from_json(&node[path]), cumul(path)];
        (path.clone(), three)
    });
    all.collect()
}

fn from_json(seen: &Value) -> Option<File> {
    let mut file = File::default();
    for event in seen.as_array()? {
        let text = |key: &str| event[key].as_str().expect("a text").to_owned();
        let (uid, start, end) = (text("uid"), text("start"), text("end"));
        // A whole day that ends where it begins is one day.
        let end = match start.parse::<Day>() {
            Ok(day) => end.max(day.plus_days(1).to_string()),
            Err(_) => end,
        };
        let title = text("summary").trim().to_owned();
        if let Some(times) = event["times"].as_array() {
            let times = times
                .iter()
                .map(|time| time.as_str().expect("a text").to_owned());
            file.series
                .push((uid.clone(), start.clone(), times.collect()));
        }
        file.events.insert((uid, start, end, title));
    }
    Some(file)
}

/// What Cumul sees, with times of no zone taken as UTC like the others.
fn cumul(path: &str) -> Option<File> {
    let bytes = fs::read(path).expect("the file");
    let wanted = Wanted {
        zone: "UTC".parse::<Zone>().expect("a zone"),
        from: "1600-01-01".parse().expect("a day"),
        until: "2300-12-31".parse().expect("a day"),
    };
    let read = calendar::read(&bytes, &wanted).ok()?;
    let mut file = File::default();
    for event in read.events {
        let (start, end) = match event.when {
            When::Clock { start, end, .. } => (start.to_string(), end.to_string()),
            When::Days { first, until } => (first.to_string(), until.to_string()),
        };
        let seen = (event.uid, start, end, event.summary.to_string());
        if !event.repeats {
            file.single.insert(seen.clone());
        }
        file.events.insert(seen);
    }
    Some(file)
}

#[test]
fn every_event_that_two_readers_see_is_seen_at_the_same_time() {
    let (mut compared, mut events, mut missing) = (0, 0, Vec::new());
    for (path, [python, node, ours]) in files() {
        let (Some(python), Some(node)) = (python, node) else {
            continue;
        };
        let ours = ours.unwrap_or_default();
        let both: Vec<&Seen> = python.events.intersection(&node.events).collect();
        (compared, events) = (compared + 1, events + both.len());
        let lost = both.iter().filter(|seen| !ours.events.contains(seen));
        missing.extend(lost.map(|seen| format!("{path} lacks {seen:?}")));
        let invented = ours.single.iter().filter(|seen| {
            let place = |other: &&Seen| (&other.0, &other.1) == (&seen.0, &seen.1);
            !python.events.iter().any(|it| place(&it)) && !node.events.iter().any(|it| place(&it))
        });
        missing.extend(invented.map(|seen| format!("{path} has no {seen:?}")));
    }
    assert!(compared >= 140, "{compared} files that both read");
    assert!(events >= 60, "{events} events that both see");
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn every_series_takes_place_at_the_times_of_ical_js() {
    let (mut compared, mut different) = (0, Vec::new());
    for (path, [_, node, ours]) in files() {
        let (Some(node), Some(ours)) = (node, ours) else {
            continue;
        };
        for (uid, start, theirs) in node.series {
            let times: BTreeSet<&String> = ours
                .events
                .iter()
                .filter(|(of, ..)| *of == uid)
                .map(|(_, start, ..)| start)
                .collect();
            // A zone that ical.js does not know puts the whole series elsewhere.
            let Some(last) = theirs.last().filter(|_| times.contains(&start)) else {
                continue;
            };
            compared += 1;
            // Whether a start that its own rule leaves out is one of its times,
            // RFC 5545 leaves open.
            let with_start = |times: BTreeSet<&String>| {
                let start = std::iter::once(&start);
                let times = times.into_iter().chain(start);
                times.cloned().collect::<BTreeSet<String>>()
            };
            let of_these = with_start(times.into_iter().filter(|time| *time <= last).collect());
            if of_these != with_start(theirs.iter().collect()) {
                different.push(format!("{path}: {uid}\n  {theirs:?}\n  {of_these:?}"));
            }
        }
    }
    assert!(compared >= 8, "{compared} series");
    assert!(different.is_empty(), "{}", different.join("\n"));
}
