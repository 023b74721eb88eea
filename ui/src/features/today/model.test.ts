import { expect, it } from 'vitest';
import { dayName, startsDay } from './model';

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
