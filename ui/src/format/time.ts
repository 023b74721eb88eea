import { daysBetween } from './day';
import { inEnglish, names } from './names';
import { NBSP } from './space';

/** "08:30" or "2026-11-24T08:30" → "8 h 30"; "08:00" → "8 h"; in English "8:30", "8:00". */
export function time(value: string): string {
  const parts = /(?:^|T)(\d{2}):(\d{2})/.exec(value);
  if (!parts) return value;
  const [, h, min] = parts;
  if (inEnglish()) return `${Number(h)}:${min}`;
  return `${Number(h)}${NBSP}h` + (min === '00' ? '' : NBSP + min);
}

/** "2026-11-24T20:00", "2026-11-25T08:00" → " +1 j"; nothing within a day, or of times without one. */
function daysLater(start: string, end: string): string {
  const [first, last] = [start, end].map((value) => /^\d{4}-\d{2}-\d{2}(?=T)/.exec(value)?.[0]);
  const days = first && last ? daysBetween(first, last) : 0;
  return days > 0 ? `${NBSP}+${days}${NBSP}${names().day}` : '';
}

/** "20:00", "08:00" → "20 h – 8 h"; with their days, a later one is told: "20 h – 8 h +1 j". */
export const timeRange = (start: string, end: string): string =>
  `${time(start)} – ${time(end)}${daysLater(start, end)}`;

/** For narrow places: "20:00", "08:00" → "20–8 h"; "08:30", "12:30" → "8 h 30–12 h 30", in English "8:30–12:30". */
export function timeRangeShort(start: string, end: string): string {
  const [from, to] = [time(start), time(end)];
  const whole = `${NBSP}h`;
  const shared = from.endsWith(whole) && to.endsWith(whole);
  return `${shared ? from.slice(0, -whole.length) : from}–${to}`;
}
