import { date, dateShort, hoursShort, money, percent } from '#format';
import type {
  ContractSketch,
  Contributor,
  GuideAmount,
  GuideGroup,
  LegalNature,
  PayUnit,
  Phrase,
  PriceUnit,
  Prefilled,
} from '#ipc';
import { getLocale, m } from '#messages';
import { contractKindLabel, pensionLabel, settlementLabel, taxLabel } from '../contract/words';
import { lengthWords, sourceWords } from '../law/words';
import { UNITS } from '../terms/words';
import { isShare, phrase } from './model';

type Say = () => string;

export const said = (text: Phrase): string => phrase(text, getLocale());

export const GROUPS: Record<GuideGroup, Say> = {
  public_hospital: m.guide_group_public_hospital,
  private_institution: m.guide_group_private_institution,
  practice: m.guide_group_practice,
  nursing_home: m.guide_group_nursing_home,
  out_of_hours: m.guide_group_out_of_hours,
  teleconsultation: m.guide_group_teleconsultation,
  agency: m.guide_group_agency,
  teaching: m.guide_group_teaching,
  public_bodies: m.guide_group_public_bodies,
  aid: m.guide_group_aid,
  other: m.guide_group_other,
};

export const NATURES: Record<LegalNature, Say> = {
  liberal: m.guide_nature_liberal,
  private_salaried: m.guide_nature_private_salaried,
  public_contract: m.guide_nature_public_contract,
  public_statutory: m.guide_nature_public_statutory,
  occasional_public_collaborator: m.guide_nature_occasional_public_collaborator,
  allowance: m.guide_nature_allowance,
};

export const CONTRIBUTORS: Record<Contributor, Say> = {
  doctor: m.guide_contributor_doctor,
  employer: m.guide_contributor_employer,
  shared: m.guide_contributor_shared,
};

export const PAY_UNITS: Record<PayUnit, Say> = {
  fees_percent: m.guide_unit_fees_percent,
  hour: m.guide_unit_hour,
  half_day: m.guide_unit_half_day,
  day: m.guide_unit_day,
  shift: m.guide_unit_shift,
  flat_period: m.guide_unit_flat_period,
  monthly_fte: m.guide_unit_monthly_fte,
  on_site_duty: m.guide_unit_on_site_duty,
  on_call: m.guide_unit_on_call,
};

export const AMOUNTS: Record<PriceUnit, Say> = {
  hour: m.guide_amount_hour,
  half_day: m.guide_amount_half_day,
  day: m.guide_amount_day,
  shift: m.guide_amount_shift,
  month: m.guide_amount_month,
  year: m.guide_amount_year,
  fees_percent: m.guide_share,
  acts: m.guide_share_acts,
};

/** Where a value comes from: « votre réponse », « CSP, art. R6152-345 ». */
export function markWords({ from, source, confidence }: Prefilled): string {
  if (from === 'answer') return m.guide_mark_answer();
  const told = sourceWords(source, confidence);
  if (from === 'law') return told;
  return told ? m.guide_mark_usual_source({ source: told }) : m.guide_mark_usual();
}

/** A line of the law or of usage, with its text. */
export interface KnownLine {
  text: string;
  source: string;
}

/** What the law sets or bounds, and what is usual, on the first day of the contract. */
export function knownLines({ amounts, usual_price }: ContractSketch): KnownLine[] {
  const of = (role: GuideAmount['role']) => amounts.find((each) => each.role === role);
  const line = (told: GuideAmount, text: string): KnownLine => ({
    text: m.guide_since({ text, day: dateShort(told.since) }),
    source: sourceWords(told.source, told.confidence),
  });
  const lines: KnownLine[] = [];
  const [price, least, most] = [of('price'), of('least'), of('most')];
  if (price) lines.push(line(price, m.guide_amount_price({ amount: money(price.amount) })));
  if (least) {
    const told = { least: money(least.amount) };
    if (most) {
      lines.push(line(least, m.guide_amount_between({ ...told, most: money(most.amount) })));
    } else if (least.key.endsWith('12h')) lines.push(line(least, m.guide_amount_least_12h(told)));
    else lines.push(line(least, m.guide_amount_least(told)));
  }
  const [duty, half] = [of('duty'), of('half_duty')];
  if (duty && half) {
    const told = { full: money(duty.amount), half: money(half.amount) };
    lines.push(line(duty, m.guide_amount_duty(told)));
  }
  const [calm, busy] = [of('on_call_least'), of('on_call_most')];
  if (calm && busy) {
    const told = { least: money(calm.amount), most: money(busy.amount) };
    lines.push(line(calm, m.guide_amount_on_call(told)));
  }
  if (usual_price) {
    const { says, source, confidence } = usual_price;
    lines.push({
      text: m.guide_usual_price({ says: said(says) }),
      source: sourceWords(source, confidence),
    });
  }
  return lines;
}

/** « Praticien contractuel, motif 4 · 20 % · dès le 4 janv. 2027 » */
export function headWords({ kind, start, conditions }: ContractSketch): string {
  return [
    contractKindLabel(kind),
    conditions.work_quota && percent(conditions.work_quota),
    start && m.contract_starting({ start: dateShort(start) }),
  ]
    .filter(Boolean)
    .join(' · ');
}

function payLine({ term }: ContractSketch): string {
  const unit = UNITS[term.unit]();
  const figure = isShare(term.unit)
    ? term.share && percent(term.share)
    : term.amount && money(term.amount);
  return figure ? m.guide_sum_pay_set({ unit, amount: figure }) : m.guide_sum_pay_open({ unit });
}

function timeLine({ conditions: { work_quota, half_days, weekly_minutes } }: ContractSketch) {
  return [
    work_quota && percent(work_quota),
    half_days !== null && m.contract_told_half_days({ count: half_days }),
    weekly_minutes !== null && m.contract_told_hours({ hours: hoursShort(weekly_minutes) }),
  ]
    .filter(Boolean)
    .join(' · ');
}

function datesLine({ start, end }: ContractSketch): string | null {
  if (!start) return null;
  return end
    ? m.contract_between({ start: dateShort(start), end: dateShort(end) })
    : m.contract_starting({ start: dateShort(start) });
}

/** What the contract will say, a line for each point. */
export function summaryLines(sketch: ContractSketch): { label: string; value: string }[] {
  const { conditions, term, usual } = sketch;
  const { settlement, tax_category, pension_scheme } = usual;
  const told: [string, string | null][] = [
    [m.guide_sum_dates(), datesLine(sketch)],
    [m.guide_sum_time(), timeLine(sketch)],
    [m.guide_sum_pay(), payLine(sketch)],
    [m.guide_sum_duty(), term.duty.by === 'hospital' ? m.guide_sum_duty_hospital() : null],
    [m.guide_sum_on_call(), term.on_call_periods ? m.guide_sum_on_call_periods() : null],
    [
      m.guide_sum_trial(),
      conditions.trial_end && m.guide_sum_trial_until({ day: date(conditions.trial_end) }),
    ],
    [m.guide_sum_notice(), conditions.notice && lengthWords(conditions.notice)],
    [m.contract_field_ground(), conditions.ground],
    [
      m.guide_sum_money(),
      [settlementLabel(settlement), taxLabel(tax_category), pensionLabel(pension_scheme)].join(
        ' · ',
      ),
    ],
  ];
  return told.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}
