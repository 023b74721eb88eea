import { expect, it, vi } from 'vitest';
import type { AmendedPay, ContractDates, KindCheck, KindTraits } from '#ipc';
import {
  adviceWords,
  checkAt,
  amendedWords,
  checkWords,
  datesLines,
  endHint,
  lengthWords,
  ruleWords,
  sourceWords,
} from './words';

// The rest of that feature wants a window.
vi.mock('#feature/formality', () => ({ confidenceLabel: () => 'à vérifier' }));

const spaced = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

const quota: KindCheck = {
  rule: 'ST-31d',
  code: 'above_quota',
  level: 'holds',
  found: { unit: 'percent', value: '30' },
  limit: { unit: 'percent', value: '40' },
  given: null,
  from: null,
  field: null,
  source: 'CSP, art. R6152-338 4°',
  confidence: 'likely',
};

it('says the arithmetic of what holds and of what does not', () => {
  expect(spaced(checkWords(quota))).toBe('Quotité : 30 % ≤ 40 %');
  const more: KindCheck = {
    ...quota,
    level: 'warning',
    found: { unit: 'percent', value: '50' },
    from: '2027-03-01',
  };
  expect(spaced(checkWords(more))).toBe('Quotité : 50 % > 40 %, dès le 1er mars 2027');
  expect(spaced(sourceWords(quota.source, quota.confidence))).toMatch(
    /^CSP, art\. R6152-338 4° \(.+\)$/,
  );
  const places: KindCheck = {
    ...quota,
    code: 'below_minimum_fte',
    level: 'info',
    found: { unit: 'percent', value: '50' },
    limit: { unit: 'percent', value: '60' },
    given: { unit: 'places', value: 72 },
  };
  expect(spaced(checkWords(places))).toBe('Coordination pour 72 places : 50 % < 60 %');
});

it('says what a short week and a long trial ask for', () => {
  const hours: KindCheck = {
    ...quota,
    code: 'written_request_needed',
    level: 'info',
    found: { unit: 'minutes', value: 840 },
    limit: { unit: 'minutes', value: 1440 },
  };
  expect(spaced(checkWords(hours))).toBe('Temps par semaine : 14 h < 24 h');
  expect(adviceWords(hours)).toContain('demande écrite');
  expect(adviceWords({ ...hours, level: 'holds' })).toBeNull();
  const trial: KindCheck = {
    ...quota,
    code: 'trial_too_long',
    found: null,
    limit: { unit: 'length', value: '2m' },
  };
  expect(spaced(checkWords(trial))).toBe('Essai : 2 mois au plus');
});

it('says lengths as doctors do', () => {
  expect(['1m', '18m', '24m', '14d', '1d'].map((each) => spaced(lengthWords(each)))).toEqual([
    '1 mois',
    '18 mois',
    '2 ans',
    '14 jours',
    '1 jour',
  ]);
});

it('tells the first and the last day where the law gives a range', () => {
  const dates: ContractDates = {
    end: null,
    trial_end: null,
    trial_latest: null,
    notice: {
      least: '3m',
      most: '6m',
      signed: false,
      give_by: null,
      if_today: { first: '2027-02-26', last: '2027-05-26' },
      source: 'CSP, art. R6152-97',
      confidence: 'sure',
    },
    renewal_by: null,
    permanent: null,
    together: { months: 25, days: 1 },
  };
  const told = datesLines(dates).map(({ label, value }) => spaced(`${label} : ${value}`));
  expect(told).toEqual([
    'Préavis : 3 mois à 6 mois',
    'Donné aujourd’hui, dernier jour : entre le 26 février 2027 et le 26 mai 2027',
    'Avec les contrats précédents : 25 mois et 1 jour',
  ]);
});

it('tells contracts of one hospital together, with the rule and its text', () => {
  const together: KindCheck = {
    ...quota,
    rule: 'CU-08',
    code: 'above_quota_together',
    level: 'warning',
    found: { unit: 'percent', value: '60' },
    given: { unit: 'contracts', value: 2 },
    confidence: 'sure',
  };
  expect(spaced(checkWords(together))).toBe(
    'Quotité de 2 contrats chez cet employeur : 60 % > 40 %',
  );
  const { rule, source, confidence } = together;
  expect(ruleWords(rule, source, confidence)).toBe('CU-08 · CSP, art. R6152-338 4°');
  expect(ruleWords('', 'Contrat signé', 'sure')).toBe('Contrat signé');
});

