import { parseDay, parseDecimal, plain } from '#format';
import type { DatedValue, LawNumber, LawTheme, LawUnit } from '#ipc';

/** The value of today; else the one to come first, for a number that has not begun. */
export const holding = ({ values }: LawNumber): DatedValue | undefined =>
  values.find((value) => value.in_force) ?? values.filter((value) => !value.replaced).at(-1);

/** Whether the doctor should look at it before relying on it. */
export const doubtful = (number: LawNumber): boolean => holding(number)?.confidence === 'to_verify';

export interface Group {
  theme: LawTheme;
  numbers: LawNumber[];
}

interface Wanted {
  /** Words of the name or of the text, in any order. */
  text: string;
  doubts: boolean;
}

/** The numbers by theme, in the order of the list; a theme with none has no place. */
export function grouped(
  numbers: readonly LawNumber[],
  { text, doubts }: Wanted,
  names: { number: (key: string) => string; theme: (theme: LawTheme) => string },
): Group[] {
  const words = plain(text).split(' ').filter(Boolean);
  const groups = new Map<LawTheme, LawNumber[]>();
  for (const number of numbers) {
    const sources = number.values.map((value) => value.parameter.source);
    const said = plain([names.number(number.key), names.theme(number.theme), ...sources].join(' '));
    if (doubts && !doubtful(number)) continue;
    if (!words.every((word) => said.includes(word))) continue;
    groups.set(number.theme, [...(groups.get(number.theme) ?? []), number]);
  }
  return [...groups].map(([theme, found]) => ({ theme, numbers: found }));
}

/** What may stand behind or before a figure, as a doctor types it. */
const SIGNS: Partial<Record<LawUnit, RegExp>> = {
  euros: /^\s*€\s*|\s*(€|euros?|eur)\s*$/i,
  euros_per_km: /\s*(€|euros?|eur)?\s*(\/|par)?\s*(km)?\s*$/i,
  percent: /\s*%\s*$/,
  points: /\s*(points?|pts?)\s*$/i,
  factor: /^\s*[×x*]\s*/i,
  kilometres: /\s*km\s*$/i,
  hours: /\s*(h|heures?|hours?)\s*$/i,
  minutes: /\s*(min|minutes?)\s*$/i,
  days: /\s*(jours?|j|days?)\s*$/i,
  months: /\s*(mois|months?)\s*$/i,
};

/** "0,529 €/km", "20 %", "× 1,2", "15 novembre" as the core writes them; null when unclear. */
export function parseLaw(unit: LawUnit, text: string, today: string): string | null {
  if (unit === 'date') return parseDay(text, today);
  // Counted from a leap year, so that 29 February is one of its days.
  if (unit === 'day_of_year') return parseDay(text, '2000-07-01')?.slice(5) ?? null;
  const sign = SIGNS[unit];
  return parseDecimal(sign ? text.replace(sign, '') : text);
}
