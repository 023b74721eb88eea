"""Reads a calendar with python icalendar and tells what it found.

The calendar comes on standard input, the answer is JSON on standard output.
"""

import json
import sys
from datetime import datetime, timezone

from icalendar import Calendar


def moment(value):
    """An instant in UTC, or a day."""
    if isinstance(value, datetime):
        return value.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    return value.isoformat()


def found(event):
    """What the reader sees of one event."""
    return {
        "uid": str(event["UID"]),
        "start_utc": moment(event.decoded("DTSTART")),
        "end_utc": moment(event.decoded("DTEND")),
        "summary": str(event["SUMMARY"]),
        "status": str(event["STATUS"]),
        "sequence": int(event["SEQUENCE"]),
    }


def main():
    """Answers for the calendar on standard input."""
    calendar = Calendar.from_ical(sys.stdin.buffer.read())
    for component in calendar.walk():
        if component.errors:
            sys.exit(f"{component.name}: {component.errors}")
    events = [found(event) for event in calendar.walk("VEVENT")]
    json.dump(sorted(events, key=lambda event: event["uid"]), sys.stdout)


main()
