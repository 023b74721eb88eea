import type { ArrangedClause, BlankField, PaperFact } from '#ipc';
import { m } from '#messages';

type Say = () => string;

const facts: Record<PaperFact, Say> = {
  colleague_rpps: m.hiring_fact_colleague_rpps,
  colleague_register: m.hiring_fact_colleague_register,
  colleague_specialty: m.hiring_fact_colleague_specialty,
  legal_form: m.hiring_fact_legal_form,
  sector: m.hiring_fact_sector,
  insurance: m.hiring_fact_insurance,
  duties: m.hiring_fact_duties,
  schedule: m.hiring_fact_schedule,
  means: m.hiring_fact_means,
  settlement_area: m.hiring_fact_settlement_area,
};

const hints: Partial<Record<PaperFact, Say>> = {
  colleague_register: m.hiring_fact_colleague_register_hint,
  legal_form: m.hiring_fact_legal_form_hint,
  sector: m.hiring_fact_sector_hint,
  insurance: m.hiring_fact_insurance_hint,
  duties: m.hiring_fact_duties_hint,
  schedule: m.hiring_fact_schedule_hint,
  means: m.hiring_fact_means_hint,
  settlement_area: m.hiring_fact_settlement_area_hint,
};

const blanks: Record<Exclude<BlankField['at'], 'fact'>, Say> = {
  doctor_name: m.hiring_blank_doctor_name,
  doctor_specialty: m.hiring_blank_doctor_specialty,
  doctor_register: m.hiring_blank_doctor_register,
  doctor_rpps: m.hiring_blank_doctor_rpps,
  doctor_address: m.hiring_blank_doctor_address,
  other_address: m.hiring_blank_other_address,
  other_siret: m.hiring_blank_other_siret,
  signatory: m.hiring_blank_signatory,
  site: m.hiring_blank_site,
  end: m.hiring_blank_end,
  signed_on: m.hiring_blank_signed_on,
  pay: m.hiring_blank_pay,
  notice: m.hiring_blank_notice,
  words: m.hiring_blank_words,
};

export const factLabel = (fact: PaperFact): string => facts[fact]();

export const factHint = (fact: PaperFact): string | undefined => hints[fact]?.();

export const blankLabel = (blank: BlankField): string =>
  blank.at === 'fact' ? factLabel(blank.which) : blanks[blank.at]();

/** « demandée par R4127-65 CSP », « facultative, R4127-86 CSP »; nothing for a free clause. */
export function basisWords({ basis }: ArrangedClause): string {
  if (!basis) return '';
  const { article } = basis;
  const words = basis.mandatory ? m.hiring_mandatory({ article }) : m.hiring_optional({ article });
  return basis.confidence === 'sure' ? words : `${words}, ${m.hiring_likely()}`;
}
