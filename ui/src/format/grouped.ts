import { THIN } from './space';

const bare = (text: string): string => text.replace(/\s/g, '');

/** Cuts figures into groups of these lengths; what is not as long stays as it is. */
function cut(text: string, lengths: readonly number[]): string {
  const figures = bare(text);
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  if (figures.length !== whole || !/^\d+$/.test(figures)) return text;
  let from = 0;
  return lengths.map((length) => figures.slice(from, (from += length))).join(THIN);
}

/** "732829320" → "732 829 320" */
export const siren = (text: string): string => cut(text, [3, 3, 3]);

/** "73282932000074" → "732 829 320 00074" */
export const siret = (text: string): string => cut(text, [3, 3, 3, 5]);

/** "FR7630006000011234567890189" → "FR76 3000 6000 0112 3456 7890 189" */
export function iban(text: string): string {
  const signs = bare(text);
  if (!/^[a-z]{2}\d{2}[a-z\d]+$/i.test(signs)) return text;
  return (signs.match(/.{1,4}/g) ?? []).join(THIN);
}
