import { describe, expect, it } from 'vitest';
import type { Difference, ExpectedGross, MissingUnits } from '#ipc';
import { differenceWords, isLess, isZero, ofMonth, size, UNITS, unitsWords } from './words';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

const units = (more: Partial<MissingUnits> = {}): MissingUnits => ({
  unit: 'duty',
  count: 2,
  worked: 3,
  amount: '844.06',
  rate: '422.03',
  ...more,
});

const found = (more: Partial<Difference>): Difference => ({
  work: '2026-11',
  expected: { unpriced: [] } as unknown as ExpectedGross,
  paid: '0.00',
  caught_up: '0.00',
  of_others: '0.00',
  units: [],
  uncounted: [],
  indemnity: '0.00',
  leave: '0.00',
  gross: '0.00',
  unexplained: '0.00',
  ...more,
});

const told = (more: Partial<Difference>) => plain(differenceWords(found(more)));

describe('what a payslip leaves out', () => {
  it('is said as a doctor says it', () => {
    expect(told({ units: [units()], gross: '844.06' })).toBe(
      '2 gardes de novembre manquent : 844,06 €',
    );
    expect(told({ units: [units({ count: 1, amount: '422.03' })] })).toBe(
      '1 garde de novembre manque : 422,03 €',
    );
  });

  it('is no sentence where nothing differs', () => {
    expect(told({})).toBe('');
  });

  it('elides before April, August and October', () => {
    expect(told({ work: '2026-04', units: [units()] })).toContain('2 gardes d’avril');
    expect(['2026-08', '2026-10', '2026-12'].map(ofMonth)).toEqual([
      'd’août',
      'd’octobre',
      'de décembre',
    ]);
  });

  it('says about where the price is an average', () => {
    expect(told({ units: [units({ rate: null })] })).toBe(
      '2 gardes de novembre manquent : environ 844,06 €',
    );
  });

  it('counts hours as hours: one hour and a half is one', () => {
    const hours = (count: number) =>
      told({ units: [units({ unit: 'hour', count, amount: '135.00', rate: '90.00' })] });
    expect(hours(90)).toBe('1 h 30 de novembre manque : 135,00 €');
    expect(hours(480)).toBe('8 h de novembre manquent : 135,00 €');
  });

  it('tells what is too much, also what was never worked', () => {
    expect(told({ units: [units({ count: -2, amount: '-844.06' })] })).toBe(
      '2 gardes de novembre en trop : 844,06 €',
    );
    expect(told({ units: [units({ count: -1, worked: 0, amount: null, rate: null })] })).toBe(
      '1 garde de novembre en trop',
    );
  });

  it('tells the rest of the gross by itself, and beside what is explained', () => {
    expect(told({ unexplained: '120.00', gross: '120.00' })).toBe(
      'Brut : 120,00 € de moins que ce qui a été fait',
    );
    expect(told({ unexplained: '-5.00' })).toBe('Brut : 5,00 € de plus que ce qui a été fait');
    expect(told({ units: [units()], unexplained: '10.00' })).toBe(
      '2 gardes de novembre manquent : 844,06 € ; pour le reste, 10,00 € de moins que ce qui a été fait',
    );
  });

  it('names the indemnities of the last payslip', () => {
    expect(told({ indemnity: '420.00', leave: '462.00' })).toBe(
      'Il manque 420,00 € d’indemnité de fin de contrat ; il manque 462,00 € de congés payés',
    );
    expect(told({ leave: '-12.00' })).toBe('12,00 € de trop de congés payés');
  });
});

describe('units', () => {
  it('have a name above a field, and a word beside a number', () => {
    for (const unit of Object.keys(UNITS) as (keyof typeof UNITS)[]) {
      expect(UNITS[unit]()).toMatch(/^\p{Lu}/u);
      expect(unitsWords(unit, 120)).toMatch(/\d/);
    }
    expect(plain(unitsWords('half_day', 1))).toBe('1 demi-journée');
    expect(plain(unitsWords('call_out_hour', 90))).toBe('1 h 30 de déplacement');
    expect(plain(unitsWords('on_call', 2))).toBe('2 astreintes');
  });
});

it('reads the sign of a sum', () => {
  expect([size('-12.50'), size('12.50')]).toEqual(['12.50', '12.50']);
  expect([isZero('0.00'), isZero('-0.01')]).toEqual([true, false]);
  expect([isLess('-0.01'), isLess('0.01')]).toEqual([true, false]);
});

describe('what cannot be compared', () => {
  const unpriced = [
    { why: 'number', key: 'hospital.sujetion.full', shifts: 1, first: '2023-11-03' },
  ] as const;
  const expected = { unpriced } as unknown as ExpectedGross;

  it('says whose amount is not known, and where to enter it', () =>
    expect(told({ expected })).toBe(
      'Ne peut pas être comparé : 1 vacation dont le montant légal n’est pas connu au 3 nov. 2023 (Réglages, Nombres de la loi)',
    ));

  it('does not call what seems too much, and tells what is short all the same', () => {
    const extra = told({ expected, gross: '-422.03', unexplained: '-422.03' });
    expect(extra).not.toContain('de plus');
    const short = told({ expected, gross: '844.06', units: [units()] });
    expect(short).toContain('2 gardes de novembre manquent : 844,06 € ; ne peut pas être comparé');
  });

  it('names the units that the payslip does not count', () =>
    expect(
      told({
        gross: '200.00',
        unexplained: '200.00',
        uncounted: [
          units({ unit: 'half_duty', count: 1, amount: '211.01', rate: '211.01' }),
          units({ unit: 'on_call', count: 2, amount: '320.00', rate: '160.00' }),
        ],
      }),
    ).toBe(
      'Brut : 200,00 € de moins que ce qui a été fait ; le bulletin ne compte pas 1 demi-garde (211,01 €), 2 astreintes (320,00 €)',
    ));
});
