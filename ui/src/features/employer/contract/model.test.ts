import { expect, it } from 'vitest';
import type { Contract, ContractDefaults, Pay, PayTerms } from '#ipc';
import {
  hasBeside,
  isBeside,
  newRate,
  newSupplement,
  newTerm,
  nextTerm,
  termDraft,
} from '../terms/draft';
import { payWords, termsWords, wholeTermsWords, wholeWords } from '../terms/words';
import { newAmendment } from '../conditions/draft';
import {
  answeredIn,
  contractOf,
  draftOf,
  fill,
  isFolded,
  missingIn,
  newDraft,
  wrongIn,
} from './model';
import { datesWords } from './words';

const usual: ContractDefaults = {
  settlement: 'retrocession',
  tax_category: 'bnc',
  pension_scheme: 'carmf',
  vat: 'exempt_care',
  payment: { days: 15, from: 'period_end' },
};

const PLAIN: Omit<PayTerms, 'valid_from' | 'pay'> = {
  duty: { by: 'as_session' },
  on_call: { by: 'as_session' },
  supplements: [],
  combine: 'max',
  extras: { travel: null, meal: null, cancellation: null, territorial: null },
};

const terms = (valid_from: string, pay: Pay, beside: Partial<PayTerms> = {}): PayTerms => ({
  valid_from,
  pay,
  ...PLAIN,
  ...beside,
});

const SHARE: Pay = {
  unit: 'fees_percent',
  percent: '80',
  basis: 'cashed',
  duty_percent: null,
  flat_percent: null,
};

const RATES: Extract<Pay, { unit: 'listed' }>['rates'] = [
  { name: 'Soirée de semaine', rate: '150.00', per: 'shift', work: 'field_duty' },
  { name: 'Régulation', rate: '90.00', per: 'hour', work: 'triage' },
  { name: 'SAS', rate: '100.00', per: 'hour', work: 'care_access' },
  { name: 'Réunion', rate: '75.00', per: 'shift', work: 'other' },
];

const PAYS: Pay[] = [
  { unit: 'hour', rate: '90.00' },
  { unit: 'half_day', rate: '350.00', cut: '12:30' },
  { unit: 'day', rate: '600.00' },
  { unit: 'shift', rate: '210.00' },
  { unit: 'listed', rates: RATES },
  SHARE,
  { ...SHARE, basis: 'billed', duty_percent: '90', flat_percent: '100' },
  { unit: 'acts', facility: '12.5' },
  { unit: 'month', full_time: '5000.00', quota: '60', incomplete: 'calendar_days' },
  { unit: 'year', full_time: '60000.00', quota: '100', incomplete: 'whole' },
  { unit: 'weekly_hours', rate: '45.00', minutes: 840, incomplete: 'thirtieths' },
];

const NIGHT = { on: 'night', window: { from: '20:00', to: '08:00' } } as const;

const BESIDE: Partial<PayTerms>[] = [
  { duty: { by: 'hospital', scale: 'practitioner' } },
  { duty: { by: 'hospital', scale: 'university' } },
  { duty: { by: 'periods', full: '300.00', half: '150.00' } },
  { on_call: { by: 'periods', period: '70.00', half: null } },
  { on_call: { by: 'periods', period: '70.00', half: '40.00' } },
  { on_call: { by: 'call_outs', flat: '50.00', hour: '80.00', each: '0.00', supplements: true } },
  { on_call: { by: 'call_outs', flat: '0.00', hour: '80.00', each: '0.00', supplements: false } },
  {
    supplements: [
      { ...NIGHT, add: { by: 'percent', percent: '25' } },
      {
        on: 'saturday',
        window: { from: '13:00', to: '00:00' },
        add: { by: 'hour', amount: '10.00' },
      },
      { on: 'sunday', window: null, add: { by: 'shift', amount: '50.00' } },
      { on: 'holiday', window: null, add: { by: 'percent', percent: '100' } },
    ],
    combine: 'sum',
  },
  {
    extras: {
      travel: '20.00',
      meal: '10.50',
      cancellation: { hours: 48, percent: '50' },
      territorial: { half_days: 2, sites: 1 },
    },
  },
];

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
  terms: [terms('2026-03-09', SHARE)],
  conditions: {
    work_quota: '30',
    half_days: 3,
    weekly_minutes: 840,
    trial_end: '2026-03-10',
    notice: '14d',
    ground: 'Congé',
    places: 72,
    general_interest_half_days: null,
    amendments: [
      {
        effective: '2026-03-10',
        renewal: true,
        work_quota: null,
        half_days: 4,
        weekly_minutes: null,
        note: '',
      },
    ],
    side: 'covered_doctor',
    teleconsultation_share: '20',
    teaching_hours: 96,
    limits: {
      days_a_year: null,
      daily_minutes: 720,
      weekly_minutes: null,
      average_minutes: 2760,
      rest_minutes: null,
    },
    non_compete: { months: 24, kilometres: 10 },
  },
  signed_document: null,
  end_alert_days: 60,
  notes: '',
  vat_reason: '',
};

