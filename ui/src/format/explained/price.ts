import { dateShort } from '../date';
import { hoursShort } from '../duration';
import { money, percent } from '../number';
import { notDueWords, type Cancelled } from './cancelled';
import { counted, words, type Undue } from './words';

interface PartOfMonth {
  counted: number;
  of: number;
}

/** The arithmetic behind an amount, as the core tells it. */
export type Explanation =
  | { by: 'hours'; minutes: number; rate: string }
  | { by: 'half_days' | 'days' | 'shifts'; count: number; rate: string }
  | { by: 'listed'; name: string; per: 'shift' | 'hour'; count: number; rate: string }
  | { by: 'fees'; fees: string; percent: string; flat: { fees: string; percent: string } | null }
  | { by: 'acts'; count: number; fees: string; facility: string }
  | { by: 'salary'; full_time: string; months: number; quota: string; share: PartOfMonth | null }
  | { by: 'weekly_hours'; minutes: number; rate: string; share: PartOfMonth | null }
  | { by: 'territorial'; half_days: number; sites: number; rate: string; valid_from: string }
  | ({ by: 'not_done'; hours: number | null; why: Undue } & Cancelled)
  | { by: 'no_period'; by_hand: boolean; on_call: boolean }
  | { by: 'fees_missing'; percent: string }
  | {
      by:
        | 'parts'
        | 'in_salary'
        | 'amount'
        | 'listed_missing'
        | 'number_missing'
        | 'no_call_out'
        | 'no_terms'
        | 'on_call_amount_missing'
        | 'not_covered';
    };

/** "6 h × 90,00 €", "80 % de 1 374,96 €", "honoraires à saisir (80 %)" */
export function explained(value: Explanation): string {
  const said = words();
  switch (value.by) {
    case 'hours':
      return `${hoursShort(value.minutes)} × ${money(value.rate)}`;
    case 'days':
      if (value.count === 0) return said.counted_day;
      return `${counted(value.count, said.days)} × ${money(value.rate)}`;
    case 'half_days':
    case 'shifts':
      return `${counted(value.count, said[value.by])} × ${money(value.rate)}`;
    case 'listed': {
      const { per, count } = value;
      const units = per === 'hour' ? hoursShort(count) : counted(count, said.shifts);
      return `${value.name}${said.colon}${units} × ${money(value.rate)}`;
    }
    case 'fees':
      return sharedFees(value);
    case 'acts':
      return `${counted(value.count, said.acts)}, ${money(value.fees)} − ${percent(value.facility)} ${said.facility}`;
    case 'salary': {
      const month = value.months === 12 ? ' ÷ 12' : '';
      return `${money(value.full_time)} × ${percent(value.quota)}${month}${partOfMonth(value.share)}`;
    }
    case 'weekly_hours':
      return `${hoursShort(value.minutes)} × 52 ÷ 12 × ${money(value.rate)}${partOfMonth(value.share)}`;
    case 'territorial': {
      const days = `${counted(value.half_days, said.half_days)} ${said.a_week}`;
      const sites = counted(value.sites, said.other_sites);
      const since = `(${said.since} ${dateShort(value.valid_from)})`;
      return `${said.territorial}${said.colon}${days}, ${sites}, ${money(value.rate)} ${since}`;
    }
    case 'fees_missing':
      return `${said.fees_missing} (${percent(value.percent)})`;
    case 'not_done':
      return notDueWords(value);
    case 'no_period':
      if (value.by_hand) return said.no_counted;
      return value.on_call ? said.no_on_call : said.no_duty;
    case 'parts':
      return said.nothing;
    default:
      return said[value.by];
  }
}

/** "80 % de 1 000,00 € + 100 % de 42,00 €"; where flat payments came alone, their share alone. */
function sharedFees({ fees, percent: share, flat }: Extract<Explanation, { by: 'fees' }>): string {
  const of = (part: string, sum: string) => `${percent(part)} ${words().of} ${money(sum)}`;
  return [of(share, fees), ...(flat ? [of(flat.percent, flat.fees)] : [])].join(' + ');
}

/** " × 15/30 jours" */
const partOfMonth = (share: PartOfMonth | null): string =>
  share ? ` × ${share.counted}/${share.of} ${words().month_days}` : '';
