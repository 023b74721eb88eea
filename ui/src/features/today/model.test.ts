import { expect, it } from 'vitest';
import type { ComingShift, Expiring, FormalityRow } from '#ipc';
import { dayName, expectedLines, nextShifts, startsDay } from './model';

const at = (start: string) => ({ shift: { start } }) as Parameters<typeof startsDay>[0][number];

it('names a day once', () => {
  const coming = [at('2026-06-10T08:00'), at('2026-06-10T14:00'), at('2026-06-11T08:00')];
  expect(coming.map((_, index) => startsDay(coming, index))).toEqual([true, false, true]);
});

it('says today and tomorrow, then the date', () => {
  expect(dayName('2026-06-10T08:00', '2026-06-10')).toBe('aujourd’hui');
  expect(dayName('2026-06-11T08:00', '2026-06-10')).toBe('demain');
  expect(dayName('2026-06-12T08:00', '2026-06-10')).toBe('ven. 12\u00a0juin');
});

it('keeps room for what is late below a full week', () => {
  const week = (count: number) =>
    Array.from({ length: count }, () => at('2026-06-10T08:00') as ComingShift);
  const told = [9, 10, 14].map((count) => nextShifts(week(count)));
  expect(told.map(({ shown, more }) => [shown.length, more.length])).toEqual([
    [9, 0],
    [8, 2],
    [8, 6],
  ]);
});

it('tells what is late, then what is due, by its day and whatever it is', () => {
  const paper = (id: string, days_left: number) =>
    ({ what: 'document', document: { id }, days_left }) as Expiring;
  const step = (code: string, days_late: number, due_on: string | null = null) =>
    ({ code, days_late, due_on }) as FormalityRow;
  const { lines, hidden } = expectedLines({
    day: '2026-06-10',
    expiring: [paper('RCP', -3), paper('car', 35), paper('CPS', 47)],
    steps: [step('ever', 0), step('LIB-1', 0, '2026-06-14'), step('REM-5', 12, '2026-05-29')],
  });
  const names = lines.map((line) =>
    'step' in line
      ? line.step.code
      : line.expiring.what === 'document' && line.expiring.document.id,
  );
  expect(names).toEqual(['REM-5', 'RCP', 'LIB-1', 'car', 'CPS', 'ever']);
  expect(hidden).toBe(0);
});

it('leaves out steps of far days before anything that runs out soon', () => {
  const late = (at: number) =>
    ({ code: `step ${at}`, days_late: 100 - at, due_on: '2026-03-01' }) as FormalityRow;
  const paper = (days_left: number) => ({ what: 'document', days_left }) as Expiring;
  const { lines, hidden } = expectedLines({
    day: '2026-06-10',
    expiring: [paper(12), paper(47)],
    steps: Array.from({ length: 20 }, (_, at) => late(at)),
  });
  expect(lines).toHaveLength(10);
  expect(lines.at(-1)).toEqual({ expiring: paper(12) });
  expect(hidden).toBe(11);
});
