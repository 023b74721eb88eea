import type { Calendar } from '@event-calendar/core';
import { addDays, dayParts, dayShort, localDay, names, weekday, type IsoDay } from '#format';
import type { HolidayMark } from '#ipc';
import { hueLine, hueWash } from '#kit';
import { isImpossible } from '../model';
import type { Planner } from '../planner.svelte';
import { holidayName } from '../words';

/** The shifts as the week and the rows of employers draw them. */
export function eventsOf(planner: Planner): Calendar.EventInput[] {
  const shifts = planner.shifts.map((planned): Calendar.EventInput => {
    const { shift } = planned;
    const hue = planner.people.get(shift.contract)?.hue ?? '';
    const marks = {
      doubtful: planner.marksOf(shift.id).length > 0,
      covered: planned.covered,
      impossible: isImpossible(planned),
      chosen: planner.chosen.has(shift.id),
    };
    const names = Object.entries(marks).flatMap(([name, on]) => (on ? [name] : []));
    return {
      id: shift.id,
      start: `${shift.start}:00`,
      end: `${shift.end}:00`,
      resourceIds: [shift.contract],
      classNames: [shift.state, ...names],
      styles: [`--line:${hueLine(hue)}`, `--wash:${hueWash(hue)}`],
    };
  });
  return [...shifts, ...leavesOf(planner)];
}

/** Leaves lie behind the shifts, as bands across their days. */
const leavesOf = (planner: Planner): Calendar.EventInput[] =>
  (planner.leaves.data ?? []).map(({ leave }) => ({
    id: `leave ${leave.id}`,
    display: 'background',
    start: `${leave.from}T${leave.hours?.from ?? '00:00'}:00`,
    end: leave.hours ? `${leave.to}T${leave.hours.to}:00` : `${addDays(leave.to, 1)}T00:00:00`,
    resourceIds: leave.contract ? [leave.contract] : planner.rows,
    classNames: ['leave'],
  }));

/** The clock of a calendar's date, as the core writes it. */
export function wallAt(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${localDay(date)}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** « mer. 11 nov. · Armistice »; where it is narrow, without the month. */
export function dayHead(day: IsoDay, holidays: readonly HolidayMark[], narrow: boolean): string {
  const marks = holidays
    .filter((mark) => mark.day === day)
    .map((mark) => holidayName[mark.holiday]());
  // There is no room for the name of a holiday, which the cell says.
  if (narrow) return `${names().daysShort[weekday(day)]} ${dayParts(day)?.date}`;
  return [dayShort(day), ...marks].join(' · ');
}
