import { decimal } from './number';
import { NBSP } from './space';
import { names } from './names';

const STEP = 1000;

/** 2400000 → "2,4 Mo": one figure after the comma below ten. */
export function bytes(count: number): string {
  let unit = 0;
  let value = count;
  while (value >= STEP && unit < names().sizes.length - 1) {
    value /= STEP;
    unit += 1;
  }
  const digits = unit === 0 || value >= 10 ? 0 : 1;
  return decimal(value.toFixed(digits).replace(/\.0$/, '')) + NBSP + names().sizes[unit];
}
