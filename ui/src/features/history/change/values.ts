import { documentKindLabel } from '#feature/document';
import {
  colourLabel,
  contractKindLabel,
  employerKindLabel,
  holidaysLabel,
  paymentFromLabel,
  payWords,
  pensionLabel,
  settlementLabel,
  taxLabel,
  vatLabel,
  zoneLabel,
} from '#feature/employer';
import { confidenceLabel, meansLabel } from '#feature/formality';
import { paymentMeansLabel } from '#feature/money';
import { kindName, stateName } from '#feature/planning';
import { parameterValue } from '#feature/settings';
import {
  dateShort,
  dayShort,
  decimal,
  explained,
  hoursShort,
  integer,
  money,
  percent,
  quantity,
  time,
} from '#format';
import type { ChangedField, FieldValue, Pay, PaymentTerm, WorthLine } from '#ipc';
import { m } from '#messages';

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
  pay: payOf,
  document_kind: (value) => documentKindLabel(value),
  shift_kind: (value) => kindName[value](),
  shift_state: (value) => stateName[value](),
  line: lineWords,
  paid_by: (value) => paymentMeansLabel(value),
  answer: (value) => (value === 'done' ? m.formality_how_done() : m.formality_how_aside()),
  sent_by: (value) => meansLabel(value),
  confidence: (value) => confidenceLabel(value),
  law: (value) => parameterValue(value),
};

/** « 30 jours depuis l’émission » */
function termWords({ days, from }: PaymentTerm): string {
  return m.history_value_term({
    days: m.history_value_days({ count: days }),
    from: paymentFromLabel(from),
  });
}

/** « 95,00 € l’heure »; where half-days are paid, what parts them belongs to the price. */
function payOf(pay: Pay): string {
  if (pay.unit !== 'half_day') return payWords(pay);
  return m.history_value_cut({ pay: payWords(pay), time: time(pay.cut) });
}

/** « 8 h × 90,00 € = 720,00 € » */
function lineWords({ explained: why, amount, label }: WorthLine): string {
  const line =
    amount === null
      ? explained(why)
      : m.history_value_line({ explained: explained(why), amount: money(amount) });
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
  is === 'money' || is === 'pay' || is === 'line';