it('gives back the contract that was opened', () => {
  const several: Contract = {
    ...contract,
    terms: [
      terms('2026-01-01', { unit: 'hour', rate: '80.00' }),
      terms('2026-06-01', { unit: 'half_day', rate: '350.00', cut: '12:30' }),
      terms('2026-09-01', { unit: 'shift', rate: '210.00' }),
    ],
  };
  for (const each of [contract, several, { ...contract, terms: [] }]) {
    expect(contractOf(draftOf(each))).toEqual(each);
  }
});

it('loses nothing of any kind of terms', () => {
  const kinds = [
    ...PAYS.map((pay) => terms('2026-03-09', pay)),
    ...BESIDE.map((beside) => terms('2026-03-09', { unit: 'hour', rate: '90.00' }, beside)),
    terms('2026-03-09', { unit: 'listed', rates: RATES }, Object.assign({}, ...BESIDE)),
  ];
  for (const each of kinds) {
    const kept = contractOf(draftOf({ ...contract, terms: [each] }));
    expect(kept.terms).toEqual([each]);
  }
});

it('keeps what comes beside a price that is still to be written', () => {
  const draft = { ...newDraft('c', 'e'), start: '2026-03-09' };
  draft.terms = [{ ...newTerm('hour', null), travel: '20.00' }];
  expect(contractOf(draft).terms).toMatchObject([{ extras: { travel: '20.00' } }]);
  expect(missingIn(draft)).toContain('terms.0.rate');
});

it('starts later terms with all that the ones before say, but the amount', () => {
  const before = termDraft(
    terms('2026-01-01', { unit: 'hour', rate: '90.00' }, Object.assign({}, ...BESIDE)),
  );
  const next = nextTerm(before);
  expect(next).toMatchObject({ unit: 'hour', rate: null, from: null, travel: '20.00' });
  const named = (each: { key: number; on: string }) => ({ ...each, key: 0 });
  expect(next.supplements.map(named)).toEqual(before.supplements.map(named));
  const keys = [...before.supplements, ...next.supplements, before, next].map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
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

it('names what is missing in terms as the core does', () => {
  const draft = { ...newDraft('c', 'e'), kind: 'other', start: '2026-03-11' } as const;
  const missing = (term: Partial<ReturnType<typeof newTerm>>) => {
    const whole = { ...newTerm('hour', null), rate: '90.00', ...term };
    return missingIn({ ...draft, terms: [whole] }).filter((field) => field.startsWith('terms'));
  };
  const { duty, on_call } = newTerm('hour', null);
  expect(missing({})).toEqual([]);
  expect(missing({ unit: 'listed', rates: [{ ...newRate(), name: 'Nuit' }] })).toEqual([
    'terms.0.rates.0.rate',
  ]);
  expect(missing({ unit: 'year', full_time: '60000.00', quota: null })).toEqual(['terms.0.quota']);
  expect(missing({ unit: 'weekly_hours' })).toEqual(['terms.0.minutes']);
  expect(missing({ duty: { ...duty, by: 'periods' } })).toEqual([
    'terms.0.duty.full',
    'terms.0.duty.half',
  ]);
  // The hospital's own amount may not be known yet.
  expect(missing({ on_call: { ...on_call, by: 'periods' } })).toEqual([]);
  expect(missing({ on_call: { ...on_call, by: 'call_outs' } })).toEqual(['terms.0.on_call.flat']);
  expect(missing({ supplements: [newSupplement(), { ...newSupplement(), by: 'hour' }] })).toEqual([
    'terms.0.supplements.0.add.percent',
    'terms.0.supplements.1.add.amount',
  ]);
  expect(missing({ cancellation: { hours: '48', percent: null } })).toEqual([
    'terms.0.extras.cancellation.percent',
  ]);
});

it('says what is wrong at its line, in whatever order the lines were typed', () => {
  const draft = { ...newDraft('c', 'e'), start: '2026-03-11' };
  const line = (effective: string | null) => ({ ...newAmendment(), effective });
  draft.conditions.amendments = [line('2027-06-01'), line('2026-01-01'), line(null)];
  const core = { code: 'outside_contract', about: {} } as const;
  const wrong = wrongIn(draft, [{ ...core, field: 'conditions.amendments.0.effective' }]);
  const fields = wrong.map(({ field }) => field).filter((field) => field?.includes('amendments'));
  expect(fields).toEqual([
    'conditions.amendments.2.effective',
    'conditions.amendments.1.effective',
  ]);
});

it('knows what lies in the fold of the terms', () => {
  const inside = ['supplements.1.window.to', 'duty.full', 'on_call.period', 'extras.meal'];
  expect(inside.every((field) => isBeside(`terms.0.${field}`))).toBe(true);
  expect(['terms.0.rate', 'terms.0.duty_percent', 'notes'].some(isBeside)).toBe(false);
  expect(hasBeside(termDraft(terms('2026-01-01', SHARE)))).toBe(false);
  for (const beside of BESIDE) {
    expect(hasBeside(termDraft(terms('2026-01-01', SHARE, beside)))).toBe(true);
  }
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
        terms('2026-01-01', { unit: 'hour', rate: '80.00' }),
        terms('2027-01-01', { unit: 'hour', rate: '90.00' }),
      ]),
    ),
  ).toBe('80,00 € l’heure, puis 90,00 € l’heure dès le 1er janv. 2027');
  expect(termsWords([])).toBe('à préciser');
});

