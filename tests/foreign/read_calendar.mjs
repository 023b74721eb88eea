// Reads a calendar with ical.js and tells what it found. The calendar comes on
// standard input, the answer is JSON on standard output.

import { readFileSync } from 'node:fs';

import ICAL from 'ical.js';

const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, 'utf8')));

// Without this, ical.js takes every wall clock for a time without a zone.
for (const zone of calendar.getAllSubcomponents('vtimezone')) {
  ICAL.TimezoneService.register(zone);
}

/** An instant in UTC, or a day. */
function moment(time) {
  if (time.isDate) return time.toString();
  if (time.zone === ICAL.Timezone.localTimezone) throw new Error(`${time} has no zone`);
  return time.convertToZone(ICAL.Timezone.utcTimezone).toString();
}

/** What the reader sees of one event. */
function found(component) {
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    start_utc: moment(event.startDate),
    end_utc: moment(event.endDate),
    summary: event.summary,
    status: component.getFirstPropertyValue('status'),
    sequence: event.sequence,
  };
}

const events = calendar.getAllSubcomponents('vevent').map(found);
const order = (a, b) => (a.uid < b.uid ? -1 : Number(a.uid > b.uid));
process.stdout.write(JSON.stringify(events.sort(order)));
