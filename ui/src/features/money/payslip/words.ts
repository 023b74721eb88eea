import { capital, dateShort, hoursShort, integer, money, month as monthYear } from '#format';
import type { Difference, MissingUnits, PaidUnit, UnpricedWork } from '#ipc';
import { m } from '#messages';

/** What is counted, above a field. */
export const UNITS: Record<PaidUnit, () => string> = {
  hour: m.payslip_name_hour,
  half_day: m.payslip_name_half_day,
  day: m.payslip_name_day,
  shift: m.payslip_name_shift,
  duty: m.payslip_name_duty,
  half_duty: m.payslip_name_half_duty,
  additional_time: m.payslip_name_additional_time,
  half_additional_time: m.payslip_name_half_additional_time,
  on_call: m.payslip_name_on_call,
  half_on_call: m.payslip_name_half_on_call,
  call_out: m.payslip_name_call_out,
  call_out_hour: m.payslip_name_call_out_hour,
};

export const inMinutes = (unit: PaidUnit): boolean => unit === 'hour' || unit === 'call_out_hour';

/** « 2 gardes », « 8 h » */
export function unitsWords(unit: PaidUnit, count: number): string {
  const told = { count: Math.abs(count), number: integer(count) };
  switch (unit) {
    case 'hour':
      return hoursShort(count);
    case 'call_out_hour':
      return m.payslip_unit_call_out_hour({ hours: hoursShort(count) });
    case 'half_day':
      return m.payslip_unit_half_day(told);
    case 'day':
      return m.payslip_unit_day(told);
    case 'shift':
      return m.payslip_unit_shift(told);
    case 'duty':
      return m.payslip_unit_duty(told);
    case 'half_duty':
      return m.payslip_unit_half_duty(told);
    case 'additional_time':
      return m.payslip_unit_additional_time(told);
    case 'half_additional_time':
      return m.payslip_unit_half_additional_time(told);
    case 'on_call':
      return m.payslip_unit_on_call(told);
    case 'half_on_call':
      return m.payslip_unit_half_on_call(told);
    case 'call_out':
      return m.payslip_unit_call_out(told);
  }
}

/** « de novembre », « d’avril » */
export function ofMonth(value: string): string {
  const [name = ''] = monthYear(value).split(' ');
  return /^[ao]/.test(name) ? m.payslip_of_vowel({ month: name }) : m.payslip_of({ month: name });
}

/** A sum without its sign. */
export const size = (sum: string): string => sum.replace('-', '');
export const isZero = (sum: string): boolean => Number(sum) === 0;
export const isLess = (sum: string): boolean => sum.startsWith('-');

function missingWords(work: string, units: MissingUnits): string {
  const what = { units: unitsWords(units.unit, Math.abs(units.count)), of: ofMonth(work) };
  const priced = units.amount === null ? null : money(size(units.amount));
  const sum = priced && (units.rate === null ? m.payslip_about({ sum: priced }) : priced);
  // Without a price: nothing of it was worked, and the payslip counts some.
  if (!sum) return m.payslip_extra_unpriced(what);
  if (units.count < 0) return m.payslip_extra({ ...what, sum });
  const count = inMinutes(units.unit) ? units.count / 60 : units.count;
  return m.payslip_missing({ ...what, count, sum });
}

/** « 1 vacation dont le montant légal n’est pas connu au 3 nov. 2023 » */
function unpricedWords({ shifts, first, why }: UnpricedWork): string {
  const told = {
    work: shifts === 0 ? m.payslip_unknown_bonus() : unitsWords('shift', shifts),
    day: dateShort(first),
  };
  switch (why) {
    case 'number':
      return m.payslip_unknown_number(told);
    case 'on_call_amount':
      return m.payslip_unknown_on_call(told);
    case 'terms':
      return m.payslip_unknown_terms(told);
    case 'rate':
      return m.payslip_unknown_rate(told);
    case 'fees':
      return m.payslip_unknown_fees(told);
    case 'end_pay':
      return m.payslip_unknown_end(told);
  }
}

function uncountedWords({ unit, count, amount }: MissingUnits): string {
  const units = unitsWords(unit, count);
  return amount === null ? units : `${units} (${money(amount)})`;
}

/**
 * « 2 gardes de novembre manquent : 844,06 € »; nothing where nothing differs. While the amount of
 * some work is not known, what seems too much is not told, but why it cannot be compared.
 */
export function differenceWords(found: Difference): string {
  const { unpriced } = found.expected;
  const known = unpriced.length === 0;
  const comparable = found.units.filter(({ count }) => known || count > 0);
  const told = comparable.map((units) => missingWords(found.work, units));
  const { indemnity, leave, unexplained, uncounted } = found;
  const differs = (sum: string) => !isZero(sum) && (known || !isLess(sum));
  if (differs(indemnity)) {
    const sum = { sum: money(size(indemnity)) };
    told.push(
      isLess(indemnity) ? m.payslip_indemnity_extra(sum) : m.payslip_indemnity_missing(sum),
    );
  }
  if (differs(leave)) {
    const sum = { sum: money(size(leave)) };
    told.push(isLess(leave) ? m.payslip_leave_extra(sum) : m.payslip_leave_missing(sum));
  }
  if (differs(unexplained)) {
    const sum = { sum: money(size(unexplained)) };
    const more = isLess(unexplained);
    const alone = told.length === 0;
    told.push(
      alone
        ? (more ? m.payslip_rest_more : m.payslip_rest_less)(sum)
        : (more ? m.payslip_rest_more_beside : m.payslip_rest_less_beside)(sum),
    );
  }
  if (uncounted.length > 0) {
    told.push(m.payslip_uncounted({ units: uncounted.map(uncountedWords).join(', ') }));
  }
  if (!known) told.push(m.payslip_unknown({ why: unpriced.map(unpricedWords).join(', ') }));
  return capital(told.join('\u202f; '));
}