it('tells a trial after another contract, and hours invoiced to a public hospital', () => {
  const trial: KindCheck = {
    ...quota,
    code: 'trial_after_another',
    level: 'warning',
    found: { unit: 'elapsed', value: { months: 2, days: 0 } },
    limit: null,
    given: { unit: 'day', value: '2026-06-30' },
  };
  expect(spaced(checkWords(trial))).toBe(
    'Essai : 2 mois, alors que le contrat suit celui qui finit le 30 juin 2026',
  );
  expect(adviceWords(trial)).toContain('mêmes fonctions');
  const hours: KindCheck = {
    ...quota,
    code: 'invoiced_by_time',
    level: 'warning',
    found: { unit: 'unit', value: 'hour' },
    limit: null,
  };
  expect(checkWords(hours)).toBe('Payé à l’heure par un hôpital public');
  expect(adviceWords(hours)).toContain('moins une redevance');
});

it('says at its field what the law sets for the pay, with its rule and its text', () => {
  const low: KindCheck = {
    ...quota,
    rule: 'ST-31i',
    code: 'pay_below_least',
    level: 'warning',
    found: { unit: 'euros', value: '40000.00' },
    limit: { unit: 'euros', value: '41386.48' },
    field: 'terms.0.full_time',
    source: 'arrêté du 5 février 2022',
    confidence: 'sure',
  };
  expect(spaced(checkAt([low], 'terms.0.full_time') ?? '')).toBe(
    'Rémunération brute d’un temps plein par an : 40 000,00 € < 41 386,48 € (ST-31i · arrêté du 5 février 2022).',
  );
  expect(checkAt([low], 'terms.1.full_time')).toBeNull();
  expect(checkAt([{ ...low, level: 'holds' }], 'terms.0.full_time')).toBeNull();
  const twice: KindCheck = { ...low, code: 'supplement_twice', found: null, limit: null };
  expect(checkAt([twice], 'terms.0.full_time')).toContain('saisie deux fois. Gardez');
});

it('takes a fixed term off the trial of the contract that follows it', () => {
  const trial: KindCheck = {
    ...quota,
    code: 'trial_after_fixed_term',
    level: 'warning',
    found: { unit: 'elapsed', value: { months: 4, days: 0 } },
    limit: { unit: 'elapsed', value: { months: 1, days: 0 } },
    given: { unit: 'elapsed', value: { months: 3, days: 0 } },
  };
  expect(spaced(checkWords(trial))).toBe('Essai, 3 mois de CDD déduits : 4 mois > 1 mois');
  expect(adviceWords(trial)).toContain('déduite de l’essai');
});

it('says whether a salary follows an amended share, or stays', () => {
  const stays: AmendedPay = {
    rule: 'PA-05',
    level: 'warning',
    from: '2026-12-01',
    to: null,
    before: { unit: 'percent', value: '30' },
    after: { unit: 'percent', value: '40' },
    paid_before: '1500.00',
    paid: '1500.00',
    in_proportion: '2000.00',
    proposal: null,
  };
  expect(spaced(amendedWords(stays))).toBe(
    'Dès le 1er décembre 2026, la quotité passe de 30 % à 40 % ; la rémunération reste 1 500,00 € par mois : c’est un montant fixe, qui ne suit pas le temps de travail.',
  );
  const follows: AmendedPay = { ...stays, level: 'info', paid: '2000.00' };
  expect(spaced(amendedWords(follows))).toContain(
    'la rémunération suit, de 1 500,00 € à 2 000,00 € par mois',
  );
  const hours: AmendedPay = { ...stays, before: null, after: { unit: 'half_days', value: 4 } };
  expect(spaced(amendedWords(hours))).toContain('le temps de travail est de 4 demi-journées');
});

it('asks for an end where the law limits the contract, and says when none is needed', () => {
  const rule = (test: object, confidence = 'sure') => ({
    rules: [{ test, source: 'CSP, art. R6152-338 4°', confidence }],
  });
  const mixed = { ...rule({ period_too_long: '36m' }), permanent: { possible: '36m' } };
  expect(spaced(endHint(mixed as unknown as KindTraits) ?? '')).toBe(
    '3 ans au plus à la fois (CSP, art. R6152-338 4°). ' +
      'Sans terme : seulement après 3 ans de contrats avec cet employeur.',
  );
  const fixed = rule({ contract_too_long: '18m' }) as unknown as KindTraits;
  expect(spaced(endHint(fixed) ?? '')).toContain('18 mois au plus, renouvellements compris');
  const advised = rule({ contract_too_long: '48m' }, 'to_verify') as unknown as KindTraits;
  expect(endHint(advised)).toBeNull();
  expect(endHint(undefined)).toBeNull();
});
