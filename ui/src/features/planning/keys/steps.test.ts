import { describe, expect, it } from 'vitest';
import { beside, moveOf, spotAfter, stretchOf, type Spot } from './steps';

const spot: Spot = { day: '2026-11-18', row: null, shift: null };
const around = { rows: ['a', 'b', 'c'], shifts: ['morning', 'night'] };

describe('the arrows', () => {
  it('walk over days and weeks in the month, and to the ends of a week', () => {
    const to = (key: string) => spotAfter('month', key, spot, around)?.day;
    expect(to('ArrowRight')).toBe('2026-11-19');
    expect(to('ArrowUp')).toBe('2026-11-11');
    expect(to('Home')).toBe('2026-11-16');
    expect(to('End')).toBe('2026-11-22');
    expect(to('x')).toBeUndefined();
  });

  it('go down from a day of the week to its shifts, and back up to the day', () => {
    const from = (key: string, shift: string | null) =>
      spotAfter('week', key, { ...spot, shift }, around)?.shift;
    expect(from('ArrowDown', null)).toBe('morning');
    expect(from('ArrowDown', 'morning')).toBe('night');
    expect(from('ArrowDown', 'night')).toBe('night');
    expect(from('ArrowUp', 'night')).toBe('morning');
    expect(from('ArrowUp', 'morning')).toBeNull();
    expect(from('ArrowUp', null)).toBeNull();
    expect(from('ArrowRight', 'night')).toBeNull();
  });

  it('go from employer to employer in the rows, on the same day', () => {
    const at = { ...spot, row: 'b' };
    expect(spotAfter('employer', 'ArrowDown', at, around)).toEqual({ ...at, row: 'c' });
    expect(spotAfter('employer', 'ArrowLeft', at, around)).toEqual({ ...at, day: '2026-11-17' });
    expect(beside(around.rows, 'c', 1)).toBe('c');
    expect(beside(around.rows, 'a', -1)).toBe('a');
  });
});

describe('Alt and an arrow', () => {
  it('move a shift the way that the view shows', () => {
    expect(moveOf('month', 'ArrowLeft')).toEqual({ minutes: -24 * 60 });
    expect(moveOf('month', 'ArrowDown')).toEqual({ minutes: 7 * 24 * 60 });
    expect(moveOf('week', 'ArrowDown')).toEqual({ minutes: 30 });
    expect(moveOf('employer', 'ArrowUp')).toEqual({ rows: -1 });
    expect(moveOf('week', 'n')).toBeNull();
  });

  it('and Shift put off its end', () => {
    expect(stretchOf('ArrowRight')).toBe(30);
    expect(stretchOf('ArrowDown')).toBe(30);
    expect(stretchOf('ArrowLeft')).toBe(-30);
    expect(stretchOf('End')).toBeNull();
  });
});
