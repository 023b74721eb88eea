import type { TimeRange } from '#format';
import type {
  Addition,
  Combine,
  DutyPay,
  FeesBasis,
  HospitalScale,
  Incomplete,
  ListedRate,
  OnCallPay,
  Pay,
  PayTerms,
  Supplement,
} from '#ipc';

export type Unit = Pay['unit'];

/** One rate of a list as it is typed. */
export interface RateDraft extends Omit<ListedRate, 'rate'> {
  key: number;
  rate: string | null;
}

/** One supplement as it is typed. */
export interface SupplementDraft {
  key: number;
  on: Supplement['on'];
  window: TimeRange | null;
  by: Addition['by'];
  percent: string | null;
  amount: string | null;
}

interface DutyDraft {
  by: DutyPay['by'];
  scale: HospitalScale;
  full: string | null;
  half: string | null;
}

interface OnCallDraft {
  by: OnCallPay['by'];
  period: string | null;
  half: string | null;
  flat: string | null;
  hour: string | null;
  each: string | null;
  /** Whether nights, Sundays and the like raise the hours called out. */
  supplements: boolean;
}

/**
 * Terms as they are typed. The fields of every unit stay while another one is looked at; each has
 * the name that the core gives it.
 */
export interface TermDraft {
  key: number;
  /** The start of the contract when null. */
  from: string | null;
  unit: Unit;
  rate: string | null;
  cut: string | null;
  rates: RateDraft[];
  percent: string | null;
  basis: FeesBasis;
  duty_percent: string | null;
  flat_percent: string | null;
  facility: string | null;
  full_time: string | null;
  quota: string | null;
  minutes: number | null;
  incomplete: Incomplete;
  duty: DutyDraft;
  on_call: OnCallDraft;
  supplements: SupplementDraft[];
  combine: Combine;
  travel: string | null;
  meal: string | null;
  cancellation: { hours: string | null; percent: string | null };
  territorial: { half_days: string | null; sites: string | null };
}

const NOON = '13:00';
let lastKey = 0;

export const newRate = (): RateDraft => ({
  key: ++lastKey,
  name: '',
  rate: null,
  per: 'shift',
  work: 'other',
});

export const newSupplement = (): SupplementDraft => ({
  key: ++lastKey,
  on: 'night',
  window: null,
  by: 'percent',
  percent: null,
  amount: null,
});

export const newTerm = (unit: Unit, from: string | null): TermDraft => ({
  key: ++lastKey,
  from,
  unit,
  rate: null,
  cut: NOON,
  rates: [newRate()],
  percent: null,
  basis: 'cashed',
  duty_percent: null,
  flat_percent: null,
  facility: null,
  full_time: null,
  quota: '100',
  minutes: null,
  incomplete: 'whole',
  duty: { by: 'as_session', scale: 'practitioner', full: null, half: null },
  on_call: {
    by: 'as_session',
    period: null,
    half: null,
    flat: null,
    hour: null,
    each: null,
    supplements: true,
  },
  supplements: [],
  combine: 'max',
  travel: null,
  meal: null,
  cancellation: { hours: null, percent: null },
  territorial: { half_days: null, sites: null },
});

/** Later terms are like those before, but for the amount that changes. */
export function nextTerm(before: TermDraft | undefined): TermDraft {
  const fresh = newTerm(before?.unit ?? 'hour', null);
  if (!before) return fresh;
  const again = <T extends { key: number }>(each: T): T => ({ ...each, key: ++lastKey });
  const { key, from, rate, percent, full_time } = fresh;
  return {
    ...before,
    ...{ key, from, rate, percent, full_time },
    rates: before.rates.map(again),
    duty: { ...before.duty },
    on_call: { ...before.on_call },
    supplements: before.supplements.map(again),
    cancellation: { ...before.cancellation },
    territorial: { ...before.territorial },
  };
}

function supplementDraft({ on, window, add }: Supplement): SupplementDraft {
  const hours = window && {
    start: window.from,
    end: window.to,
    overnight: window.to <= window.from,
  };
  return { ...newSupplement(), on, window: hours, ...add };
}

const priceDraft = (pay: Pay): Partial<TermDraft> =>
  pay.unit === 'listed'
    ? { rates: pay.rates.map((rate) => ({ ...newRate(), ...rate })) }
    : { ...pay };

export function termDraft(terms: PayTerms): TermDraft {
  const { valid_from, pay, duty, on_call, supplements, combine, extras } = terms;
  const fresh = newTerm(pay.unit, valid_from);
  const { hours, percent } = extras.cancellation ?? { hours: null, percent: null };
  const { half_days, sites } = extras.territorial ?? { half_days: null, sites: null };
  const written = (count: number | null) => (count === null ? null : String(count));
  return {
    ...fresh,
    ...priceDraft(pay),
    duty: { ...fresh.duty, ...duty },
    on_call: { ...fresh.on_call, ...on_call },
    supplements: supplements.map(supplementDraft),
    combine,
    travel: extras.travel,
    meal: extras.meal,
    cancellation: { hours: written(hours), percent },
    territorial: { half_days: written(half_days), sites: written(sites) },
  };
}

/** Stands in for a sum without an answer, so that the rest can be looked at. */
const sum = (typed: string | null): string => typed ?? '0';

