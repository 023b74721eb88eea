import { expect, it, vi } from 'vitest';
import type { ContractDates, KindCheck } from '#ipc';
import { adviceWords, checkWords, datesLines, lengthWords, sourceWords } from './words';

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
