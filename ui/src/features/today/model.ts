import { daysBetween, dayShort, type IsoDay } from '#format';
import type { ComingShift, Expiring, FormalityRow, MonthToClose, Today } from '#ipc';
import { m } from '#messages';

/** Whether there is nothing to see at all. */
export const isQuiet = (seen: Today): boolean =>
  seen.month === null &&
  [seen.coming, seen.steps, seen.expiring, seen.owing, seen.to_pay, seen.payslips].every(
    (list) => list.length === 0,
  );

/** Every month that still wants something, the oldest first. */
export const monthsLeft = ({ month, more_months }: Today): MonthToClose[] =>
  month ? [month, ...more_months] : [];

/** So many are shown at most: what is late stands below them and must be seen too. */
const COMING = 9;

/** The next shifts, and the others; a line that stood for one of them would save nothing. */
export function nextShifts(coming: readonly ComingShift[]): {
  shown: readonly ComingShift[];
  more: readonly ComingShift[];
} {
  const shown = coming.length > COMING ? COMING - 1 : coming.length;
  return { shown: coming.slice(0, shown), more: coming.slice(shown) };
}

/** So many lines are shown, by the day they are due; the steps beyond are one click away. */
const LINES = 9;
/** What runs out within so many days is shown in any case. */
const NEAR = 30;

export type ExpectedLine = { expiring: Expiring } | { step: FormalityRow };

/** In how many days a line is due, less than none for what is late; one without a day comes last. */
export function daysTo(line: ExpectedLine, today: IsoDay): number {
  if ('expiring' in line) return line.expiring.days_left;
  const { days_late, due_on } = line.step;
  if (days_late > 0) return -days_late;
  return due_on ? daysBetween(today, due_on) : Infinity;
}

/** What runs out and what is to be done by the day it is due, and how many steps are left out. */
export function expectedLines({
  day,
  expiring,
  steps,
}: Pick<Today, 'day' | 'expiring' | 'steps'>): { lines: ExpectedLine[]; hidden: number } {
  const byDay = (lines: ExpectedLine[]) =>
    lines.toSorted((one, other) => {
      const [left, right] = [daysTo(one, day), daysTo(other, day)];
      return left === right ? 0 : left - right;
    });
  const all = byDay([
    ...expiring.map((it): ExpectedLine => ({ expiring: it })),
    ...steps.map((step) => ({ step })),
  ]);
  const near = (line: ExpectedLine) => 'expiring' in line && daysTo(line, day) <= NEAR;
  const lines = all.filter((line, at) => at < LINES || near(line));
  return { lines, hidden: steps.length - lines.filter((line) => 'step' in line).length };
}

const dayOf = (moment: string): IsoDay => moment.slice(0, 10);

/** A line names its day only when the line before has another. */
export function startsDay(coming: readonly Pick<ComingShift, 'shift'>[], at: number): boolean {
  const [before, here] = [coming[at - 1], coming[at]];
  return !before || dayOf(before.shift.start) !== dayOf(here?.shift.start ?? '');
}

/** « aujourd’hui », « demain », « mar. 24 nov. » */
export function dayName(start: string, today: IsoDay): string {
  const ahead = daysBetween(today, dayOf(start));
  if (ahead === 0) return m.today_word();
  return ahead === 1 ? m.today_tomorrow() : dayShort(dayOf(start));
}