function payOf(term: TermDraft): Pay {
  const { unit, incomplete } = term;
  switch (unit) {
    case 'half_day':
      return { unit, rate: sum(term.rate), cut: term.cut ?? NOON };
    case 'listed':
      return {
        unit,
        rates: term.rates.map(({ name, rate, per, work }) => ({
          name: name.trim(),
          rate: sum(rate),
          per,
          work,
        })),
      };
    case 'fees_percent': {
      const { basis, duty_percent, flat_percent } = term;
      return { unit, percent: sum(term.percent), basis, duty_percent, flat_percent };
    }
    case 'acts':
      return { unit, facility: sum(term.facility) };
    case 'month':
    case 'year':
      return { unit, full_time: sum(term.full_time), quota: sum(term.quota), incomplete };
    case 'weekly_hours':
      return { unit, rate: sum(term.rate), minutes: term.minutes ?? 0, incomplete };
    default:
      return { unit, rate: sum(term.rate) };
  }
}

function dutyOf({ by, scale, full, half }: DutyDraft): DutyPay {
  if (by === 'periods') return { by, full: sum(full), half: sum(half) };
  return by === 'hospital' ? { by, scale } : { by };
}

function onCallOf({ by, period, half, flat, hour, each, supplements }: OnCallDraft): OnCallPay {
  if (by === 'periods') return { by, period, half };
  return by === 'call_outs'
    ? { by, flat: sum(flat), hour: sum(hour), each: sum(each), supplements }
    : { by };
}

const supplementOf = ({ on, window, by, percent, amount }: SupplementDraft): Supplement => ({
  on,
  window: window && { from: window.start, to: window.end },
  add: by === 'percent' ? { by, percent: sum(percent) } : { by, amount: sum(amount) },
});

/** The terms; `start` is the first day of those that name none. */
export function termsOf(term: TermDraft, start: string): PayTerms {
  const { hours, percent } = term.cancellation;
  const cancellation =
    hours === null && percent === null
      ? null
      : { hours: Number(hours ?? 1), percent: sum(percent) };
  const { half_days, sites } = term.territorial;
  const territorial =
    half_days === null && sites === null
      ? null
      : { half_days: Number(half_days ?? 1), sites: Number(sites ?? 1) };
  return {
    valid_from: term.from ?? start,
    pay: payOf(term),
    duty: dutyOf(term.duty),
    on_call: onCallOf(term.on_call),
    supplements: term.supplements.map(supplementOf),
    combine: term.combine,
    extras: { travel: term.travel, meal: term.meal, cancellation, territorial },
  };
}

/** The fields of the price that need an answer, with what they hold. */
function asked(term: TermDraft): [field: string, answer: unknown][] {
  switch (term.unit) {
    case 'listed':
      return term.rates.map(({ rate }, at) => [`rates.${at}.rate`, rate]);
    case 'fees_percent':
      return [['percent', term.percent]];
    case 'acts':
      return [['facility', term.facility]];
    case 'month':
    case 'year':
      return [
        ['full_time', term.full_time],
        ['quota', term.quota],
      ];
    case 'weekly_hours':
      return [
        ['rate', term.rate],
        ['minutes', term.minutes],
      ];
    default:
      return [['rate', term.rate]];
  }
}

function askedBeside(term: TermDraft): [field: string, answer: unknown][] {
  const { duty, on_call, supplements, cancellation } = term;
  const needs: [string, unknown][] = supplements.map(({ by, percent, amount }, at) =>
    by === 'percent'
      ? [`supplements.${at}.add.percent`, percent]
      : [`supplements.${at}.add.amount`, amount],
  );
  if (duty.by === 'periods') needs.push(['duty.full', duty.full], ['duty.half', duty.half]);
  if (on_call.by === 'call_outs') needs.push(['on_call.flat', on_call.flat]);
  const { hours, percent } = cancellation;
  if (hours !== null || percent !== null) {
    needs.push(['extras.cancellation.hours', hours], ['extras.cancellation.percent', percent]);
  }
  const { half_days, sites } = term.territorial;
  if (half_days !== null || sites !== null) {
    needs.push(['extras.territorial.half_days', half_days], ['extras.territorial.sites', sites]);
  }
  return needs;
}

/** The fields without an answer, as the core names them within the terms. */
export const missingInTerm = (term: TermDraft): string[] =>
  [...asked(term), ...askedBeside(term)].flatMap(([field, answer]) =>
    answer === null ? [field] : [],
  );

/** Whether something comes beside the price. */
export const hasBeside = (term: TermDraft): boolean =>
  term.duty.by !== 'as_session' ||
  term.on_call.by !== 'as_session' ||
  term.supplements.length > 0 ||
  [
    term.travel,
    term.meal,
    ...Object.values(term.cancellation),
    ...Object.values(term.territorial),
  ].some(Boolean);

/** Whether no price is written yet; a quota is there by itself. */
export function isUnpriced(term: TermDraft): boolean {
  if (term.unit === 'listed') return term.rates.every(({ name, rate }) => !name.trim() && !rate);
  return asked(term).every(([field, answer]) => field === 'quota' || answer === null);
}

/** Where the fields lie that come beside the price. */
export const isBeside = (field: string): boolean =>
  /^terms\.\d+\.(duty|on_call|supplements|combine|extras)(\.|$)/.test(field);
