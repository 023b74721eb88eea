import type { Profile } from '#ipc';

const bare = (_: string, value: unknown): unknown => (value === '' ? null : value);
const written = (profile: Profile): string => JSON.stringify(profile, bare);

/** Whether two profiles say the same; a field left empty is one that was never filled. */
export const sameProfile = (one: Profile, other: Profile): boolean =>
  written(one) === written(other);

/** The fields that are one line of text. */
export type TextName =
  | 'first_name'
  | 'last_name'
  | 'birth_name'
  | 'birth_place'
  | 'specialty'
  | 'rpps'
  | 'council'
  | 'council_registration'
  | 'locum_licence'
  | 'siret'
  | 'vat_number'
  | 'email'
  | 'phone'
  | 'iban'
  | 'bic'
  | 'invoice_prefix';

/** What stands for the year in the prefix of invoice numbers. */
const YEAR = '{year}';
export const USUAL_PREFIX = `F${YEAR}-`;

/** « {année} »: the mark of the year in the language of the window. */
export const yearMark = (word: string): string => `{${word}}`;
export const inWords = (prefix: string, word: string): string =>
  prefix.replaceAll(YEAR, yearMark(word));
export const fromWords = (text: string, word: string): string =>
  text.replaceAll(yearMark(word), YEAR);

type Numbering = Pick<Profile, 'invoice_prefix' | 'invoice_first_number'>;

/** How the next number will look: the series of the year goes on, or starts at the first one. */
export function nextNumber(
  { invoice_prefix, invoice_first_number }: Numbering,
  year: string,
  issued: readonly { series: string; rank: number }[],
): string {
  const series = (invoice_prefix || USUAL_PREFIX).replaceAll(YEAR, year);
  const ranks = issued.filter((each) => each.series === series).map(({ rank }) => rank);
  const rank = ranks.length > 0 ? Math.max(...ranks) + 1 : Math.max(invoice_first_number, 1);
  return series + String(rank).padStart(3, '0');
}
