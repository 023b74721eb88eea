import { dateShort, dayShort, explained, money, reckoned, timeRange } from '#format';
import type { Explained, InvoiceLine, InvoiceView, LineLeft, VatTreatment } from '#ipc';
import { m } from '#messages';
import type { InvoiceState, Unit } from '../model';

/** « Note d’honoraires F2026-014 », « Avoir, brouillon » */
export function invoiceTitle({ invoice, number }: InvoiceView): string {
  const kind = invoice.kind === 'invoice' ? m.money_invoice_make() : m.money_credit();
  return number ? `${kind} ${number}` : m.money_title_draft({ kind });
}

const states: Record<InvoiceState, () => string> = {
  draft: () => '',
  issued: m.money_row_issued,
  paid: m.money_row_paid,
  overpaid: m.money_row_overpaid,
  late: () => '',
  cancelled: m.money_cancelled_by,
};

/** How an invoice stands, in a word of the list; a draft says so in place of its number. */
export const stateLabel = (state: InvoiceState, { invoice }: InvoiceView): string =>
  state === 'issued' && invoice.kind === 'credit_note'
    ? m.money_row_issued_credit()
    : states[state]();

const treatments: Record<VatTreatment, () => string> = {
  exempt_care: m.money_vat_exempt,
  franchise: m.money_vat_franchise,
  taxable: m.money_vat_taxable,
};

export const vatLabel = (vat: VatTreatment): string => treatments[vat]();

const fields: Record<string, () => string> = {
  'profile.last_name': m.money_mention_last_name,
  'profile.first_name': m.money_mention_first_name,
  'profile.address': m.money_mention_address,
  'profile.siret': m.money_mention_siret,
  'profile.iban': m.money_mention_iban,
  'employer.address': m.money_mention_employer_address,
};

export const mentionLabel = (field: string): string => fields[field]?.() ?? field;

/** A line of an invoice in one sentence: its day and hours, or its label, and its arithmetic. */
export function lineLabel(line: InvoiceLine): string {
  const when =
    line.start && line.end
      ? `${dayShort(line.start)}, ${timeRange(line.start, line.end)}`
      : line.label || m.money_line_fees();
  const steps = reckoned(line).map((step) => step.words);
  return `${when} · ${steps.join(' + ')}`;
}

/** « reste 4 h × 90,00 € »; an amount where the units are no longer told. */
export function leftLabel(source: InvoiceLine, { units, amount }: LineLeft): string {
  const left = units === null ? null : counted(source.explained, units);
  return m.money_credit_line_left({ left: left ? explained(left) : money(amount) });
}

/** The same arithmetic over other units. */
function counted(source: Explained, units: number): Explained | null {
  switch (source.by) {
    case 'hours':
      return { ...source, minutes: units };
    case 'half_days':
    case 'days':
    case 'shifts':
    case 'listed':
      return { ...source, count: units };
    default:
      return null;
  }
}

const tooMany: Record<Unit, () => string> = {
  hours: m.money_too_many_hours,
  half_days: m.money_too_many_half_days,
  days: m.money_too_many_days,
  shifts: m.money_too_many_shifts,
};

export const tooManyLabel = (unit: Unit): string => tooMany[unit]();

const units: Record<Unit, () => string> = {
  hours: m.money_units_hours,
  half_days: m.money_units_half_days,
  days: m.money_units_days,
  shifts: m.money_units_shifts,
};

export const unitsLabel = (unit: Unit): string => units[unit]();

export const issuedOn = ({ invoice }: InvoiceView): string =>
  invoice.issue ? dateShort(invoice.issue.on) : '';
