import { dayParts, weekday, type IsoDay } from './day';
import { names } from './names';
import { NBSP } from './space';

const ordinal = (date: number): string => (date === 1 ? names().first : String(date));

function written(
  day: IsoDay,
  months: string[],
): { date: string; month: string; year: number } | null {
  const parts = dayParts(day);
  if (!parts) return null;
  return { date: ordinal(parts.date), month: months[parts.month - 1] ?? '', year: parts.year };
}

/** "24 novembre 2026" */
export function date(day: IsoDay): string {
  const text = written(day, names().months);
  return text ? `${text.date}${NBSP}${text.month} ${text.year}` : day;
}

/** "24 nov. 2026" */
export function dateShort(day: IsoDay): string {
  const text = written(day, names().monthsShort);
  return text ? `${text.date}${NBSP}${text.month} ${text.year}` : day;
}

/** "24 nov." */
export function dayMonth(day: IsoDay): string {
  const text = written(day, names().monthsShort);
  return text ? `${text.date}${NBSP}${text.month}` : day;
}

/** "24/11/2026" */
export const dateNumeric = (day: IsoDay): string => day.slice(0, 10).split('-').reverse().join('/');

/** "mar. 24 nov." */
export const dayShort = (day: IsoDay): string =>
  dayParts(day) ? `${names().daysShort[weekday(day)]} ${dayMonth(day)}` : day;

/** "mardi 24 novembre 2026" */
export const dayLong = (day: IsoDay): string =>
  dayParts(day) ? `${names().days[weekday(day)]} ${date(day)}` : day;

/** "2026-11" or any of its days → "novembre 2026" */
export function month(value: string): string {
  const text = written(`${value.slice(0, 7)}-02`, names().months);
  return text ? `${text.month} ${text.year}` : value;
}

/** "d’octobre 2026", "de novembre 2026": French swallows the e before a vowel. */
export function ofMonth(value: string): string {
  const [name, { of, elided }] = [month(value), names()];
  return /^[ao]/.test(name) ? `${elided}${name}` : `${of} ${name}`;
}

/** "du 3 au 7 novembre 2026"; what both ends share is said once. */
export function dateRange(from: IsoDay, to: IsoDay): string {
  const [start, end] = [dayParts(from), dayParts(to)];
  if (!start || !end) return `${from} – ${to}`;
  if (from === to) return date(from);
  const { from: since, to: until, months } = names();
  const first = ordinal(start.date);
  const named = `${first}${NBSP}${months[start.month - 1]}`;
  const sameYear = start.year === end.year;
  const sameMonth = sameYear && start.month === end.month;
  const opening = sameMonth ? first : sameYear ? named : `${named} ${start.year}`;
  return `${since} ${opening} ${until} ${date(to)}`;
}

/** The first letter of a sentence or a heading: "Samedi 21 novembre". */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
