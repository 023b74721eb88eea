import { documentKindLabel, insuredActivityLabel } from '#feature/document';
import {
  amendmentWords,
  colourLabel,
  contractKindLabel,
  employerKindLabel,
  holidaysLabel,
  lengthWords,
  paymentFromLabel,
  pensionLabel,
  settlementLabel,
  sideLabel,
  taxLabel,
  vatLabel,
  wholeWords,
  zoneLabel,
} from '#feature/employer';
import { confidenceLabel, meansLabel } from '#feature/formality';
import { paidUnitsWords, paymentMeansLabel, payslipMonth } from '#feature/money';
import { factLabel } from '#feature/paper';
import {
  cancelledByName,
  kindName,
  leaveHoursWords,
  leaveKindName,
  stateName,
} from '#feature/planning';
import {
  dateShort,
  dayShort,
  decimal,
  hoursShort,
  integer,
  money,
  month,
  percent,
  quantity,
  reckoned,
  time,
  timeRange,
} from '#format';
import type { Act, ChangedField, FieldValue, PaidLine, PaymentTerm, WorthLine } from '#ipc';
import { m, parameterValue } from '#messages';

type ValueOf<K extends FieldValue['is']> = Extract<FieldValue, { is: K }>['value'];
type Words = { [K in FieldValue['is']]: (value: ValueOf<K>) => string };

/** How each kind of value is written; a kind without its words does not compile. */
const WORDS: Words = {
  text: (value) => value,
  money,
  percent,
  points: (value) => m.settings_law_points({ value: decimal(value) }),
  day: dateShort,
  moment: (value) => m.ops_moment({ day: dayShort(value), time: time(value) }),
  minutes: hoursShort,
  count: integer,
  kilometres: (value) => quantity(String(value), 'km'),
  days: (value) => m.history_value_days({ count: value }),
  yes_no: (value) => (value ? m.history_value_yes() : m.history_value_no()),
  zone: (value) => zoneLabel(value),
  holiday_zone: (value) => holidaysLabel(value),
  agreement: (value) =>
    value === 'feminine' ? m.settings_agreement_feminine() : m.settings_agreement_masculine(),
  standing: (value) =>
    value === 'doctor' ? m.settings_standing_doctor() : m.settings_standing_student(),
  employer_kind: (value) => employerKindLabel(value),
  colour: (value) => colourLabel(value),
  contract_kind: (value) => contractKindLabel(value),
  settlement: (value) => settlementLabel(value),
  tax_category: (value) => taxLabel(value),
  pension_scheme: (value) => pensionLabel(value),
  vat: (value) => vatLabel(value),
  payment_term: termWords,
  pay: wholeWords,
  acts: actWords,
  call_out: ({ start, end }) => timeRange(start, end),
  length: (value) => lengthWords(value),
  amendment: (value) => amendmentWords(value),
  side: (value) => sideLabel(value),
  document_kind: (value) => documentKindLabel(value),
  insured_activity: (value) => insuredActivityLabel(value),
  shift_kind: (value) => kindName[value](),
  shift_state: (value) => stateName[value](),
  leave_kind: (value) => leaveKindName[value](),
  leave_hours: leaveHoursWords,
  cancelled_by: (value) => cancelledByName[value](),
  line: lineWords,
  paid_by: (value) => paymentMeansLabel(value),
  month,
  payslip_kind: (value) =>
    value === 'monthly' ? m.history_value_monthly() : m.payslip_correction(),
  paid_line: paidWords,
  said: (value) => (value === 'settled' ? m.payslip_state_settled() : m.payslip_state_dismissed()),
  answer: (value) => (value === 'done' ? m.formality_how_done() : m.formality_how_aside()),
  sent_by: (value) => meansLabel(value),
  confidence: (value) => confidenceLabel(value),
  paper_fact: ({ fact, told }) => m.history_value_fact({ fact: factLabel(fact), told }),
  law: parameterValue,
};

/** « 30 jours depuis l’émission » */
function termWords({ days, from }: PaymentTerm): string {
  return m.history_value_term({
    days: m.history_value_days({ count: days }),
    from: paymentFromLabel(from),
  });
}

/** « 2 gardes de novembre = 844,06 € » */
function paidWords({ unit, of, count, amount }: PaidLine): string {
  const counted = paidUnitsWords(unit, count);
  const units = of ? m.history_value_paid_line({ units: counted, of: payslipMonth(of) }) : counted;
  return amount === null
    ? units
    : m.history_value_line({ explained: units, amount: money(amount) });
}

/** « 12 × G à 30,00 € », « 1 acte à 26,50 € » */
function actWords({ label, count, tariff }: Act): string {
  const each = money(tariff);
  return label
    ? m.history_value_act({ count: integer(count), label, tariff: each })
    : m.history_value_acts({ count, number: integer(count), tariff: each });
}

/** « 8 h × 90,00 € = 720,00 € »; what was added stands behind the price. */
function lineWords({ label, ...worth }: WorthLine): string {
  const steps = reckoned(worth);
  const told = steps.map(({ words, amount }) => {
    if (steps.length === 1 || amount === null) return words;
    return m.history_value_step({ words, amount: money(amount) });
  });
  const why = told.join(' + ');
  const line =
    worth.amount === null
      ? why
      : m.history_value_line({ explained: why, amount: money(worth.amount) });
  return label ? m.history_value_labelled({ line, label }) : line;
}

/** A value in words. */
export function valueWords(field: FieldValue): string {
  const write = WORDS[field.is] as (value: FieldValue['value']) => string;
  return write(field.value);
}

/** Both sides in words; hours of one day are told without it. */
export function sidesOf({ before, after }: ChangedField): [string | null, string | null] {
  if (before?.is === 'moment' && after?.is === 'moment') {
    const sameDay = before.value.slice(0, 10) === after.value.slice(0, 10);
    if (sameDay) return [time(before.value), time(after.value)];
  }
  return [before && valueWords(before), after && valueWords(after)];
}

/** Whether F9 hides it. */
export const isSum = ({ is }: FieldValue): boolean =>
  is === 'money' || is === 'pay' || is === 'acts' || is === 'line' || is === 'paid_line';
