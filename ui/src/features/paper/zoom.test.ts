import { expect, it } from 'vitest';
import { fitting, paperWidth, zoomed } from './zoom';

it('makes a paper as narrow as a stamp readable, step by step', () => {
  const narrow = fitting(300);
  expect(zoomed(narrow, 1)).toBe(0.5);
  expect([0.5, 0.9, 3].map((now) => zoomed(now, 1))).toEqual([0.67, 1, 3]);
  expect([1, 0.9, 0.5].map((now) => zoomed(now, -1))).toEqual([0.8, 0.8, 0.5]);
  expect(paperWidth(1)).toBe('794px');
});
