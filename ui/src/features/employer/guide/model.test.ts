import { expect, it, vi } from 'vitest';
import type { ContractSketch, EmployerRow, GuideSituation } from '#ipc';
import { missingIn } from '../contract/model';
import {
  draftOfSketch,
  factsOf,
  fittingFirst,
  fittingSituations,
  grouped,
  newFacts,
  valueAt,
} from './model';
import { headWords, knownLines, markWords, summaryLines } from './words';

// The rest of that feature wants a window.
vi.mock('#feature/formality', () => ({ confidenceLabel: () => 'à vérifier' }));

const spaced = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

const situation = (code: string, says: string, words = ''): GuideSituation => ({
  code,
  group: code.startsWith('h') ? 'public_hospital' : 'practice',
  says: { fr: says, en: 'I stand in' },
  about: { fr: '', en: '' },
  words,
  title: { fr: says, en: says },
});
const known = [
  situation('hospital', 'Je fais des gardes à l’hôpital', 'urgences nuit'),
  situation('locum', 'Je remplace un confrère', 'remplacement remplaçant cabinet'),
];

it('finds a situation by its own words, by others, and by the beginning of one', () => {
  const found = (text: string) => fittingSituations(known, text).map(({ code }) => code);
  expect(found('')).toEqual(['hospital', 'locum']);
  expect(found('garde')).toEqual(['hospital']);
  expect(found('je remplace un confrère')).toEqual(['locum']);
  expect(found('Remplacant')).toEqual(['locum']);
  expect(found('urgence hopital')).toEqual(['hospital']);
  expect(found('xyzzy')).toEqual([]);
});

it('keeps groups in the order of the list', () => {
  expect(grouped(known).map(({ group }) => group)).toEqual(['public_hospital', 'practice']);
});

it('begins with what goes with the employer from whose page one comes', () => {
  const employers = { locum: ['colleague_practice'] } as const;
  const order = grouped(known, employers, 'colleague_practice');
  expect(order[0]?.group).toBe('fitting');
  expect(order.flatMap(({ situations }) => situations).map(({ code }) => code)[0]).toBe('locum');
  expect(order.flatMap(({ situations }) => situations)).toHaveLength(known.length);
  expect(grouped(known, employers, 'university')).toEqual(grouped(known));
});

it('counts what was typed, and leaves empty what was not', () => {
  const facts = factsOf({ ...newFacts(), half_days: '2', start: '2027-01-04' });
  expect(facts.half_days).toBe(2);
  expect(facts.places).toBeNull();
});

it('names employers first that sign such contracts', () => {
  const row = (id: string, kind: string) => ({ employer: { id, kind } }) as EmployerRow;
  const rows = [row('a', 'private_clinic'), row('b', 'public_hospital')];
  const order = fittingFirst(rows, ['public_hospital']).map(({ employer }) => employer.id);
  expect(order).toEqual(['b', 'a']);
});

const sketch: ContractSketch = {
  kind: 'contract_practitioner_mixed',
  title: { fr: 'Demi-journées à l’hôpital', en: 'Half-days at the hospital' },
  start: '2027-01-04',
  end: '2028-01-03',
  usual: {
    settlement: 'payslip',
    tax_category: 'salary',
    pension_scheme: 'ircantec',
    vat: 'exempt_care',
    payment: { days: 30, from: 'issue' },
  },
  conditions: {
    work_quota: '20',
    half_days: null,
    weekly_minutes: null,
    trial_end: '2027-03-03',
    notice: null,
    ground: 'Exercice mixte',
    places: null,
    general_interest_half_days: null,
    side: 'locum_doctor',
    teleconsultation_share: null,
    teaching_hours: null,
    limits: {
      days_a_year: null,
      daily_minutes: null,
      weekly_minutes: null,
      average_minutes: null,
      rest_minutes: null,
    },
    non_compete: null,
    amendments: [],
  },
  ground: { fr: 'Exercice mixte', en: 'Mixed practice' },
  term: {
    unit: 'year',
    amount: null,
    share: null,
    quota: '20',
    cut: null,
    duty: { by: 'hospital', scale: 'practitioner' },
    on_call_periods: true,
  },
  employers: ['public_hospital'],
  prefilled: [
    { field: 'start', from: 'answer', source: '', confidence: 'sure' },
    {
      field: 'conditions.trial_end',
      from: 'law',
      source: 'CSP, art. R6152-345',
      confidence: 'sure',
    },
  ],
  amounts: [
    {
      role: 'least',
      key: 'pc.pay.min',
      amount: '41386.48',
      since: '2023-07-01',
      source: 'arrêté du 5 février 2022',
      confidence: 'sure',
    },
    {
      role: 'most',
      key: 'pc.pay.max',
      amount: '71162.83',
      since: '2023-07-01',
      source: 'arrêté du 5 février 2022',
      confidence: 'sure',
    },
  ],
  usual_price: null,
};

it('makes the ordinary contract of the answers, and leaves the price to the doctor', () => {
  const draft = draftOfSketch(sketch, 'c', 'e', 'fr');
  expect(draft.title).toBe('Demi-journées à l’hôpital');
  expect(draft.kind).toBe('contract_practitioner_mixed');
  expect(draft.employer).toBe('e');
  expect(draft.pension_scheme).toBe('ircantec');
  expect(draft.payment_days).toBe('30');
  expect(draft.conditions.work_quota).toBe('20');
  const [term] = draft.terms;
  expect(term?.unit).toBe('year');
  expect(term?.full_time).toBeNull();
  expect(term?.duty.by).toBe('hospital');
  expect(term?.on_call.by).toBe('periods');
  expect(missingIn(draft)).toEqual(['terms.0.full_time']);
});

it('names the contract and its ground in the language of the screen', () => {
  const draft = draftOfSketch(sketch, 'c', 'e', 'en');
  expect(draft.title).toBe('Half-days at the hospital');
  expect(draft.conditions.ground).toBe('Mixed practice');
});

it('reads each field that was filled in by the name that the core gives it', () => {
  const draft = draftOfSketch(sketch, 'c', 'e', 'fr');
  expect(valueAt(draft, 'start')).toBe('2027-01-04');
  expect(valueAt(draft, 'payment')).toEqual(['30', 'issue']);
  expect(valueAt(draft, 'conditions.trial_end')).toBe('2027-03-03');
  expect(valueAt(draft, 'terms.0.quota')).toBe('20');
});

it('says where a value comes from', () => {
  expect(sketch.prefilled.map(markWords)).toEqual(['votre réponse', 'CSP, art. R6152-345']);
});

it('says beforehand what the contract will be', () => {
  expect(spaced(headWords(sketch))).toBe(
    'Praticien contractuel, motif 4 : exercice mixte · 20 % · dès le 4 janv. 2027',
  );
  const told = summaryLines(sketch).map(({ label, value }) => spaced(`${label} : ${value}`));
  expect(told).toContain('Temps : 20 %');
  expect(told).toContain('Rémunération : salaire à l’année, montant à préciser');
  expect(told).toContain('Gardes : barème hospitalier');
  expect(knownLines(sketch).map(({ text }) => spaced(text))).toEqual([
    'De 41 386,48 € à 71 162,83 € brut par an à temps plein, depuis le 1er juill. 2023',
  ]);
});
