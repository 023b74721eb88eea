import { inEnglish } from './names';
import { decimal } from './number';
import { MINUS, NBSP } from './space';

/** 150 → "2 h 30", 480 → "8 h 00", in English "2:30", "8:00": for columns, where figures must align. */
export function hours(minutes: number): string {
  const { sign, h, min } = split(minutes);
  const between = inEnglish() ? ':' : `${NBSP}h${NBSP}`;
  return sign + decimal(String(h)) + between + String(min).padStart(2, '0');
}

/** 150 → "2 h 30", in English "2:30", 480 → "8 h", 35 → "35 min": for sentences. */
export function hoursShort(minutes: number): string {
  const { sign, h, min } = split(minutes);
  if (h === 0 && min > 0) return `${sign}${min}${NBSP}min`;
  return min === 0 ? `${sign}${decimal(String(h))}${NBSP}h` : hours(minutes);
}

function split(minutes: number) {
  const size = Math.abs(Math.round(minutes));
  return { sign: minutes < 0 ? MINUS : '', h: Math.floor(size / 60), min: size % 60 };
}