it('says what every unit pays in a few words', () => {
  expect(PAYS.map((pay) => spaced(payWords(pay)))).toEqual([
    '90,00 € l’heure',
    '350,00 € la demi-journée',
    '600,00 € la journée',
    '210,00 € la vacation',
    '4 tarifs au choix',
    '80 % des honoraires encaissés',
    '80 % des honoraires facturés',
    'actes au tarif, moins 12,5 % de redevance',
    '5 000,00 € brut par mois, à 60 %',
    '60 000,00 € brut par an',
    '14 h par semaine à 45,00 € l’heure',
  ]);
});

it('says all of it where there is room', () => {
  const whole = (pay: Pay) => spaced(wholeWords(terms('2026-01-01', pay)));
  expect(whole({ unit: 'half_day', rate: '350.00', cut: '12:30' })).toBe(
    '350,00 € la demi-journée, coupure à 12 h 30',
  );
  expect(whole({ unit: 'listed', rates: RATES })).toBe(
    'Soirée de semaine : 150,00 € la vacation (PDSA, effection) ; ' +
      'Régulation : 90,00 € l’heure (PDSA, régulation) ; ' +
      'SAS : 100,00 € l’heure (SAS, hors PDSA) ; Réunion : 75,00 € la vacation',
  );
  expect(whole({ ...SHARE, duty_percent: '90', flat_percent: '100' })).toBe(
    '80 % des honoraires encaissés ; 90 % des actes de garde ; 100 % des forfaits',
  );
  expect(
    whole({ unit: 'month', full_time: '5000.00', quota: '60', incomplete: 'calendar_days' }),
  ).toBe('5 000,00 € brut par mois, à 60 % ; mois incomplet au prorata des jours du mois');
  const beside = (more: Partial<PayTerms>) =>
    spaced(wholeWords(terms('2026-01-01', { unit: 'hour', rate: '90.00' }, more)))
      .split(' ; ')
      .slice(1);
  expect(BESIDE.map(beside)).toEqual([
    ['gardes : indemnité de sujétion, praticiens'],
    ['gardes : indemnité de sujétion, hospitalo-universitaires'],
    ['gardes : 300,00 € la période, 150,00 € la demie'],
    ['astreintes : 70,00 € la période'],
    ['astreintes : 70,00 € la période, 40,00 € la demie'],
    ['astreintes : 50,00 € de forfait, 80,00 € l’heure et 0,00 € le déplacement'],
    ['astreintes : 0,00 € de forfait, 80,00 € l’heure et 0,00 € le déplacement'],
    [
      'Nuit, 20 h – 8 h : +25 %',
      'Samedi, 13 h – 0 h : +10,00 € l’heure',
      'Dimanche : +50,00 € la vacation',
      'Jour férié : +100 %',
      'majorations additionnées',
    ],
    [
      'trajet : 20,00 € par jour',
      'repas : 10,50 € par vacation',
      'annulation par l’employeur moins de 48 h avant : 50 %',
      'prime d’exercice territorial : 2 demi-journées par semaine',
    ],
  ]);
  expect(spaced(wholeTermsWords([terms('2026-01-01', SHARE, BESIDE[2])]))).toBe(
    '80 % des honoraires encaissés ; gardes : 300,00 € la période, 150,00 € la demie',
  );
});

it('says from when to when', () => {
  const dates = {
    end: null,
    trial_end: null,
    trial_latest: null,
    notice: null,
    renewal_by: null,
    permanent: null,
    together: null,
  };
  const told = { checks: [], amended: [], paid: [] };
  const row = { contract, running: false, ends_in: null, signed_file: null, ...told, dates };
  expect(spaced(datesWords(row))).toBe('9 mars 2026 → 11 mars 2026');
  const open = { ...row, contract: { ...contract, end: null } };
  expect(spaced(datesWords(open))).toBe('dès le 9 mars 2026');
  expect(spaced(datesWords({ ...open, running: true }))).toBe('depuis le 9 mars 2026');
});
