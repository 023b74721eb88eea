import { expect, it } from 'vitest';
import { clockOf } from '#format';
import type { HistoryLine } from '#ipc';
import { byDay, folded } from './model';

// Written without a zone, so that the test has one wall wherever it runs.
const line = (id: number, wall: string): HistoryLine => ({
  id,
  at: new Date(wall).toISOString(),
  origin: 'window',
  kind: 'did',
  said: null,
  undone: false,
});

it('groups the lines by day and keeps their order', () => {
  const days = byDay([
    line(3, '2026-11-21T21:14'),
    line(2, '2026-11-21T00:05'),
    line(1, '2026-11-20T23:55'),
  ]);
  expect(days.map(({ day, lines }) => [day, lines.map(({ id }) => id)])).toEqual([
    ['2026-11-21', [3, 2]],
    ['2026-11-20', [1]],
  ]);
});

it('tells the time of the wall', () => {
  expect(clockOf(line(1, '2026-11-21T08:05').at)).toBe('08:05');
});

it('folds a long text at a word, and a text of several lines after the first', () => {
  expect(folded('court')).toBeNull();
  expect(folded('une ligne\nune autre')).toBe('une ligne …');
  const long = folded('mot '.repeat(100).trim());
  expect(long).toMatch(/^(mot )+…$/);
  expect(long?.length).toBeLessThan(170);
});
