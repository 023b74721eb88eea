import { inEnglish } from './names';

/** "1 234,56" or "1 234.5" → "1234.56", in English "1,234.56" too; null when it is not one number. */
export function parseDecimal(text: string): string | null {
  const signed = text.trim().replace(/^[\u2212\u2013]/, '-');
  const typed = inEnglish() ? withoutThousands(signed) : signed;
  const parts = /^(-?)(\d{1,3}(?:[\s']\d{3})+|\d+)?(?:[,.](\d*))?$/.exec(typed);
  if (!parts || !(parts[2] || parts[3])) return null;
  const whole = (parts[2] ?? '0').replace(/\D/g, '').replace(/^0+(?=\d)/, '');
  return (parts[1] ?? '') + whole + (parts[3] ? `.${parts[3]}` : '');
}

// Only whole groups of three: "2,5" is two and a half in English too, as a French doctor types it.
const withoutThousands = (typed: string): string =>
  /^-?\d{1,3}(,\d{3})+(\.\d*)?$/.test(typed) ? typed.replaceAll(',', '') : typed;

/** A sum without what says that it is one: "90 €", "€90", "90 euros" → "90". */
export const withoutEuros = (text: string): string =>
  text.replace(/^(\s*[-\u2212\u2013]?)\s*€\s*/, '$1').replace(/\s*(€|euros?|eur)\s*$/i, '');

/** "1 234,56 €", "€1,234.56", "90" → "1234.56", "1234.56", "90.00"; nothing finer than a cent. */
export function parseAmount(text: string): string | null {
  const number = parseDecimal(withoutEuros(text));
  if (number === null) return null;
  const [whole, cents = ''] = number.split('.');
  return cents.length > 2 ? null : `${whole}.${cents.padEnd(2, '0')}`;
}

/** "80 %", "80", "12,5%" → "80", "80", "12.5" */
export const parsePercent = (text: string): string | null =>
  parseDecimal(text.replace(/\s*%\s*$/, ''));
