import { hoursShort } from './duration';
import { names } from './names';
import { decimal, money, percent } from './number';
import { NBSP } from './space';

/** The arithmetic behind an amount, as the core tells it. */
export type Explanation =
  | { by: 'hours'; minutes: number; rate: string }
  | { by: 'half_days' | 'days' | 'shifts'; count: number; rate: string }
  | { by: 'fees'; fees: string; percent: string }
  | { by: 'fees_missing'; percent: string }
  | { by: 'amount' | 'no_terms' | 'not_covered' };

type Plural = [one: string, many: string];

interface Words {
  half_days: Plural;
  days: Plural;
  shifts: Plural;
  of: string;
  amount: string;
  fees_missing: string;
  no_terms: string;
  not_covered: string;
}

const french: Words = {
  half_days: ['demi-journée', 'demi-journées'],
  days: ['jour', 'jours'],
  shifts: ['vacation', 'vacations'],
  of: 'de',
  amount: 'montant fixé',
  fees_missing: 'honoraires à saisir',
  no_terms: 'aucun tarif ce jour-là',
  not_covered: 'hors du contrat',
};

const english: Words = {
  half_days: ['half-day', 'half-days'],
  days: ['day', 'days'],
  shifts: ['shift', 'shifts'],
  of: 'of',
  amount: 'set amount',
  fees_missing: 'fees to be entered',
  no_terms: 'no rate on that day',
  not_covered: 'outside the contract',
};

const words = (): Words => (names().from === 'du' ? french : english);

/** "6 h × 90,00 €", "80 % de 1 374,96 €", "honoraires à saisir (80 %)" */
export function explained(value: Explanation): string {
  switch (value.by) {
    case 'hours':
      return `${hoursShort(value.minutes)} × ${money(value.rate)}`;
    case 'half_days':
    case 'days':
    case 'shifts':
      return `${counted(value.count, words()[value.by])} × ${money(value.rate)}`;
    case 'fees':
      return `${percent(value.percent)} ${words().of} ${money(value.fees)}`;
    case 'fees_missing':
      return `${words().fees_missing} (${percent(value.percent)})`;
    default:
      return words()[value.by];
  }
}

function counted(count: number, [one, many]: Plural): string {
  return decimal(String(count)) + NBSP + (Math.abs(count) < 2 ? one : many);
}
