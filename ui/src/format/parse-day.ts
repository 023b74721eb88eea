import { addDays, dayOf, dayParts, daysBetween, weekday, type IsoDay } from './day';
import { plain } from './words';

const WEEKDAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];
const MONTHS = [
  'janv',
  'fev',
  'mars',
  'avr',
  'mai',
  'juin',
  'juil',
  'aou',
  'sept',
  'oct',
  'nov',
  'dec',
];
const NEAR: Record<string, number> = {
  'avant-hier': -2,
  'avant hier': -2,
  hier: -1,
  'aujourd hui': 0,
  auj: 0,
  demain: 1,
  'apres-demain': 2,
  'apres demain': 2,
};

/** Days on from the next such day: « en huit » is the one a week after it. */
const WEEKS_ON: Record<string, number> = { huit: 7, '8': 7, quinze: 14, '15': 14 };

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const FIGURES = [
  /^(\d{1,2}) ?[/. -] ?(\d{1,2})(?: ?[/. -] ?(\d{4}|\d{2}))?$/,
  /^(\d{2})(\d{2})(\d{4}|\d{2})?$/,
];
const WORDED = /^(?:[a-z]+\.? )?(\d{1,2})(?:er)? ?([a-z]{3,9})\.?(?: (\d{4}|\d{2}))?$/;

/**
 * A day as French doctors type it: "24/11", "24 nov", "lundi prochain", "mardi en 8", "demain". A
 * day without its year is the one nearest to today; a weekday is the next one, never today. Null
 * when unclear.
 */
export function parseDay(text: string, today: IsoDay): IsoDay | null {
  const typed = plain(text).replace(/\.$/, '');
  const near = NEAR[typed];
  if (near !== undefined) return addDays(today, near);
  return (
    counted(typed, today) ?? named(typed, today) ?? figures(typed, today) ?? worded(typed, today)
  );
}

/**
 * A day long ago, as a day of birth is typed: "17/05/1984", "17 mai 84". Its year is needed; of
 * two figures it is the last one that is not to come. Null when unclear.
 */
export function parsePastDay(text: string, today: IsoDay): IsoDay | null {
  const typed = plain(text).replace(/\.$/, '');
  const parts = FIGURES.map((each) => each.exec(typed)).find((found) => found !== null);
  const year = (parts ?? WORDED.exec(typed))?.[3];
  if (!year && !ISO.test(typed)) return null;
  const day = parseDay(text, today);
  const read = day && dayParts(day);
  if (!read || year?.length !== 2 || day <= today) return day;
  return dayOf(read.year - 100, read.month, read.date);
}

/** Whether it is written like a day that no calendar has: "31/02/1980", "30 février". */
export function isNoDay(text: string, today: IsoDay): boolean {
  const typed = plain(text).replace(/\.$/, '');
  const shaped = FIGURES.some((each) => each.test(typed)) || ISO.test(typed) || monthIn(typed) >= 0;
  return shaped && parseDay(text, today) === null;
}

function counted(typed: string, today: IsoDay): IsoDay | null {
  const parts = /^(?:dans |\+ ?)(\d{1,3}) ?(jours?|j|semaines?|sem)?$/.exec(typed);
  if (!parts) return null;
  return addDays(today, Number(parts[1]) * (parts[2]?.startsWith('s') ? 7 : 1));
}

function named(typed: string, today: IsoDay): IsoDay | null {
  const parts = /^([a-z]{3,8})\.?(?: (prochain|dernier|en (?:huit|8|quinze|15)))?$/.exec(typed);
  if (!parts) return null;
  const wanted = WEEKDAYS.findIndex((name) => name === parts[1] || name.slice(0, 3) === parts[1]);
  if (wanted < 0) return null;
  const ahead = (wanted - weekday(today) + 7) % 7 || 7;
  if (parts[2]?.startsWith('en')) return addDays(today, ahead + WEEKS_ON[parts[2].slice(3)]!);
  if (parts[2] !== 'dernier') return addDays(today, ahead);
  return addDays(today, ahead === 7 ? -7 : ahead - 7);
}

function figures(typed: string, today: IsoDay): IsoDay | null {
  const iso = ISO.exec(typed);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = FIGURES.map((each) => each.exec(typed)).find((found) => found !== null);
  return parts ? yearly(Number(parts[1]), Number(parts[2]), parts[3], today) : null;
}

function worded(typed: string, today: IsoDay): IsoDay | null {
  const parts = WORDED.exec(typed);
  const month = monthIn(typed);
  return !parts || month < 0 ? null : yearly(Number(parts[1]), month + 1, parts[3], today);
}

function monthIn(typed: string): number {
  const word = WORDED.exec(typed)?.[2];
  return word ? MONTHS.findIndex((start) => word.startsWith(start) || `${word}t` === start) : -1;
}

function yearly(
  date: number,
  month: number,
  year: string | undefined,
  today: IsoDay,
): IsoDay | null {
  if (year) return dayOf(Number(year) + (year.length === 2 ? 2000 : 0), month, date);
  const now = dayParts(today)?.year ?? 0;
  const distance = (day: IsoDay) => Math.abs(daysBetween(today, day));
  return [now - 1, now, now + 1]
    .map((candidate) => dayOf(candidate, month, date))
    .filter((day) => day !== null)
    .reduce<IsoDay | null>(
      (best, day) => (!best || distance(day) < distance(best) ? day : best),
      null,
    );
}
