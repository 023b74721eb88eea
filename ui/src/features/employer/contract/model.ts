import type { AppError, Contract, ContractDefaults, ContractKind, PayUnit } from '#ipc';
import {
  amendmentsInOrder,
  conditionsDraft,
  conditionsOf,
  missingDays,
  newConditions,
  type ConditionsDraft,
} from '../conditions/draft';
import { refusal } from '../problems';
import {
  hasBeside,
  isUnpriced,
  missingInTerm,
  newTerm,
  termDraft,
  termsOf,
  type TermDraft,
  type Unit,
} from '../terms/draft';

type Plain = Omit<
  Contract,
  'kind' | 'start' | 'terms' | 'payment' | 'conditions' | 'end_alert_days' | keyof ContractDefaults
>;

/** A contract as it is typed: what has no answer yet is null. */
export interface ContractDraft extends Plain {
  kind: ContractKind | null;
  start: string | null;
  settlement: Contract['settlement'] | null;
  tax_category: Contract['tax_category'] | null;
  pension_scheme: Contract['pension_scheme'] | null;
  vat: Contract['vat'] | null;
  payment_days: string | null;
  payment_from: Contract['payment']['from'];
  end_alert_days: string | null;
  terms: TermDraft[];
  conditions: ConditionsDraft;
}

export const newDraft = (id: string, employer: string): ContractDraft => ({
  id,
  employer,
  kind: null,
  title: '',
  signatory: '',
  signatory_role: '',
  start: null,
  end: null,
  signed_on: null,
  settlement: null,
  tax_category: null,
  pension_scheme: null,
  vat: null,
  payment_days: null,
  payment_from: 'issue',
  terms: [newTerm('hour', null)],
  conditions: newConditions(),
  signed_document: null,
  end_alert_days: '60',
  notes: '',
  vat_reason: '',
});

export function draftOf(contract: Contract): ContractDraft {
  const { payment, terms, conditions, end_alert_days, ...plain } = contract;
  const drafts = terms.map(termDraft);
  const [only] = drafts;
  if (only && drafts.length === 1 && only.from === contract.start) only.from = null;
  return {
    ...plain,
    payment_days: String(payment.days),
    payment_from: payment.from,
    end_alert_days: String(end_alert_days),
    terms: drafts.length > 0 ? drafts : [newTerm('hour', null)],
    conditions: conditionsDraft(conditions),
  };
}

/**
 * The rates by their first day, so that the core names them by the same numbers. Only the first
 * may do without a day: it starts with the contract.
 */
export function inOrder(terms: readonly TermDraft[], start: string): TermDraft[] {
  if (terms.length < 2) return [...terms];
  const dated = terms.map((term, at) => (at === 0 ? { ...term, from: term.from ?? start } : term));
  const day = ({ from }: TermDraft) => from ?? '9999';
  return dated.toSorted((one, other) => day(one).localeCompare(day(other)));
}

const isBlank = (term: TermDraft): boolean => isUnpriced(term) && !hasBeside(term);

/** The rates that were written; a single one that is empty is none. */
const written = ({ terms }: ContractDraft, start: string): TermDraft[] =>
  terms.length === 1 && terms.every(isBlank) ? [] : inOrder(terms, start);

/** The paths of the fields that still need an answer. */
export function missingIn(draft: ContractDraft): string[] {
  const { kind, start, settlement, tax_category, pension_scheme, vat } = draft;
  const terms = written(draft, start ?? '').flatMap((term, at) => [
    ...(at > 0 && !term.from ? [`terms.${at}.valid_from`] : []),
    ...missingInTerm(term).map((field) => `terms.${at}.${field}`),
  ]);
  const answers = { settlement, tax_category, pension_scheme, vat };
  // A kind answers these by itself.
  const usual = [
    ...Object.entries(answers).flatMap(([field, answer]) => (answer ? [] : [field])),
    ...(draft.payment_days === null ? ['payment.days'] : []),
  ];
  return [
    ...(kind ? [] : ['kind']),
    ...(start ? [] : ['start']),
    ...terms,
    ...(kind ? usual : []),
    ...(draft.end_alert_days === null ? ['end_alert_days'] : []),
    ...missingDays(draft.conditions),
  ];
}

