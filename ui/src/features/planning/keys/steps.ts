import { addDays, type IsoDay } from '#format';
import { DAY, mondayOf, type View } from '../model';

/** Half an hour, as the week draws. */
const STEP = 30;

const ASIDE: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };
const DOWN: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 };

/** Where the keyboard stands: on a day, in a row of an employer, on one of the day's shifts. */
export interface Spot {
  day: IsoDay;
  row: string | null;
  shift: string | null;
}

/** What the arrows meet: the rows from top to bottom, the shifts of the day by the hour. */
export interface Around {
  rows: readonly string[];
  shifts: readonly string[];
}

/** Where a key leads; null for a key that leads nowhere. */
export function spotAfter(view: View, key: string, spot: Spot, around: Around): Spot | null {
  const on = (day: IsoDay) => ({ ...spot, day, shift: null });
  if (key === 'Home') return on(mondayOf(spot.day));
  if (key === 'End') return on(addDays(mondayOf(spot.day), 6));
  const aside = ASIDE[key];
  if (aside) return on(addDays(spot.day, aside));
  const down = DOWN[key];
  if (!down) return null;
  if (view === 'employer') return { ...on(spot.day), row: beside(around.rows, spot.row, down) };
  if (view !== 'week') return on(addDays(spot.day, down * 7));
  // Above the first shift of a day stands the day itself.
  const at = spot.shift === null ? -1 : around.shifts.indexOf(spot.shift);
  return { ...spot, shift: around.shifts[Math.min(at + down, around.shifts.length - 1)] ?? null };
}

/** The row above or below; the last ones have no other. */
export function beside(rows: readonly string[], row: string | null, down: number): string | null {
  return rows[rows.indexOf(row ?? '') + down] ?? row;
}

/** What Alt and an arrow do to a shift: it moves the way that the view shows. */
export function moveOf(view: View, key: string): { minutes: number } | { rows: number } | null {
  const [aside, down] = [ASIDE[key], DOWN[key]];
  if (aside) return { minutes: aside * DAY };
  if (!down) return null;
  if (view === 'employer') return { rows: down };
  return { minutes: down * (view === 'week' ? STEP : 7 * DAY) };
}

/** By how much Alt, Shift and an arrow put off the end of a shift, in minutes. */
export function stretchOf(key: string): number | null {
  const way = ASIDE[key] ?? DOWN[key];
  return way ? way * STEP : null;
}
