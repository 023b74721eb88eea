import { confidenceLabel } from '#feature/formality';
import { date, dateShort, hoursShort, money, percent, quantity } from '#format';
import type {
  AmendedPay,
  Amendment,
  CheckCode,
  Confidence,
  ContractDates,
  DayRange,
  KindCheck,
  KindTraits,
  Measure,
  Milestone,
  PayUnit,
} from '#ipc';
import { m } from '#messages';
import { employerKindLabel } from '../kinds';
import { parseLength } from '../conditions/draft';

const monthsWords = (months: number): string =>
  months >= 12 && months % 12 === 0
    ? m.contract_length_years({ count: months / 12 })
    : m.contract_length_months({ count: months });

/** « 3 mois », « 2 ans », « 14 jours » */
export function lengthWords(length: string): string {
  const { count, unit } = parseLength(length);
  const number = Number(count);
  return unit === 'm' ? monthsWords(number) : m.contract_length_days({ count: number });
}

/** « 24 mois et 1 jour » */
export function elapsedWords({ months, days }: { months: number; days: number }): string {
  if (days === 0) return monthsWords(months);
  const rest = m.contract_length_days({ count: days });
  return months === 0 ? rest : m.contract_length_and({ months: monthsWords(months), days: rest });
}

/** How time is invoiced. */
const BY_UNIT: Record<PayUnit, () => string> = {
  hour: m.contract_by_hour,
  half_day: m.contract_by_half_day,
  day: m.contract_by_day,
  shift: m.contract_by_shift,
  flat_period: m.contract_by_period,
  monthly_fte: m.contract_by_period,
  fees_percent: m.guide_unit_fees_percent,
  on_site_duty: m.guide_unit_on_site_duty,
  on_call: m.guide_unit_on_call,
};

export function measureWords(measure: Measure): string {
  switch (measure.unit) {
    case 'percent':
      return percent(measure.value);
    case 'half_days':
      return m.contract_told_half_days({ count: measure.value });
    case 'minutes':
      return hoursShort(measure.value);
    case 'length':
      return lengthWords(measure.value);
    case 'elapsed':
      return elapsedWords(measure.value);
    case 'renewals':
      return String(measure.value);
    case 'places':
      return m.contract_measure_places({ count: measure.value });
    case 'day':
      return date(measure.value);
    case 'employer':
      return employerKindLabel(measure.value);
    case 'teaching_hours':
      return m.contract_measure_teaching({ hours: quantity(String(measure.value), 'h') });
    case 'contracts':
      return m.contract_measure_contracts({ count: measure.value });
    case 'unit':
      return BY_UNIT[measure.value]();
    case 'euros':
      return money(measure.value);
  }
}

/** For how long it may be signed, where its law says it; null where it may be without an end. */
export function endHint(traits: KindTraits | undefined): string | null {
  for (const { test, source, confidence } of traits?.rules ?? []) {
    if (typeof test !== 'object' || confidence !== 'sure') continue;
    if ('contract_too_long' in test) {
      return m.contract_end_hint_most({ length: lengthWords(test.contract_too_long), source });
    }
    if (!('period_too_long' in test)) continue;
    const told = m.contract_end_hint_each({ length: lengthWords(test.period_too_long), source });
    const possible = traits?.permanent?.possible;
    if (!possible) return told;
    return `${told} ${m.contract_end_hint_permanent({ length: lengthWords(possible) })}`;
  }
  return null;
}

type Compared = [label: (given: string) => string, holds: '≤' | '≥'];

