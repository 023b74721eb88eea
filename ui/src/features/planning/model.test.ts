import { describe, expect, it } from 'vitest';
import type { PlannedShift, Shift } from '#ipc';
import {
  addMonths,
  between,
  DAY,
  fitted,
  gridOf,
  inMovingOrder,
  lastBefore,
  linesByDay,
  movedBy,
  periodOf,
  stretchedBy,
  turned,
} from './model';

const shift = (id: string, start: string, end: string) => ({ id, start, end }) as Shift;
const planned = (id: string, start: string, end: string) =>
  ({ shift: shift(id, start, end) }) as PlannedShift;

describe('the period that is asked for', () => {
  it('is six whole weeks for a month', () => {
    expect(periodOf('month', '2026-11-21')).toEqual({ from: '2026-10-26', to: '2026-12-06' });
    expect(gridOf('2026-11-21')).toHaveLength(6);
    expect(gridOf('2026-11-21')[3]).toContain('2026-11-21');
  });

  it('is a week, or the days of the month for a list', () => {
    expect(periodOf('week', '2026-11-22')).toEqual({ from: '2026-11-16', to: '2026-11-22' });
    expect(periodOf('list', '2026-02-10')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
  });

  it('turns by months or weeks and stays inside a short month', () => {
    expect(turned('month', '2026-01-31', 1)).toBe('2026-02-28');
    expect(turned('employer', '2026-11-21', -1)).toBe('2026-10-24');
    expect(turned('week', '2026-11-21', -1)).toBe('2026-11-14');
    expect(periodOf('employer', '2026-11-21')).toEqual({ from: '2026-11-16', to: '2026-12-13' });
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
    expect(addMonths('2024-12-31', 2)).toBe('2025-02-28');
  });
});

describe('the lines of a day', () => {
  const november = periodOf('month', '2026-11-01');
  const of = (...shifts: PlannedShift[]) => linesByDay(shifts, november);

  it('shows a night on both of its days, the end first', () => {
    const days = of(
      planned('b', '2026-11-14T09:00', '2026-11-14T12:00'),
      planned('a', '2026-11-13T18:30', '2026-11-14T08:30'),
    );
    expect(days.get('2026-11-13')).toMatchObject([{ tail: false, goesOn: true }]);
    expect(days.get('2026-11-14')).toMatchObject([
      { planned: { shift: { id: 'a' } }, tail: true, goesOn: false },
      { planned: { shift: { id: 'b' } }, tail: false },
    ]);
  });

  it('ends an evening at midnight', () => {
    const days = of(planned('a', '2026-11-13T20:00', '2026-11-14T00:00'));
    expect(days.get('2026-11-13')).toMatchObject([{ goesOn: false }]);
    expect(days.has('2026-11-14')).toBe(false);
  });

  it('shows what began before the period', () => {
    const days = of(planned('a', '2026-10-24T08:00', '2026-10-27T08:00'));
    expect([...days.keys()]).toEqual(['2026-10-26', '2026-10-27']);
  });

  it('gives the last place to what does not fit', () => {
    const lines = of(
      ...['a', 'b', 'c', 'd'].map((id) => planned(id, '2026-11-02T08:00', '2026-11-02T09:00')),
    ).get('2026-11-02');
    expect(fitted(lines ?? [], 4)).toMatchObject({ more: 0 });
    const { shown, more } = fitted(lines ?? [], 3);
    expect([shown.length, more]).toEqual([2, 2]);
    expect(fitted(lines ?? [], 0)).toEqual({ shown: [], more: 4 });
  });
});

describe('a shift that is moved', () => {
  const night = shift('a', '2026-10-23T20:00', '2026-10-24T08:00');

  it('goes as a whole, over a change of clocks too', () => {
    const to = { start: '2026-10-24T20:00', end: '2026-10-25T08:00' };
    expect(movedBy(night, DAY)).toEqual(to);
    expect(movedBy(night, -30)).toEqual({ start: '2026-10-23T19:30', end: '2026-10-24T07:30' });
    expect(movedBy(night, 4 * 60).start).toBe('2026-10-24T00:00');
  });

  it('ends later or earlier, and never before it began', () => {
    const short = shift('b', '2026-10-23T23:00', '2026-10-23T23:30');
    expect(stretchedBy(night, 30)?.end).toBe('2026-10-24T08:30');
    expect(stretchedBy(short, 30)).toEqual({ start: short.start, end: '2026-10-24T00:00' });
    expect(stretchedBy(short, -30)).toBeNull();
  });

  it('moves the foremost of several first', () => {
    const two = [
      shift('a', '2026-11-02T08:00', '2026-11-02T12:00'),
      shift('b', '2026-11-03T08:00', '2026-11-03T12:00'),
    ];
    expect(inMovingOrder(two, 1).map(({ id }) => id)).toEqual(['b', 'a']);
    expect(inMovingOrder(two, -7).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

it('takes the hours of a new shift from the last one before it', () => {
  const three = [
    shift('old', '2026-10-02T08:00', '2026-10-02T12:00'),
    shift('last', '2026-11-02T20:00', '2026-11-03T08:00'),
    shift('later', '2026-12-02T09:00', '2026-12-02T12:00'),
  ];
  expect(lastBefore(three, '2026-11-21')?.id).toBe('last');
  expect(lastBefore(three, '2026-09-01')?.id).toBe('old');
  expect(lastBefore([], '2026-09-01')).toBeNull();
});

it('reads days that were drawn backwards', () => {
  expect(between('2026-11-05', '2026-11-03')).toEqual({ from: '2026-11-03', to: '2026-11-05' });
});
