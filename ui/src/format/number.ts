import { inEnglish, names } from './names';
import { MINUS, NBSP } from './space';

/** "-1234.5" → "−1 234,5", in English "−1,234.5". A text that is no decimal number comes back as it is. */
export function decimal(value: string): string {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value.trim());
  if (!parts) return value;
  const [, sign, whole = '', fraction] = parts;
  const { thousands, comma } = names();
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  return (sign ? MINUS : '') + grouped + (fraction ? comma + fraction : '');
}

export const integer = (value: number): string => decimal(String(Math.trunc(value)));

/** "2340.00" → "2 340,00", for a column whose head already says €. */
export function amount(value: string): string {
  const parts = /^(-?\d+)(?:\.(\d+))?$/.exec(value.trim());
  if (!parts) return value;
  const [, whole = '', cents = ''] = parts;
  return decimal(whole) + names().comma + cents.padEnd(2, '0');
}

/** A figure in euros: the sign stands behind it, in English before it. */
function inEuros(figure: string): string {
  if (!inEnglish()) return figure + NBSP + '€';
  return figure.startsWith(MINUS) ? `${MINUS}€${figure.slice(1)}` : `€${figure}`;
}

/** "2340.00" → "2 340,00 €", in English "€2,340.00". */
export const money = (value: string): string => inEuros(amount(value));

/** "2478.89" → "2 479 €", to the nearest euro, where cents are noise: the rail, a legend. */
export function moneyRough(value: string): string {
  const euros = Number(value);
  const rounded = Number.isFinite(euros)
    ? String(Math.sign(euros) * Math.round(Math.abs(euros)))
    : value;
  return inEuros(decimal(rounded === '-0' ? '0' : rounded));
}

/** "12.5" → "12,5 %", in English "12.5%". */
export const percent = (value: string): string =>
  decimal(value.replace(/\.0+$/, '')) + (inEnglish() ? '' : NBSP) + '%';

/** A quantity with its unit, kept on one line: "35 km". */
export const quantity = (value: string, unit: string): string => decimal(value) + NBSP + unit;

const CENTS = 100n;

/** A sum without others: "100.00" less "25.00" and "-5.50" → "80.50", to the cent. */
export function less(sum: string, taken: readonly string[]): string {
  const rest = taken.reduce((left, each) => left - inCents(each), inCents(sum));
  const size = rest < 0n ? -rest : rest;
  const cents = String(size % CENTS).padStart(2, '0');
  return `${rest < 0n ? '-' : ''}${size / CENTS}.${cents}`;
}

function inCents(sum: string): bigint {
  const [whole = '0', cents = ''] = sum.replace('-', '').split('.');
  const size = BigInt(whole) * CENTS + BigInt(cents.padEnd(2, '0'));
  return sum.startsWith('-') ? -size : size;
}
