import { expect, it } from 'vitest';
import type { Contract, ContractDefaults } from '#ipc';
import {
  answeredIn,
  contractOf,
  draftOf,
  fill,
  isFolded,
  missingIn,
  newDraft,
  newTerm,
} from './model';
import { datesWords, payWords, termsWords } from './words';

const usual: ContractDefaults = {
  settlement: 'retrocession',
  tax_category: 'bnc',
  pension_scheme: 'carmf',
  vat: 'exempt_care',
  payment: { days: 15, from: 'period_end' },
};

const contract: Contract = {
  ...usual,
  id: 'c',
  employer: 'e',
  kind: 'locum',
  title: 'Remplacement de mars',
  signatory: '',
  signatory_role: '',
  start: '2026-03-09',
  end: '2026-03-11',
  signed_on: '2026-03-02',
  terms: [{ valid_from: '2026-03-09', pay: { unit: 'fees_percent', percent: '80' } }],
  signed_document: null,
  end_alert_days: 60,
  notes: '',
  vat_reason: '',
};

it('gives back the contract that was opened', () => {
  const several: Contract = {
    ...contract,
    terms: [
      { valid_from: '2026-01-01', pay: { unit: 'hour', rate: '80.00' } },
      { valid_from: '2026-06-01', pay: { unit: 'half_day', rate: '350.00', cut: '12:30' } },
      { valid_from: '2026-09-01', pay: { unit: 'shift', rate: '210.00' } },
    ],
  };
  for (const each of [contract, several, { ...contract, terms: [] }]) {
    expect(contractOf(draftOf(each))).toEqual(each);
  }
});

it('moves a single rate with the start of the contract', () => {
  const draft = { ...draftOf(contract), start: '2026-03-10' };
  expect(contractOf(draft)).toMatchObject({ terms: [{ valid_from: '2026-03-10' }] });
});

it('names every field without an answer at once', () => {
  const draft = newDraft('c', 'e');
  const answers = ['settlement', 'tax_category', 'pension_scheme', 'vat', 'payment.days'];
  expect(missingIn(draft)).toEqual(['kind', 'start']);
  draft.kind = 'locum';
  draft.start = '2026-03-09';
  expect(missingIn(draft)).toEqual(answers);
  fill(draft, usual, []);
  expect(missingIn(draft)).toEqual([]);
  expect(contractOf(draft)).toMatchObject({ ...usual, terms: [] });
  draft.terms.push(newTerm('hour', null));
  expect(missingIn(draft)).toEqual(['terms.0.percent', 'terms.1.valid_from', 'terms.1.rate']);
});

it('still gives what is written to be looked at, beside what is missing', () => {
  const draft = { ...newDraft('c', 'e'), start: '2026-03-11', end: '2026-03-09' };
  draft.terms = [{ ...newTerm('hour', null), rate: '-90.00' }];
  expect(contractOf(draft)).toMatchObject({
    start: '2026-03-11',
    end: '2026-03-09',
    terms: [{ pay: { unit: 'hour', rate: '-90.00' } }],
  });
});

it('fills in what the doctor has not answered', () => {
  const draft = newDraft('c', 'e');
  draft.vat = 'taxable';
  fill(draft, usual, ['vat', 'payment']);
  expect(draft).toMatchObject({ settlement: 'retrocession', vat: 'taxable', payment_days: null });
  expect(draft.terms[0]?.unit).toBe('fees_percent');
});

it('takes for an answer what differs from the usual', () => {
  expect(answeredIn(contract, usual)).toEqual([]);
  const other: Contract = { ...contract, vat: 'taxable', payment: { days: 15, from: 'issue' } };
  expect(answeredIn(other, usual)).toEqual(['vat', 'payment']);
});

it('knows what is folded away', () => {
  expect(['kind', 'start', 'terms.0.rate', 'path'].some(isFolded)).toBe(false);
  expect(['payment.days', 'settlement', 'signatory', 'notes'].every(isFolded)).toBe(true);
});

const spaced = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

it('says what is paid', () => {
  expect(spaced(payWords({ unit: 'hour', rate: '90.00' }))).toBe('90,00 € l’heure');
  expect(spaced(termsWords(contract.terms))).toBe('80 % des honoraires encaissés');
  expect(
    spaced(
      termsWords([
        { valid_from: '2026-01-01', pay: { unit: 'hour', rate: '80.00' } },
        { valid_from: '2027-01-01', pay: { unit: 'hour', rate: '90.00' } },
      ]),
    ),
  ).toBe('80,00 € l’heure, puis 90,00 € l’heure dès le 1er janv. 2027');
  expect(termsWords([])).toBe('à préciser');
});

it('says from when to when', () => {
  const row = { contract, running: false, ends_in: null, signed_file: null };
  expect(spaced(datesWords(row))).toBe('9 mars 2026 → 11 mars 2026');
  const open = { ...row, contract: { ...contract, end: null } };
  expect(spaced(datesWords(open))).toBe('dès le 9 mars 2026');
  expect(spaced(datesWords({ ...open, running: true }))).toBe('depuis le 9 mars 2026');
});
