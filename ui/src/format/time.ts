import { NBSP } from './space';

/** "08:30" or "2026-11-24T08:30" → "8 h 30"; "08:00" → "8 h". */
export function time(value: string): string {
  const parts = /(?:^|T)(\d{2}):(\d{2})/.exec(value);
  if (!parts) return value;
  const [, h, min] = parts;
  return `${Number(h)}${NBSP}h` + (min === '00' ? '' : NBSP + min);
}

/** "20:00", "08:00" → "20 h – 8 h". */
export const timeRange = (start: string, end: string): string => `${time(start)} – ${time(end)}`;

/** For narrow places: "20:00", "08:00" → "20–8 h"; "08:30", "12:30" → "8 h 30–12 h 30". */
export function timeRangeShort(start: string, end: string): string {
  const [from, to] = [time(start), time(end)];
  const whole = `${NBSP}h`;
  const shared = from.endsWith(whole) && to.endsWith(whole);
  return `${shared ? from.slice(0, -whole.length) : from}–${to}`;
}
