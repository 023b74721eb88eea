/** Days are ISO texts ("2026-11-24"); they are counted in UTC so that no zone can shift them. */
export type IsoDay = string;

const MS = 86_400_000;

export function dayParts(day: IsoDay): { year: number; month: number; date: number } | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(day);
  if (!parts) return null;
  return { year: Number(parts[1]), month: Number(parts[2]), date: Number(parts[3]) };
}

/** Null for a day that does not exist, such as 31 April. */
export function dayOf(year: number, month: number, date: number): IsoDay | null {
  const at = new Date(Date.UTC(year, month - 1, date));
  const kept = at.getUTCMonth() === month - 1 && at.getUTCDate() === date;
  return kept && year >= 1900 && year < 2200 ? at.toISOString().slice(0, 10) : null;
}

export const addDays = (day: IsoDay, count: number): IsoDay =>
  new Date(Date.parse(day) + count * MS).toISOString().slice(0, 10);

export const daysBetween = (from: IsoDay, to: IsoDay): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / MS);

/** 0 for Sunday. */
export const weekday = (day: IsoDay): number => new Date(Date.parse(day)).getUTCDay();

/** The calendar day that this instant has on this computer. */
export const localDay = (instant: Date): IsoDay =>
  [instant.getFullYear(), instant.getMonth() + 1, instant.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
