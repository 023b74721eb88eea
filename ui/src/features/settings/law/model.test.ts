import { describe, expect, it } from 'vitest';
import type { DatedValue, LawNumber, LawTheme } from '#ipc';
import { doubtful, grouped, holding, parseLaw } from './model';

const value = (over: Partial<DatedValue> & { from: string; value?: string }): DatedValue => ({
  parameter: {
    key: 'late.flat',
    value: over.value ?? '40',
    valid_from: over.from,
    source: 'C. com., art. D441-5',
    confidence: 'sure',
  },
  edited: false,
  confidence: 'sure',
  until: null,
  in_force: false,
  replaced: false,
  ...over,
});

const number = (key: string, theme: LawTheme, values: DatedValue[]): LawNumber => ({
  key,
  theme,
  unit: 'euros',
  values,
});

const flat = number('late.flat', 'late', [value({ from: '2013-01-01', in_force: true })]);
const ahead = number('cumul_retraite.2027', 'social', [
  value({ from: '2028-01-01', value: '7500' }),
  value({ from: '2027-01-01', value: '7000', confidence: 'to_verify' }),
]);
const names = {
  number: (key: string) =>
    key === 'late.flat' ? 'Indemnité forfaitaire de retard' : 'Cumul emploi-retraite',
  theme: (theme: LawTheme) => (theme === 'late' ? 'Retards de paiement' : 'Salaires'),
};
const found = (text: string, doubts = false) =>
  grouped([flat, ahead], { text, doubts }, names).flatMap(({ numbers }) =>
    numbers.map(({ key }) => key),
  );

describe('the list of numbers', () => {
  it('shows the value of today, and of a number to come the one that comes first', () => {
    expect(holding(flat)?.parameter.value).toBe('40');
    expect(holding(ahead)?.parameter.value).toBe('7000');
    expect(doubtful(ahead)).toBe(true);
  });

  it('groups by theme, and leaves out a theme without a number', () => {
    const groups = grouped([flat, ahead], { text: '', doubts: false }, names);
    expect(groups.map(({ theme }) => theme)).toEqual(['late', 'social']);
    expect(grouped([flat, ahead], { text: 'forfaitaire', doubts: false }, names)).toHaveLength(1);
  });

  it('is searched by the words of the name, the theme or the text, without accents', () => {
    expect(found('indemnite retard')).toEqual(['late.flat']);
    expect(found('D441-5')).toEqual(['late.flat', 'cumul_retraite.2027']);
    expect(found('salaires')).toEqual(['cumul_retraite.2027']);
    expect(found('planète')).toEqual([]);
    expect(found('', true)).toEqual(['cumul_retraite.2027']);
  });
});

describe('a value as it is typed', () => {
  it.each([
    ['euros', '422,03 €', '422.03'],
    ['euros', '1 823,03', '1823.03'],
    ['euros', '41\u202f386,48\u00a0€', '41386.48'],
    ['euros_per_km', '0,529 €/km', '0.529'],
    ['euros_per_km', '0,529', '0.529'],
    ['percent', '13,5 %', '13.5'],
    ['points', '10 points', '10'],
    ['factor', '× 1,20', '1.20'],
    ['kilometres', '20 000 km', '20000'],
    ['days', '60 jours', '60'],
    ['months', '6 mois', '6'],
    ['date', '1er septembre 2027', '2027-09-01'],
    ['day_of_year', '15 novembre', '11-15'],
    ['day_of_year', '29/02', '02-29'],
  ] as const)('%s: « %s »', (unit, text, written) => {
    expect(parseLaw(unit, text, '2026-11-24')).toBe(written);
  });

  it.each([
    ['euros', 'beaucoup'],
    ['euros', '12 %'],
    ['percent', '20 €'],
    ['euros_per_km', 'km'],
    ['factor', '1,2,3'],
    ['day_of_year', 'quinze'],
    ['date', '30 février 2027'],
  ] as const)('%s: « %s » is nonsense', (unit, text) => {
    expect(parseLaw(unit, text, '2026-11-24')).toBeNull();
  });
});
