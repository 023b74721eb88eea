import { expect, it } from 'vitest';
import { fitting, linesIn } from './fit';

it('takes the richest text that fits, or none', () => {
  expect(fitting([120, 80, 20], 130)).toBe(0);
  expect(fitting([120, 80, 20], 80)).toBe(1);
  expect(fitting([120, 80, 20], 79)).toBe(2);
  expect(fitting([120, 80, 20], 12)).toBe(-1);
});

it('gives a bar whole lines only: hours first, then the name, then the place', () => {
  expect(linesIn(12)).toEqual({ hours: 0, name: 0, place: 0 });
  expect(linesIn(16)).toEqual({ hours: 1, name: 0, place: 0 });
  expect(linesIn(46)).toEqual({ hours: 1, name: 1, place: 0 });
  expect(linesIn(60)).toEqual({ hours: 1, name: 1, place: 1 });
  expect(linesIn(100)).toEqual({ hours: 1, name: 4, place: 1 });
});
