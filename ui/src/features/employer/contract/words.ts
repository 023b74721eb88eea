import { date, dateShort, hoursShort, percent } from '#format';
import type {
  ContractDoubt,
  ContractKind,
  ContractRow,
  PaymentFrom,
  PensionScheme,
  ReplacementSide,
  Settlement,
  TaxCategory,
  VatTreatment,
} from '#ipc';
import type { Option } from '#kit';
import { m } from '#messages';

type Say = () => string;

/** In the order of the list: liberal, private salaried, public. */
const KINDS: Record<ContractKind, [label: Say, group: Say | null]> = {
  locum: [m.contract_kind_locum, m.contract_group_liberal],
  student_locum: [m.contract_kind_student_locum, m.contract_group_liberal],
  liberal_sessions: [m.contract_kind_liberal_sessions, m.contract_group_liberal],
  liberal_associate: [m.contract_kind_liberal_associate, m.contract_group_liberal],
  assisting_student: [m.contract_kind_assisting_student, m.contract_group_liberal],
  assisting_doctor: [m.contract_kind_assisting_doctor, m.contract_group_liberal],
  public_hospital_liberal: [m.contract_kind_public_hospital_liberal, m.contract_group_liberal],
  nonprofit_hospital_liberal: [
    m.contract_kind_nonprofit_hospital_liberal,
    m.contract_group_liberal,
  ],
  nursing_home_liberal: [m.contract_kind_nursing_home_liberal, m.contract_group_liberal],
  ooh_care: [m.contract_kind_ooh_care, m.contract_group_liberal],
  teleconsultation: [m.contract_kind_teleconsultation, m.contract_group_liberal],
  practice_start: [m.contract_kind_practice_start, m.contract_group_liberal],
  public_service_commitment: [m.contract_kind_public_service_commitment, m.contract_group_aid],
  aid_scheme: [m.contract_kind_aid_scheme, m.contract_group_aid],
  expertise: [m.contract_kind_expertise, m.contract_group_liberal],
  internship_supervisor: [m.contract_kind_internship_supervisor, m.contract_group_liberal],
  permanent: [m.contract_kind_permanent, m.contract_group_private],
  fixed_term: [m.contract_kind_fixed_term, m.contract_group_private],
  coordinating_doctor: [m.contract_kind_coordinating_doctor, m.contract_group_private],
  agency_work: [m.contract_kind_agency_work, m.contract_group_private],
  salaried_locum: [m.contract_kind_salaried_locum, m.contract_group_private],
  hospital_practitioner: [m.contract_kind_hospital_practitioner, m.contract_group_public],
  contract_practitioner_replacement: [
    m.contract_kind_contract_practitioner_replacement,
    m.contract_group_public,
  ],
  contract_practitioner_recruitment: [
    m.contract_kind_contract_practitioner_recruitment,
    m.contract_group_public,
  ],
  contract_practitioner_competition: [
    m.contract_kind_contract_practitioner_competition,
    m.contract_group_public,
  ],
  contract_practitioner_mixed: [
    m.contract_kind_contract_practitioner_mixed,
    m.contract_group_public,
  ],
  attached_practitioner: [m.contract_kind_attached_practitioner, m.contract_group_public],
  hospital_assistant: [m.contract_kind_hospital_assistant, m.contract_group_public],
  shared_time_assistant: [m.contract_kind_shared_time_assistant, m.contract_group_public],
  foreign_degree_practitioner: [
    m.contract_kind_foreign_degree_practitioner,
    m.contract_group_public,
  ],
  hospital_private_practice: [m.contract_kind_hospital_private_practice, m.contract_group_public],
  junior_doctor: [m.contract_kind_junior_doctor, m.contract_group_public],
  local_authority_sessions: [m.contract_kind_local_authority_sessions, m.contract_group_public],
  occasional_collaborator: [m.contract_kind_occasional_collaborator, m.contract_group_public],
  other: [m.contract_kind_other, null],
};

export const contractKindLabel = (kind: ContractKind): string => KINDS[kind][0]();

export const contractKindOptions = (): Option[] =>
  Object.entries(KINDS).map(([value, [label, group]]) => ({
    value,
    label: label(),
    ...(group && { note: group() }),
  }));

export const SETTLEMENTS: Record<Settlement, Say> = {
  invoice: m.contract_settlement_invoice,
  payslip: m.contract_settlement_payslip,
  retrocession: m.contract_settlement_retrocession,
  cpam: m.contract_settlement_cpam,
  platform: m.contract_settlement_platform,
};
export const settlementLabel = (settlement: Settlement): string => SETTLEMENTS[settlement]();

export const TAXES: Record<TaxCategory, Say> = {
  bnc: m.contract_tax_bnc,
  salary: m.contract_tax_salary,
};

export const taxLabel = (category: TaxCategory): string => TAXES[category]();

/** Who the doctor is in a replacement. */
export const SIDES: Record<ReplacementSide, Say> = {
  locum_doctor: m.contract_side_locum,
  covered_doctor: m.contract_side_covered,
};

export const sideLabel = (side: ReplacementSide): string => SIDES[side]();

export const PENSIONS: Record<PensionScheme, Say> = {
  carmf: m.contract_pension_carmf,
  agirc_arrco: m.contract_pension_agirc_arrco,
  ircantec: m.contract_pension_ircantec,
  rspm: m.contract_pension_rspm,
  none: m.contract_pension_none,
};

export const pensionLabel = (scheme: PensionScheme): string => PENSIONS[scheme]();

export const VATS: Record<VatTreatment, Say> = {
  exempt_care: m.contract_vat_exempt_care,
  franchise: m.contract_vat_franchise,
  taxable: m.contract_vat_taxable,
};

export const vatLabel = (vat: VatTreatment): string => VATS[vat]();

export const PAYMENT_FROM: Record<PaymentFrom, Say> = {
  issue: m.contract_payment_issue,
  period_end: m.contract_payment_period_end,
};

export const paymentFromLabel = (from: PaymentFrom): string => PAYMENT_FROM[from]();

/** « 3 nov. 2025 → 2 nov. 2026 », « depuis le 3 nov. 2025 » */
export function datesWords({ contract, running }: ContractRow): string {
  const start = dateShort(contract.start);
  if (contract.end) return m.contract_between({ start, end: dateShort(contract.end) });
  return running ? m.contract_since({ start }) : m.contract_starting({ start });
}

/** « 30 % · 3 nov. 2025 → 2 nov. 2026 », what tells two contracts of one employer apart. */
export function timeAndDates(row: ContractRow): string {
  const { work_quota, half_days, weekly_minutes } = row.contract.conditions;
  const time = [
    work_quota !== null && percent(work_quota),
    half_days !== null && m.contract_told_half_days({ count: half_days }),
    weekly_minutes !== null && hoursShort(weekly_minutes),
  ].find(Boolean);
  return [time, datesWords(row)].filter(Boolean).join(' · ');
}

/** What the dates of a contract do to the work in the book. */
export function doubtAt(
  doubts: readonly ContractDoubt[],
  what: ContractDoubt['what'],
): string | null {
  const doubt = doubts.find((each) => each.what === what);
  if (!doubt) return null;
  if (!doubt.first) return m.contract_doubt_terms_none();
  const told = { count: doubt.shifts, day: date(doubt.first) };
  if (what === 'start_after_shifts') return m.contract_doubt_start(told);
  return what === 'end_before_shifts' ? m.contract_doubt_end(told) : m.contract_doubt_terms(told);
}
