"""Reads calendars of strangers with python icalendar.

The paths come on standard input, one a line; for `:packaged` the calendars that
python icalendar carries for its own tests. The answer is JSON: by path, null
for a file that is refused, or the events. A time without a zone, or with one
that the reader does not know, is taken as UTC.
"""

import json
import sys
from datetime import datetime, timezone
from pathlib import Path

import icalendar
from icalendar import Calendar


def moment(value):
    """An instant in UTC, or a day."""
    if isinstance(value, datetime):
        if value.tzinfo is None:
            value = value.replace(tzinfo=timezone.utc)
        return value.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    return value.isoformat()


def found(event):
    """What the reader sees of one event; nothing of one that it cannot place."""
    try:
        start, end = moment(event.start), moment(event.end)
    except Exception:  # each kind of damage has a kind of its own
        return None
    return {
        "uid": str(event.get("UID", "")),
        "start": start,
        "end": end,
        "summary": str(event.get("SUMMARY", "")),
        "repeats": "RRULE" in event or "RDATE" in event,
    }


def events_of(path):
    """The events of a file, or nothing where it is refused."""
    try:
        calendars = Calendar.from_ical(Path(path).read_bytes(), multiple=True)
        events = [event for calendar in calendars for event in calendar.walk("VEVENT")]
        return [event for event in map(found, events) if event]
    except Exception:  # the same
        return None


def main():
    """Answers for the paths on standard input."""
    paths = sys.stdin.read().split("\n")
    if ":packaged" in paths:
        packaged = Path(icalendar.__file__).parent / "tests"
        paths += sorted(str(path) for path in packaged.rglob("*.ics"))
    json.dump({path: events_of(path) for path in paths if path.endswith(".ics")}, sys.stdout)


main()
