import { dateShort, hoursShort, money, occasion, percent, quantity, time } from '#format';
import type {
  Addition,
  Combine,
  DutyPay,
  Extras,
  FeesBasis,
  HospitalScale,
  Incomplete,
  ListedRate,
  ListedWork,
  Occasion,
  OnCallPay,
  Pay,
  PayTerms,
  RateUnit,
  Supplement,
} from '#ipc';
import { m } from '#messages';

type Say = () => string;

export const UNITS: Record<Pay['unit'], Say> = {
  hour: m.contract_unit_hour,
  half_day: m.contract_unit_half_day,
  day: m.contract_unit_day,
  shift: m.contract_unit_shift,
  listed: m.contract_unit_listed,
  fees_percent: m.contract_unit_fees_percent,
  acts: m.contract_unit_acts,
  month: m.contract_unit_month,
  year: m.contract_unit_year,
  weekly_hours: m.contract_unit_weekly_hours,
};

export const BASES: Record<FeesBasis, Say> = {
  cashed: m.contract_basis_cashed,
  billed: m.contract_basis_billed,
};

export const RATE_UNITS: Record<RateUnit, Say> = {
  shift: m.contract_per_shift,
  hour: m.contract_per_hour,
};

export const LISTED_WORK: Record<ListedWork, Say> = {
  other: m.contract_work_other,
  field_duty: m.contract_work_field_duty,
  triage: m.contract_work_triage,
  care_access: m.contract_work_care_access,
};

export const INCOMPLETE: Record<Incomplete, Say> = {
  whole: m.contract_incomplete_whole,
  calendar_days: m.contract_incomplete_calendar_days,
  working_days: m.contract_incomplete_working_days,
  thirtieths: m.contract_incomplete_thirtieths,
};

export const DUTIES: Record<DutyPay['by'], Say> = {
  as_session: m.contract_as_session,
  hospital: m.contract_duty_hospital,
  periods: m.contract_by_periods,
};

export const SCALES: Record<HospitalScale, Say> = {
  practitioner: m.contract_scale_practitioner,
  university: m.contract_scale_university,
};

export const ON_CALLS: Record<OnCallPay['by'], Say> = {
  as_session: m.contract_as_session,
  periods: m.contract_by_periods,
  call_outs: m.contract_by_call_outs,
};

export const OCCASIONS: Record<Occasion, Say> = {
  night: () => occasion('night', null),
  saturday: () => occasion('saturday', null),
  sunday: () => occasion('sunday', null),
  holiday: () => occasion('holiday', null),
  bridge: () => occasion('bridge', null),
};

export const ADDITIONS: Record<Addition['by'], Say> = {
  percent: m.contract_add_percent,
  hour: m.contract_add_hour,
  shift: m.contract_add_shift,
};

export const COMBINES: Record<Combine, Say> = {
  max: m.contract_combine_max,
  sum: m.contract_combine_sum,
};

/** « 150,00 € la vacation », « 70,00 € l’heure » */
export const rateWords = ({ rate, per }: Pick<ListedRate, 'rate' | 'per'>): string =>
  per === 'hour'
    ? m.contract_pay_hour({ rate: money(rate) })
    : m.contract_pay_shift({ rate: money(rate) });

/** Only what is less than a full time is told. */
const partTime = (pay: string, quota: string): string =>
  Number(quota) === 100 ? pay : m.contract_pay_quota({ pay, quota: percent(quota) });

/** What a unit of work is paid, in a few words: « 90,00 € l’heure », « 3 tarifs au choix ». */
export function payWords(pay: Pay): string {
  switch (pay.unit) {
    case 'hour':
      return m.contract_pay_hour({ rate: money(pay.rate) });
    case 'half_day':
      return m.contract_pay_half_day({ rate: money(pay.rate) });
    case 'day':
      return m.contract_pay_day({ rate: money(pay.rate) });
    case 'shift':
      return m.contract_pay_shift({ rate: money(pay.rate) });
    case 'listed': {
      const [only, ...others] = pay.rates;
      const single = only && others.length === 0;
      return single ? namedRate(only) : m.contract_pay_listed({ count: pay.rates.length });
    }
    case 'fees_percent': {
      const share = percent(pay.percent);
      return pay.basis === 'billed'
        ? m.contract_pay_fees_billed({ percent: share })
        : m.contract_pay_fees_percent({ percent: share });
    }
    case 'acts':
      return m.contract_pay_acts({ facility: percent(pay.facility) });
    case 'month':
      return partTime(m.contract_pay_month({ sum: money(pay.full_time) }), pay.quota);
    case 'year':
      return partTime(m.contract_pay_year({ sum: money(pay.full_time) }), pay.quota);
    case 'weekly_hours':
      return m.contract_pay_weekly({ hours: hoursShort(pay.minutes), rate: money(pay.rate) });
  }
}

