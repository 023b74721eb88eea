import { expect, test } from 'vitest';
import type { Surroundings, StatementLine } from '#ipc';
import type { Person } from '../people';
import { payWords, weighingLines } from './weighing';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

const people = new Map([['ehpad', { name: 'Les Genêts' } as Person]]);
const AROUND: Surroundings = {
  before: {
    contract: 'ehpad',
    start: '2026-11-24T08:00',
    end: '2026-11-24T12:00',
    rest: 120,
  },
  after: null,
  there: { place: 'Résidence', minutes: 15 },
  back: { place: null, minutes: null },
  weeks: [{ monday: '2026-11-23', load_before: 800, load: 1065, salaried: 720, hospital: 0 }],
  months: null,
  takes: 265,
};

const told = (around: Partial<Surroundings>) =>
  weighingLines({ around: { ...AROUND, ...around } }, people).map(({ label, told }) =>
    plain(`${label} : ${told.join(' · ')}`),
  );

test('a proposed shift tells its rests, its roads and what its week then holds', () => {
  expect(told({})).toEqual([
    'Avant : 2 h depuis Les Genêts (12 h) · 15 min de route (Résidence)',
    'Après : rien à moins de deux jours · route inconnue (domicile)',
    'Semaine du 23 nov. : 13 h 20 → 17 h 45 réelles · dont 12 h salariées',
  ]);
});

test('a road is none at the same place', () => {
  expect(told({ there: { place: 'Résidence', minutes: 0 } })[0]).toContain('même lieu');
});

test('hospital service is told by its four months', () => {
  const months = { first: '2026-09-01', last: '2026-12-31', average: 2480, most: 2880 };
  expect(told({ months }).at(-1)).toBe(
    'Quadrimestre : 41 h 20 par semaine en moyenne, 48 h au plus',
  );
  expect(told({ months: { ...months, most: null } }).at(-1)).not.toContain('au plus');
});

test('a pay that waits for fees, or is within a salary, is said so', () => {
  const line = (by: string) => ({ explained: { by } }) as unknown as StatementLine;
  expect(payWords(line('fees'), '0.00')).toBe('selon les honoraires');
  expect(payWords(line('in_salary'), null)).toBe('compris dans le salaire');
  expect(plain(payWords(line('hours'), '360.00'))).toBe('360,00 €');
});
