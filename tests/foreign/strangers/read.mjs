// Reads calendars of strangers with ical.js. The paths come on standard input,
// one a line; the answer is JSON: by path, null for a file that is refused, or
// the events, with the first times of those that repeat. A time without a
// zone, or with one that the reader does not know, is taken as UTC.

import { readFileSync } from 'node:fs';

import ICAL from 'ical.js';

/** As many times of a series are compared. */
const TIMES = 60;

/** An instant in UTC, or a day. */
function moment(time) {
  if (time.isDate) return time.toString();
  if (time.zone === ICAL.Timezone.localTimezone) return `${time.toString()}Z`;
  return time.convertToZone(ICAL.Timezone.utcTimezone).toString();
}

/** The first times of a series; those that the file tells otherwise as it does. */
function times(event) {
  if (!event.isRecurring()) return null;
  const iterator = event.iterator();
  const found = [];
  for (let next = iterator.next(); next && found.length < TIMES; next = iterator.next()) {
    found.push(moment(event.getOccurrenceDetails(next).startDate));
  }
  return found;
}

/** What the reader sees of one event; nothing of one that it cannot place. */
function found(component) {
  try {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid ?? '',
      start: moment(event.startDate),
      end: moment(event.endDate),
      summary: event.summary ?? '',
      times: times(event),
    };
  } catch {
    return null;
  }
}

/** The events of a file, or nothing where it is refused. */
function eventsOf(path) {
  try {
    const parsed = ICAL.parse(readFileSync(path, 'utf8'));
    const calendars = typeof parsed[0] === 'string' ? [parsed] : parsed;
    const components = calendars.map((calendar) => new ICAL.Component(calendar));
    ICAL.TimezoneService.reset();
    for (const calendar of components) {
      for (const zone of calendar.getAllSubcomponents('vtimezone')) {
        ICAL.TimezoneService.register(zone);
      }
    }
    const inside = (part) => (part.name === 'vevent' ? [part] : part.getAllSubcomponents('vevent'));
    const events = components.flatMap(inside);
    return events.map(found).filter(Boolean);
  } catch {
    return null;
  }
}

const paths = readFileSync(0, 'utf8').split('\n').filter(Boolean);
process.stdout.write(JSON.stringify(Object.fromEntries(paths.map((path) => [path, eventsOf(path)]))));
