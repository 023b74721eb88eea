import { describe, expect, it } from 'vitest';
import { near } from './near';

const list = (top: number) => near({ count: 100, row: 40, top, height: 800 });

describe('the rows that are drawn', () => {
  it('are those in sight and twenty on each side', () => {
    expect(list(0)).toEqual({ from: 0, to: 40 });
    expect(list(-2000)).toEqual({ from: 30, to: 90 });
  });

  it('are none above and none below a window that is far away', () => {
    expect(list(10_000)).toEqual({ from: 0, to: 0 });
    expect(list(-10_000)).toEqual({ from: 100, to: 100 });
  });

  it('come back with the list', () => {
    expect(list(-3900)).toEqual({ from: 77, to: 100 });
  });
});
