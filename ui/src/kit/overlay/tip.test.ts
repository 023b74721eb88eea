import { describe, expect, it } from 'vitest';
import { keysSaid, placed, saysNothingNew } from './tip';

it('keeps silent where every word is read already', () => {
  expect(saysNothingNew('Clinique du Parc', 'Clinique\n du Parc  3')).toBe(true);
  expect(saysNothingNew('Centre hospitalier de Lanvezan', 'CH Lanvezan')).toBe(false);
});

it('says keys as the rest of the window does', () => {
  expect(keysSaid('Control+K')).toBe('Ctrl\u00a0K');
  expect(keysSaid('Alt+2')).toBe('Alt\u00a02');
  expect(keysSaid('F1')).toBe('F1');
});

describe('stands', () => {
  const room = { width: 1440, height: 900 };
  const size = { width: 200, height: 30 };

  it('below the place', () =>
    expect(placed({ left: 40, top: 100, bottom: 130 }, null, size, room)).toEqual({
      left: 40,
      top: 136,
    }));

  it('above it at the foot of the window, and never outside', () =>
    expect(placed({ left: 1400, top: 860, bottom: 890 }, null, size, room)).toEqual({
      left: 1232,
      top: 824,
    }));

  it('beside the pointer on a long bar of the planning', () =>
    expect(placed({ left: 40, top: 100, bottom: 700 }, { x: 90, y: 300 }, size, room)).toEqual({
      left: 90,
      top: 318,
    }));
});
