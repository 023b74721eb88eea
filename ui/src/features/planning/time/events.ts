import type { Calendar } from '@event-calendar/core';
import { dayShort, localDay, type IsoDay } from '#format';
import type { HolidayMark } from '#ipc';
import { hueLine, hueWash } from '#kit';
import { wallOf, type Period } from '../model';
import type { Person } from '../people';
import type { Planner } from '../planner.svelte';
import { holidayName } from '../words';

/** On the afternoon of the last day there is no room at the right of a bar. */
const NOON = '12:00';

/** The shifts as the week and the rows of employers draw them. */
export function eventsOf(planner: Planner): Calendar.EventInput[] {
  return planner.shifts.map(({ shift, overlaps }) => {
    const hue = planner.people.get(shift.contract)?.hue ?? '';
    const marks = {
      overlap: overlaps.length > 0,
      chosen: planner.chosen.has(shift.id),
      'at-end': shift.start > wallOf(planner.period.to, NOON),
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
}

/** A row for each contract in force in the period, or with a shift in it. */
export function rowsOf(planner: Planner, { from, to }: Period): Person[] {
  const worked = new Set(planner.shifts.map(({ shift }) => shift.contract));
  return [...planner.people.values()]
    .filter(
      ({ contract }) =>
        worked.has(contract.id) ||
        (contract.start <= to && (contract.end === null || contract.end >= from)),
    )
    .sort((one, other) => one.name.localeCompare(other.name));
}

/** The clock of a calendar's date, as the core writes it. */
export function wallAt(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${localDay(date)}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** « mer. 11 nov. · Armistice » */
export function dayHead(day: IsoDay, holidays: readonly HolidayMark[]): string {
  const names = holidays
    .filter((mark) => mark.day === day)
    .map((mark) => holidayName[mark.holiday]());
  return [dayShort(day), ...names].join(' · ');
}