/** « Soirée : 150,00 € la vacation » */
const namedRate = (rate: ListedRate): string =>
  m.contract_pay_named({ name: rate.name, pay: rateWords(rate) });

/** The price with all that belongs to it. */
function wholePay(pay: Pay): string[] {
  switch (pay.unit) {
    case 'half_day':
      return [m.contract_pay_cut({ pay: payWords(pay), time: time(pay.cut) })];
    case 'listed':
      return pay.rates.map((rate) =>
        rate.work === 'other'
          ? namedRate(rate)
          : m.contract_pay_for({ pay: namedRate(rate), work: LISTED_WORK[rate.work]() }),
      );
    case 'fees_percent': {
      const { duty_percent, flat_percent } = pay;
      return [
        payWords(pay),
        duty_percent && m.contract_pay_fees_duty({ percent: percent(duty_percent) }),
        flat_percent && m.contract_pay_fees_flat({ percent: percent(flat_percent) }),
      ].filter((words) => words !== null);
    }
    case 'month':
    case 'year':
    case 'weekly_hours': {
      const whole = pay.incomplete === 'whole';
      const rule = m.contract_pay_incomplete({ rule: INCOMPLETE[pay.incomplete]() });
      return whole ? [payWords(pay)] : [payWords(pay), rule];
    }
    default:
      return [payWords(pay)];
  }
}

function dutyWords(duty: DutyPay): string | null {
  if (duty.by === 'as_session') return null;
  if (duty.by === 'hospital') {
    return m.contract_words_duty_hospital({ scale: SCALES[duty.scale]() });
  }
  return m.contract_words_duty({ full: money(duty.full), half: money(duty.half) });
}

function onCallWords(pay: OnCallPay): string | null {
  if (pay.by === 'as_session') return null;
  if (pay.by === 'call_outs') {
    const { flat, hour, each } = pay;
    const [ready, hours, outs] = [money(flat), money(hour), money(each)];
    return m.contract_words_call_outs({ ready, hours, outs });
  }
  if (pay.period === null) return m.contract_words_on_call_unknown();
  const period = money(pay.period);
  return pay.half === null
    ? m.contract_words_on_call({ period })
    : m.contract_words_on_call_half({ period, half: money(pay.half) });
}

/** « Nuit, 20 h – 8 h : +25 % » */
function supplementWords({ on, window, add }: Supplement): string {
  const name = occasion(on, window);
  if (add.by === 'percent') return m.contract_words_adds({ name, added: percent(add.percent) });
  const pay = rateWords({ rate: add.amount, per: add.by });
  return m.contract_words_adds({ name, added: pay });
}

function extraWords({ travel, meal, cancellation: late, territorial }: Extras): string[] {
  return [
    travel && m.contract_words_travel({ sum: money(travel) }),
    meal && m.contract_words_meal({ sum: money(meal) }),
    late &&
      m.contract_words_cancellation({
        hours: quantity(String(late.hours), 'h'),
        percent: percent(late.percent),
      }),
    territorial &&
      m.contract_words_territorial({
        half_days: m.contract_told_half_days({ count: territorial.half_days }),
      }),
  ].filter((words) => words !== null);
}

/** What comes beside the price, each in a few words. */
export function besideWords(
  terms: Pick<PayTerms, 'duty' | 'on_call' | 'supplements' | 'combine' | 'extras'>,
): string[] {
  const { duty, on_call, supplements, combine, extras } = terms;
  return [
    dutyWords(duty),
    onCallWords(on_call),
    ...supplements.map(supplementWords),
    on_call.by === 'call_outs' && !on_call.supplements && supplements.length > 0
      ? m.contract_words_unraised()
      : null,
    combine === 'sum' ? m.contract_words_sum() : null,
    ...extraWords(extras),
  ].filter((words) => words !== null);
}

const listed = (all: readonly string[]): string =>
  all.reduce((before, next) => (before ? m.contract_words_and({ before, next }) : next), '');

/** All that terms say: « 90,00 € l’heure ; Nuit, 20 h – 8 h : +25 % » */
export const wholeWords = (terms: PayTerms): string =>
  listed([...wholePay(terms.pay), ...besideWords(terms)]);

const byDate = (terms: readonly PayTerms[], words: (terms: PayTerms) => string): string => {
  const [first, ...later] = terms;
  if (!first) return m.contract_pay_none();
  return later.reduce(
    (before, next) =>
      m.contract_pay_then({ before, pay: words(next), day: dateShort(next.valid_from) }),
    words(first),
  );
};

/** « 80,00 € l’heure, puis 90,00 € l’heure dès le 1er janv. 2027 »; the terms come by date. */
export const termsWords = (terms: readonly PayTerms[]): string =>
  byDate(terms, ({ pay }) => payWords(pay));

/** The same with all that comes beside the price. */
export const wholeTermsWords = (terms: readonly PayTerms[]): string => byDate(terms, wholeWords);