/** Where the field stands in the form, which the core names by the order of the days. */
function placeIn({ start, terms, conditions }: ContractDraft, field: string): string {
  const [, list, at = '', rest = ''] =
    /^(terms|conditions\.amendments)\.(\d+)(.*)$/.exec(field) ?? [];
  if (!list) return field;
  const typed = list === 'terms' ? terms : conditions.amendments;
  const dated =
    list === 'terms' ? inOrder(terms, start ?? '') : amendmentsInOrder(conditions.amendments);
  const key = dated[Number(at)]?.key;
  return `${list}.${typed.findIndex((line) => line.key === key)}${rest}`;
}

/** What is missing, and what the core says of the rest, each at its field of the form. */
export function wrongIn(draft: ContractDraft, problems: readonly AppError[]): AppError[] {
  const missing = missingIn(draft);
  const written = problems.filter(({ field }) => field && !missing.includes(field));
  return [...missing.map((field) => refusal('required', field)), ...written].map((problem) => ({
    ...problem,
    field: problem.field && placeIn(draft, problem.field),
  }));
}

/** The contract; what has no answer yet stands in, so that the rest can be looked at. */
export function contractOf(draft: ContractDraft): Contract {
  const { payment_days, payment_from, ...plain } = draft;
  const start = draft.start ?? draft.end ?? '2000-01-01';
  return {
    ...plain,
    kind: draft.kind ?? 'other',
    start,
    settlement: draft.settlement ?? 'invoice',
    tax_category: draft.tax_category ?? 'bnc',
    pension_scheme: draft.pension_scheme ?? 'none',
    vat: draft.vat ?? 'exempt_care',
    payment: { days: Number(payment_days ?? 0), from: payment_from },
    end_alert_days: Number(draft.end_alert_days ?? 0),
    conditions: conditionsOf(draft.conditions, start),
    terms: written(draft, start).map((term) => termsOf(term, start)),
  };
}

/** What a kind fills in, unless the doctor has answered. */
export type Usual = keyof ContractDefaults;

export const USUAL: readonly Usual[] = [
  'settlement',
  'tax_category',
  'pension_scheme',
  'vat',
  'payment',
];

/** The units that a rate can have, by the names of the kinds. */
const RATED: Partial<Record<PayUnit, Unit>> = {
  hour: 'hour',
  half_day: 'half_day',
  day: 'day',
  shift: 'shift',
  fees_percent: 'fees_percent',
  flat_period: 'shift',
  monthly_fte: 'month',
};

export function fill(
  draft: ContractDraft,
  usual: ContractDefaults,
  answered: readonly Usual[],
  units: readonly PayUnit[] = [],
): void {
  if (!answered.includes('settlement')) draft.settlement = usual.settlement;
  if (!answered.includes('tax_category')) draft.tax_category = usual.tax_category;
  if (!answered.includes('pension_scheme')) draft.pension_scheme = usual.pension_scheme;
  if (!answered.includes('vat')) draft.vat = usual.vat;
  if (!answered.includes('payment')) {
    draft.payment_days = String(usual.payment.days);
    draft.payment_from = usual.payment.from;
  }
  const [only] = draft.terms;
  // A unit that no kind brings was the doctor's answer.
  const offered = only?.unit === 'hour' || only?.unit === 'fees_percent';
  if (only && offered && draft.terms.length === 1 && isUnpriced(only)) {
    const shared = draft.settlement === 'retrocession';
    const first = units.map((unit) => RATED[unit]).find((unit) => unit !== undefined);
    only.unit = shared ? 'fees_percent' : (first ?? 'hour');
  }
}

/** In a contract that is kept, what differs from the usual was the doctor's answer. */
export const answeredIn = (contract: Contract, usual: ContractDefaults): Usual[] =>
  USUAL.filter((field) => JSON.stringify(contract[field]) !== JSON.stringify(usual[field]));

/** The fields that are folded away: a refusal there opens the fold. */
export const isFolded = (field: string): boolean =>
  !/^(kind|title|start|end|signed_on|terms|path|conditions|new_employer)(\.|$)/.test(field);

/** The fields of the fold of working time, trial and notice. */
export const isOfConditions = (field: string): boolean =>
  field.startsWith('conditions.') && field !== 'conditions.side';
