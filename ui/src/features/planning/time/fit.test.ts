import { expect, it } from 'vitest';
import { fitting, linesIn } from './fit';

it('takes the richest text that fits, or none', () => {
  expect(fitting([120, 80, 20], 130)).toBe(0);
  expect(fitting([120, 80, 20], 80)).toBe(1);
  expect(fitting([120, 80, 20], 79)).toBe(2);
  expect(fitting([120, 80, 20], 12)).toBe(-1);
});

it('gives a bar whole lines only: hours first, then the name, then the place', () => {
  expect(linesIn(0.75)).toEqual({ hours: 0, name: 0, place: 0 });
  expect(linesIn(1)).toEqual({ hours: 1, name: 0, place: 0 });
  expect(linesIn(2.875)).toEqual({ hours: 1, name: 1, place: 0 });
  expect(linesIn(3.75)).toEqual({ hours: 1, name: 1, place: 1 });
  expect(linesIn(6.25)).toEqual({ hours: 1, name: 4, place: 1 });
});
