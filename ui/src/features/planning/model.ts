import { addDays, dayOf, dayParts, daysBetween, weekday, type IsoDay } from '#format';
import type { PlannedShift, Shift } from '#ipc';

export const VIEWS = ['month', 'week', 'list', 'employer'] as const;
export type View = (typeof VIEWS)[number];

export interface Period {
  from: IsoDay;
  to: IsoDay;
}

export const WEEKS_SHOWN = 6;
/** The rows of employers show four. */
export const WEEKS_OF_ROWS = 4;

export const mondayOf = (day: IsoDay): IsoDay => addDays(day, -((weekday(day) + 6) % 7));
export const monthStart = (day: IsoDay): IsoDay => `${day.slice(0, 7)}-01`;

/** The same date some months on; the last day of a month that is too short for it. */
export function addMonths(day: IsoDay, count: number): IsoDay {
  const parts = dayParts(day);
  if (!parts) return day;
  const months = parts.year * 12 + parts.month - 1 + count;
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  for (let date = parts.date; date > 28; date--) {
    const found = dayOf(year, month, date);
    if (found) return found;
  }
  return dayOf(year, month, Math.min(parts.date, 28)) ?? day;
}

export const monthEnd = (day: IsoDay): IsoDay => addDays(addMonths(monthStart(day), 1), -1);

const WEEKS: Record<Exclude<View, 'list'>, number> = {
  month: WEEKS_SHOWN,
  week: 1,
  employer: WEEKS_OF_ROWS,
};

/** What a view shows around a day, and so all that is asked of the core. */
export function periodOf(view: View, day: IsoDay): Period {
  if (view === 'list') return { from: monthStart(day), to: monthEnd(day) };
  const from = mondayOf(view === 'month' ? monthStart(day) : day);
  return { from, to: addDays(from, WEEKS[view] * 7 - 1) };
}

/** A page further or back. */
export const turned = (view: View, day: IsoDay, by: number): IsoDay =>
  view === 'month' || view === 'list' ? addMonths(day, by) : addDays(day, by * 7 * WEEKS[view]);

/** The days of the month's grid, week by week. */
export function gridOf(day: IsoDay): IsoDay[][] {
  const { from } = periodOf('month', day);
  return Array.from({ length: WEEKS_SHOWN }, (_, week) =>
    Array.from({ length: 7 }, (_, at) => addDays(from, week * 7 + at)),
  );
}

export const dayIn = (wall: string): IsoDay => wall.slice(0, 10);
export const timeIn = (wall: string): string => wall.slice(11, 16);
export const wallOf = (day: IsoDay, time: string): string => `${day}T${time}`;

/** The last day on which a shift is seen: midnight ends the evening before. */
export function lastDay({ start, end }: Span): IsoDay {
  const day = dayIn(end);
  return timeIn(end) === '00:00' && day > dayIn(start) ? addDays(day, -1) : day;
}

/** A shift as one day shows it. */
export interface Line {
  planned: PlannedShift;
  /** It began on a day before. */
  tail: boolean;
  /** It goes on after this day. */
  goesOn: boolean;
}

/** What stands in each day, what began earlier first, then by the hour. */
export function linesByDay(shifts: readonly PlannedShift[], { from, to }: Period) {
  const days = new Map<IsoDay, Line[]>();
  const sorted = [...shifts].sort((one, other) => order(one.shift, other.shift));
  for (const planned of sorted) {
    const [first, last] = [dayIn(planned.shift.start), lastDay(planned.shift)];
    const until = last < to ? last : to;
    for (let day = first > from ? first : from; day <= until; day = addDays(day, 1)) {
      const line = { planned, tail: day !== first, goesOn: day < last };
      days.set(day, [...(days.get(day) ?? []), line]);
    }
  }
  return days;
}

const order = (one: Shift, other: Shift): number =>
  one.start.localeCompare(other.start) || one.id.localeCompare(other.id);

/** The doctor cannot be there: somewhere else at that time, or still on the road. */
export const isImpossible = ({ overlaps, short_road }: PlannedShift): boolean =>
  overlaps.length > 0 || short_road !== null;

/** Days of the doctor's own: not those on which a locum stands in. */
export const isOwn = ({ covered }: PlannedShift): boolean => !covered;

/** The lines that a cell has room for; the last place says how many more there are. */
export function fitted(lines: readonly Line[], room: number): { shown: Line[]; more: number } {
  if (lines.length <= room) return { shown: [...lines], more: 0 };
  const shown = lines.slice(0, Math.max(room - 1, 0));
  return { shown, more: lines.length - shown.length };
}

/** Minutes. */
export const DAY = 24 * 60;

/** A clock some minutes on. */
function later(wall: string, minutes: number): string {
  const [hour = 0, minute = 0] = timeIn(wall).split(':').map(Number);
  const [at, two] = [hour * 60 + minute + minutes, (part: number) => String(part).padStart(2, '0')];
  const days = Math.floor(at / DAY);
  const rest = at - days * DAY;
  return wallOf(addDays(dayIn(wall), days), `${two(Math.floor(rest / 60))}:${two(rest % 60)}`);
}

type Span = Pick<Shift, 'start' | 'end'>;

export const movedBy = ({ start, end }: Span, minutes: number): Span => ({
  start: later(start, minutes),
  end: later(end, minutes),
});

/** The same start and a later end; null when nothing would be left of it. */
export function stretchedBy({ start, end }: Span, minutes: number): Span | null {
  const to = later(end, minutes);
  return to > start ? { start, end: to } : null;
}

/** Several shifts moved one after the other must not run into each other on the way. */
export function inMovingOrder(shifts: readonly Shift[], minutes: number): Shift[] {
  const sorted = [...shifts].sort(order);
  return minutes > 0 ? sorted.reverse() : sorted;
}

/** The newest shift up to a day, else the first one after it: what a new one is like. */
export function lastBefore(shifts: readonly Shift[], day: IsoDay): Shift | null {
  const sorted = [...shifts].sort(order);
  return sorted.findLast((shift) => dayIn(shift.start) <= day) ?? sorted[0] ?? null;
}

/** The days between two, whichever way they were drawn. */
export const between = (one: IsoDay, other: IsoDay): Period =>
  daysBetween(one, other) < 0 ? { from: other, to: one } : { from: one, to: other };
