import { inEnglish } from './names';
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
/** Read while the screens are English only: « mon » is a French word too. */
const ENGLISH_DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const ENGLISH_MONTHS = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
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
const ENGLISH_NEAR: Record<string, number> = {
  yesterday: -1,
  today: 0,
  tomorrow: 1,
  'the day after tomorrow': 2,
  'day after tomorrow': 2,
};

/** Days on from the next such day: « en huit » is the one a week after it. */
const WEEKS_ON: Record<string, number> = { huit: 7, '8': 7, quinze: 14, '15': 14 };

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const FIGURES = [
  /^(\d{1,2}) ?[/. -] ?(\d{1,2})(?: ?[/. -] ?(\d{4}|\d{2}))?$/,
  /^(\d{2})(\d{2})(\d{4}|\d{2})?$/,
];
const WORDED = /^(?:[a-z]+\.? )?(\d{1,2})(?:er)? ?([a-z]{3,9})\.?(?: (\d{4}|\d{2}))?$/;
const LONE = /^\d{1,2}$/;
/** "Tue, 24th of Nov 2026", "November 24", "Nov 24th, 2026" */
const ENGLISH_WORDED =
  /^(?:[a-z]{3,9}[., ]+)?(?:(\d{1,2})(?:st|nd|rd|th)? ?(?:of )?([a-z]{3,9})|([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?)\.?(?:,? (\d{4}|\d{2}))?$/;

/**
 * A day as French doctors type it: "24/11", "24 nov", "lundi prochain", "mardi en 8", "demain";
 * while the screens are English also "next Monday", "Nov 24th", "tomorrow". A day without its year
 * is the one nearest to today; a weekday is the next one, never today; "24" is the next 24th,
 * today too. Null when unclear.
 */
export function parseDay(text: string, today: IsoDay): IsoDay | null {
  const typed = plain(text).replace(/\.$/, '');
  const near = NEAR[typed];
  if (near !== undefined) return addDays(today, near);
  const french =
    counted(typed, today) ?? named(typed, today) ?? figures(typed, today) ?? worded(typed, today);
  return french ?? (inEnglish() ? english(typed, today) : null) ?? lone(typed, today);
}

/** "24": the next 24th. */
function lone(typed: string, today: IsoDay): IsoDay | null {
  const now = dayParts(today);
  if (!now || !LONE.test(typed)) return null;
  // Every date stands in one of two months that follow one another, or in the one after.
  const months = [0, 1, 2].map((on) => now.month - 1 + on);
  const days = months.map((at) =>
    dayOf(now.year + Math.floor(at / 12), (at % 12) + 1, Number(typed)),
  );
  return days.find((day) => day !== null && day >= today) ?? null;
}

function english(typed: string, today: IsoDay): IsoDay | null {
  const near = ENGLISH_NEAR[typed];
  if (near !== undefined) return addDays(today, near);
  const later = /^in (\d{1,3}) (days?|weeks?)$/.exec(typed);
  if (later) return addDays(today, Number(later[1]) * (later[2]!.startsWith('w') ? 7 : 1));
  const day = /^(?:(next|last|this|on) )?([a-z]{3,9})\.?$/.exec(typed);
  const wanted = day ? ENGLISH_DAYS.findIndex((name) => begins(name, day[2]!)) : -1;
  if (wanted >= 0) {
    const ahead = (wanted - weekday(today) + 7) % 7 || 7;
    if (day?.[1] !== 'last') return addDays(today, ahead);
    return addDays(today, ahead === 7 ? -7 : ahead - 7);
  }
  const parts = ENGLISH_WORDED.exec(typed);
  const month = englishMonthIn(typed);
  if (!parts || month < 0) return null;
  return yearly(Number(parts[1] ?? parts[4]), month + 1, parts[5], today);
}

const begins = (name: string, typed: string): boolean =>
  typed.length >= 3 && name.startsWith(typed);

function englishMonthIn(typed: string): number {
  const parts = ENGLISH_WORDED.exec(typed);
  const word = parts?.[2] ?? parts?.[3];
  return word ? ENGLISH_MONTHS.findIndex((start) => word.startsWith(start)) : -1;
}

/**
 * A day long ago, as a day of birth is typed: "17/05/1984", "17 mai 84". Its year is needed; of
 * two figures it is the last one that is not to come. Null when unclear.
 */
export function parsePastDay(text: string, today: IsoDay): IsoDay | null {
  const typed = plain(text).replace(/\.$/, '');
  const parts = FIGURES.map((each) => each.exec(typed)).find((found) => found !== null);
  const english = inEnglish() ? ENGLISH_WORDED.exec(typed)?.[5] : undefined;
  const year = (parts ?? WORDED.exec(typed))?.[3] ?? english;
  if (!year && !ISO.test(typed)) return null;
  const day = parseDay(text, today);
  const read = day && dayParts(day);
  if (!read || year?.length !== 2 || day <= today) return day;
  return dayOf(read.year - 100, read.month, read.date);
}

/** Whether it is written like a day that no calendar has: "31/02/1980", "30 février". */
export function isNoDay(text: string, today: IsoDay): boolean {
  const typed = plain(text).replace(/\.$/, '');
  const shaped = FIGURES.some((each) => each.test(typed)) || ISO.test(typed) || monthOf(typed) >= 0;
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

const monthOf = (typed: string): number =>
  inEnglish() ? Math.max(monthIn(typed), englishMonthIn(typed)) : monthIn(typed);

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