/** What is compared; at most or at least. */
const COMPARED: Partial<Record<CheckCode, Compared>> = {
  above_quota: [m.contract_check_quota, '≤'],
  below_half_days: [m.contract_check_half_days, '≥'],
  period_too_short: [m.contract_check_period, '≥'],
  period_too_long: [m.contract_check_period, '≤'],
  contract_too_long: [m.contract_check_contract, '≤'],
  total_too_long: [m.contract_check_total, '≤'],
  too_many_renewals: [m.contract_check_renewals, '≤'],
  trial_too_long: [m.contract_check_trial, '≤'],
  below_minimum_fte: [(given) => m.contract_check_fte({ given }), '≥'],
  written_request_needed: [m.contract_check_hours, '≥'],
  above_general_interest: [(given) => m.contract_check_interest({ given }), '≤'],
  above_share_of_post: [(given) => m.contract_check_share({ given }), '≤'],
  registered_too_shortly: [m.contract_check_registered, '≥'],
  above_teleconsultation: [m.contract_check_teleconsultation, '≤'],
  above_teaching_hours: [m.contract_check_teaching, '≤'],
  above_quota_together: [(given) => m.contract_check_together({ given }), '≤'],
  trial_after_fixed_term: [(given) => m.contract_check_trial_left({ given }), '≤'],
  pay_below_least: [m.contract_check_pay_year, '≥'],
  pay_above_most: [m.contract_check_pay_year, '≤'],
  on_call_below_least: [m.contract_check_on_call, '≥'],
  on_call_above_most: [m.contract_check_on_call, '≤'],
  half_above_whole: [m.contract_check_half, '≤'],
  above_full_time_together: [(given) => m.contract_check_full_time({ given }), '≤'],
};

/** « Quotité : 30 % ≤ 40 % » */
export function checkWords(check: KindCheck): string {
  const { code, found, limit, given, from } = check;
  const holds = check.level === 'holds';
  const most = limit ? measureWords(limit) : '';
  if (code === 'ground_missing') {
    return holds ? m.contract_check_ground_told() : m.contract_check_ground();
  }
  if (code === 'employer_does_not_fit') {
    return m.contract_check_employer({ employer: found ? measureWords(found) : '' });
  }
  if (code === 'no_longer_signed') {
    return holds
      ? m.contract_check_signed_before({ day: most })
      : m.contract_check_no_longer_signed({ day: most });
  }
  if (code === 'trial_after_another') {
    const day = given ? measureWords(given) : '';
    return found
      ? m.contract_check_trial_again({ trial: measureWords(found), day })
      : m.contract_check_no_trial({ day });
  }
  if (code === 'supplement_twice') return m.contract_check_supplement_twice();
  if (code === 'paid_nothing') return m.contract_check_paid_nothing();
  if (code === 'invoiced_by_time') {
    return m.contract_check_by_time({ unit: found ? measureWords(found) : '' });
  }
  const [label, sign] = COMPARED[code] ?? [m.contract_check_quota, '≤'];
  const what = label(given ? measureWords(given) : '');
  if (!found && sign === '≥') return m.contract_check_least({ what, limit: most });
  if (!found) return m.contract_check_most({ what, limit: most });
  const broken = sign === '≤' ? '>' : '<';
  const line = m.contract_check_line({
    what,
    found: measureWords(found),
    sign: holds ? sign : broken,
    limit: most,
  });
  return from ? m.contract_check_from({ line, day: dateShort(from) }) : line;
}

/** What may be done about it, where that is known. */
export function adviceWords({ code, level, found }: KindCheck): string | null {
  if (code === 'registered_too_shortly' && !found) return m.contract_advice_registered();
  if (level === 'holds') return null;
  if (code === 'written_request_needed') return m.contract_advice_written_request();
  if (code === 'trial_after_another') return m.contract_advice_trial_again();
  if (code === 'trial_after_fixed_term') {
    return level === 'info' ? m.contract_advice_trial() : m.contract_advice_trial_left();
  }
  if (code === 'pay_above_most' && level === 'info') return m.contract_advice_pay_variable();
  if (code === 'supplement_twice') return m.contract_advice_supplement_twice();
  if (code === 'paid_nothing') return m.contract_advice_paid_nothing();
  if (code === 'invoiced_by_time') return m.contract_advice_by_time();
  return code === 'trial_too_long' && level === 'info' ? m.contract_advice_trial() : null;
}

/** What is said at a field of the terms of pay, with its rule and its text; nothing where it holds. */
export function checkAt(checks: readonly KindCheck[], field: string): string | null {
  const check = checks.find((it) => it.field === field && it.level !== 'holds');
  if (!check) return null;
  const told = [checkWords(check), adviceWords(check)].filter(Boolean).join('. ');
  return m.contract_check_at({ told, rule: ruleWords(check.rule, check.source, check.confidence) });
}

