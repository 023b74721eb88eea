import { date, dayShort, inner, time, timeRange } from '#format';
import { m } from '../paraglide/messages.js';

/** The values that a sentence names, as the core wrote them. */
export type About = Readonly<Record<string, string | undefined>>;

/** A value of the sentence; empty when the core did not name it. */
export const named = (about: About, name: string): string => inner(about[name] ?? '');

/** "2026-11-24T08:30" → "mar. 24 nov. à 8 h 30" */
export const moment = (clock: string): string =>
  m.ops_moment({ day: dayShort(clock), time: time(clock) });

/** "du mar. 24 nov. à 20 h au mer. 25 nov. à 8 h", or "le lun. 18 mai, 8 h – 18 h" within one day. */
export const clockSpan = (from: string, to: string): string =>
  from.slice(0, 10) === to.slice(0, 10)
    ? m.error_within_day({ day: dayShort(from), times: timeRange(from, to) })
    : m.error_span({ from: moment(from), to: moment(to) });

/** « mar. 3 juin 2025 »: the year is what may be wrong about it. */
export const dayYear = (day: string): string => `${dayShort(day)} ${day.slice(0, 4)}`;

/** "du 1er janvier 2026 au 31 mars 2026", or "depuis le 1er janvier 2026" without an end. */
export const daySpan = (from: string, to: string): string =>
  to ? m.error_span({ from: date(from), to: date(to) }) : m.error_from_day({ day: date(from) });
