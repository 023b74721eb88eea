import { daysBetween, dayShort, type IsoDay } from '#format';
import type { ComingShift, MonthToClose, Today } from '#ipc';
import { m } from '#messages';

/** Whether there is nothing to see at all. */
export const isQuiet = ({ coming, steps, expiring, owing, month }: Today): boolean =>
  coming.length + steps.length + expiring.length + owing.length === 0 && month === null;

/** Every month that still wants something, the oldest first. */
export const monthsLeft = ({ month, more_months }: Today): MonthToClose[] =>
  month ? [month, ...more_months] : [];

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