/** « CSP, art. R6152-338 4° », and how sure where it is not. */
export const sourceWords = (source: string, confidence: Confidence): string =>
  confidence === 'sure' || !source
    ? source
    : m.contract_source_unsure({ source, confidence: confidenceLabel(confidence) });

/** « ST-31d · CSP, art. R6152-338 4° » */
export const ruleWords = (rule: string, source: string, confidence: Confidence): string =>
  rule && source
    ? m.contract_rule_source({ rule, source: sourceWords(source, confidence) })
    : rule || sourceWords(source, confidence);

/** What an amendment of the working time does to the salary, in a sentence. */
export function amendedWords(it: AmendedPay): string {
  const after = measureWords(it.after);
  const quota = it.after.unit === 'percent';
  const before = it.before && measureWords(it.before);
  const told = quota ? m.contract_amended_quota_told : m.contract_amended_time_told;
  const goes = quota ? m.contract_amended_quota : m.contract_amended_time;
  const change = before ? goes({ before, after }) : told({ after });
  const [day, paid] = [date(it.from), money(it.paid)];
  return it.level === 'info'
    ? m.contract_amended_follows({ day, change, before: money(it.paid_before), paid })
    : m.contract_amended_stays({ day, change, paid });
}

const between = ({ first, last }: DayRange): string =>
  first === last
    ? m.contract_day_on({ day: date(first) })
    : m.contract_day_between({ first: date(first), last: date(last) });

/** The days of a contract, each with its words and its text. */
export function datesLines(
  dates: ContractDates,
): { label: string; value: string; source: string }[] {
  const { notice, permanent, renewal_by, together, trial_end } = dates;
  const line = (label: string, value: string, source = '') => ({ label, value, source });
  const lines = [];
  if (trial_end) lines.push(line(m.contract_field_trial_end(), date(trial_end)));
  if (notice) {
    const source = notice.signed
      ? m.contract_notice_signed()
      : sourceWords(notice.source, notice.confidence);
    const { least, most, give_by, if_today } = notice;
    const length =
      least === most
        ? lengthWords(least)
        : m.contract_length_between({ least: lengthWords(least), most: lengthWords(most) });
    lines.push(line(m.contract_field_notice(), length, source));
    if (give_by) lines.push(line(m.contract_date_give_by(), between(give_by)));
    if (if_today) lines.push(line(m.contract_date_if_today(), between(if_today)));
  }
  if (renewal_by) lines.push(line(m.contract_date_renewal_by(), date(renewal_by)));
  if (permanent) {
    const source = sourceWords(permanent.source, permanent.confidence);
    lines.push(line(m.contract_date_permanent_possible(), date(permanent.possible_from), source));
    lines.push(line(m.contract_date_permanent_due(), date(permanent.due_from)));
  }
  if (together) lines.push(line(m.contract_date_together(), elapsedWords(together)));
  return lines;
}

const MILESTONES: Record<Milestone, (told: { contract: string }) => string> = {
  trial_end: m.contract_near_trial_end,
  notice_by: m.contract_near_notice_by,
  renewal_by: m.contract_near_renewal_by,
  permanent_possible: m.contract_near_permanent_possible,
  permanent_due: m.contract_near_permanent_due,
};

/** « Préavis à donner, Bloc opératoire » */
export const milestoneWords = (what: Milestone, contract: string): string =>
  MILESTONES[what]({ contract });

/** « renouvellement · 40 % · 4 demi-journées », for the history. */
export function amendmentWords(it: Amendment): string {
  const told = [
    it.renewal && m.contract_told_renewal(),
    it.work_quota !== null && percent(it.work_quota),
    it.half_days !== null && m.contract_told_half_days({ count: it.half_days }),
    it.weekly_minutes !== null && hoursShort(it.weekly_minutes),
    it.note,
  ].filter(Boolean);
  return told.length > 0 ? told.join(' · ') : m.contract_amendments();
}
