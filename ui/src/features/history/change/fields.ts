import { dateShort, dayShort, timeRange } from '#format';
import type { ChangedField, FieldName, FieldPart } from '#ipc';
import { m, parameterName } from '#messages';

/** The word of each field, that of its form; a field without one does not compile. */
const FIELDS: Record<FieldName, () => string> = {
  kind: m.planning_kind,
  name: m.employer_contact_name,
  title: m.contract_field_title,
  employer: m.planning_employer,
  contract: m.planning_contract,
  address: m.employer_address,
  email: m.settings_email,
  phone: m.settings_phone,
  siret: m.settings_siret,
  notes: m.employer_notes,
  start: m.contract_field_start,
  end: m.contract_field_end,
  due_on: m.money_col_due,
  line: m.history_field_line,
  fees: m.planning_fees,
  half_days: m.planning_half_days,

  agreement: m.settings_agreement,
  standing: m.settings_standing,
  first_name: m.settings_first_name,
  last_name: m.settings_last_name,
  birth_name: m.settings_birth_name,
  birth_date: m.settings_birth_date,
  birth_place: m.settings_birth_place,
  specialty: m.settings_specialty,
  rpps: m.settings_rpps,
  council: m.settings_council,
  council_registration: m.settings_council_registration,
  registered_on: m.settings_registered_on,
  locum_licence: m.settings_locum_licence,
  vat_number: m.settings_vat_number,
  home: m.settings_section_home,
  iban: m.settings_iban,
  bic: m.settings_bic,
  invoice_prefix: m.history_field_invoice_prefix,
  invoice_first_number: m.history_field_invoice_first,

  short_name: m.employer_field_short_name,
  siren: m.employer_field_siren,
  finess_legal: m.employer_field_finess_legal,
  finess_site: m.employer_field_finess_site,
  contact: m.employer_contact_title,
  colour: m.employer_field_colour,
  zone: m.employer_site_zone,
  holiday_zone: m.employer_site_holidays,
  good_friday: m.employer_site_good_friday,
  minutes: m.planning_length,
  kilometres: m.employer_road_kilometres,

  signatory: m.contract_field_signatory,
  signatory_role: m.contract_field_signatory_role,
  signed_on: m.contract_field_signed_on,
  settlement: m.contract_column_settlement,
  tax_category: m.contract_field_tax_category,
  pension_scheme: m.contract_field_pension_scheme,
  vat: m.contract_field_vat,
  vat_reason: m.history_field_vat_reason,
  payment_term: m.contract_field_payment_days,
  pay: m.contract_pay,
  work_quota: m.contract_field_work_quota,
  weekly_minutes: m.contract_field_weekly_hours,
  trial_end: m.contract_field_trial_end,
  notice: m.contract_field_notice,
  ground: m.contract_field_ground,
  places: m.contract_field_places,
  general_interest: m.contract_field_general_interest,
  amendment: m.contract_amendments,
  side: m.contract_field_side,
  teleconsultation_share: m.contract_field_teleconsultation,
  teaching_hours: m.contract_field_teaching,
  forfait_days: m.contract_field_forfait_days,
  daily_limit: m.contract_field_daily_limit,
  weekly_limit: m.contract_field_weekly_limit,
  average_limit: m.contract_field_average_limit,
  least_rest: m.contract_field_least_rest,
  non_compete_months: m.contract_field_non_compete_months,
  non_compete_kilometres: m.contract_field_non_compete_kilometres,
  signed_document: m.contract_file,
  end_alert_days: m.contract_field_end_alert,

  dated_on: m.document_field_issued,
  valid_until: m.document_field_until,
  insured: m.document_field_insured,
  file_name: m.document_column_file,

  site: m.planning_site,
  state: m.planning_state,
  cancelled_at: m.planning_told,
  cancelled_by: m.planning_cancelled_by,
  break_minutes: m.planning_break,
  flat_fees: m.planning_flat_fees,
  acts: m.planning_acts,
  listed_rate: m.planning_rate,
  duty_halves: m.planning_duty_halves,
  additional_time: m.planning_additional_time,
  call_out: m.history_field_call_out,
  hours: m.history_field_hours,
  allowed: m.history_field_allowed,

  closed_on: m.history_field_closed_on,
  reopened_on: m.history_field_reopened_on,
  worked: m.history_field_worked,
  salary: m.history_field_salary,
  due: m.history_field_due,
  kept: m.money_kept,
  to_pay_out: m.history_field_to_pay_out,
  kept_by_doctor: m.history_field_kept_by_doctor,
  number: m.money_col_number,
  issued_on: m.money_col_issued,
  corrects: m.money_fact_corrects,
  period_start: m.history_field_period_start,
  period_end: m.history_field_period_end,
  net: m.money_fact_net,
  vat_rate: m.history_field_vat_rate,
  late_flat: () => parameterName('late.flat'),
  late_points: m.history_field_late_points,

  pays: m.history_field_pays,
  paid_on: m.money_pay_on,
  paid_out_on: m.history_field_paid_out_on,
  amount: m.planning_worth,
  paid_by: m.money_pay_means,

  work: m.payslip_work,
  gross: m.payslip_gross,
  net_paid: m.payslip_net_paid,
  net_taxable: m.payslip_net_taxable,
  tax_withheld: m.payslip_tax,
  end_indemnity: m.payslip_end_indemnity,
  leave_indemnity: m.payslip_leave_indemnity,
  said: m.history_field_said,
  said_on: m.history_field_said_on,
  said_of: m.history_field_said_of,

  answer: m.history_field_answer,
  done_on: m.formality_field_on,
  sent_by: m.formality_field_means,
  proof: m.formality_field_proof,
  reason: m.formality_field_reason,

  clause: m.history_field_clause,
  clause_left_out: m.history_field_clause_left_out,
  paper_fact: m.history_field_paper_fact,

  value: m.settings_law_column_value,
  source: m.settings_law_column_source,
  confidence: m.settings_law_column_confidence,
};

/** « Début », « Rémunération à partir du 1er janv. 2026 », « mar. 2 juin, 8 h – 16 h » */
export const fieldName = ({ name, part }: Pick<ChangedField, 'name' | 'part'>): string =>
  part ? partName(name, part) : FIELDS[name]();

function partName(name: FieldName, part: FieldPart): string {
  // A line of a closed month that has a day and no hours is its salary.
  const field = name === 'line' && 'from' in part ? FIELDS.salary() : FIELDS[name]();
  if ('from' in part) return m.history_part_from({ field, day: dateShort(part.from) });
  if ('named' in part) return m.history_part_named({ field, name: part.named });
  if ('place' in part) {
    const number = part.place;
    return name === 'line'
      ? m.history_part_place({ number })
      : m.history_part_named({ field, name: String(number) });
  }
  const { start, end } = part.work;
  return `${dayShort(start)}, ${timeRange(start, end)}`;
}
