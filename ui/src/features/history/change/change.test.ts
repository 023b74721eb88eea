import { describe, expect, it, vi } from 'vitest';
import type { ChangedField, ChangedThing, FieldValue, Pay, PayTerms, WorthLine } from '#ipc';
import { fieldName } from './fields';
import { thingHead, thingName } from './nouns';
import { isSum, sidesOf, valueWords } from './values';

// The words of a value are those of its screen; without the screen, which needs a window.
vi.mock('#feature/document', () => import('../../document/kinds'));
vi.mock('#feature/employer', async () => ({
  ...(await import('../../employer/colours')),
  ...(await import('../../employer/contract/words')),
  ...(await import('../../employer/kinds')),
  ...(await import('../../employer/site/zones')),
  ...(await import('../../employer/terms/words')),
}));
vi.mock('#feature/formality', () => import('../../formality/words'));
vi.mock('#feature/money', async () => {
  const { ofMonth, unitsWords } = await import('../../money/payslip/words');
  return {
    paidUnitsWords: unitsWords,
    payslipMonth: ofMonth,
    paymentMeansLabel: (await import('../../money/payment/means')).meansLabel,
  };
});
vi.mock('#feature/paper', async () => ({
  ...(await import('../../paper/words')),
  ...(await import('../../paper/hiring/words')),
}));
vi.mock('#feature/planning', async () => ({
  ...(await import('../../planning/words')),
  ...(await import('../../planning/leave/words')),
  ...(await import('../../planning/conflict/words')),
}));

const plainSpaces = (text: string | null) => text?.replace(/[\u00a0\u202f]/g, ' ') ?? null;

const field = (
  name: ChangedField['name'],
  before: FieldValue | null,
  after: FieldValue | null,
  part: ChangedField['part'] = null,
): ChangedField => ({ name, part, before, after });

const pay = (paid: Pay, beside: Partial<PayTerms> = {}): FieldValue => ({
  is: 'pay',
  value: {
    valid_from: '2026-01-01',
    pay: paid,
    duty: { by: 'as_session' },
    on_call: { by: 'as_session' },
    supplements: [],
    combine: 'max',
    extras: { travel: null, meal: null, cancellation: null, territorial: null },
    ...beside,
  },
});

const told = (one: ChangedField) =>
  [fieldName(one), ...sidesOf(one)].map((words) => plainSpaces(words));

const thing = (how: ChangedThing['how'], name: ChangedThing['name']): ChangedThing => ({
  how,
  name,
  fields: [],
});

describe('a field', () => {
  it('tells hours without the day where that is the same', () => {
    const at = (value: string): FieldValue => ({ is: 'moment', value });
    expect(told(field('start', at('2026-06-18T08:00'), at('2026-06-18T09:00')))).toEqual([
      'Début',
      '8 h',
      '9 h',
    ]);
    expect(told(field('start', at('2026-06-18T08:00'), at('2026-06-19T08:00')))).toEqual([
      'Début',
      'jeu. 18 juin à 8 h',
      'ven. 19 juin à 8 h',
    ]);
  });

  it('tells from when a rate holds', () => {
    const rate = (rate: string) => pay({ unit: 'hour', rate });
    expect(told(field('pay', rate('90.00'), rate('95.00'), { from: '2026-01-01' }))).toEqual([
      'Rémunération à partir du 1er janv. 2026',
      '90,00 € l’heure',
      '95,00 € l’heure',
    ]);
  });

  it('tells where half-days part', () => {
    const half = pay({ unit: 'half_day', rate: '300.00', cut: '12:30' });
    expect(plainSpaces(valueWords(half))).toBe('300,00 € la demi-journée, coupure à 12 h 30');
  });

  it('tells what came beside a price that stayed', () => {
    const hour: Pay = { unit: 'hour', rate: '90.00' };
    const night = { on: 'night', window: { from: '20:00', to: '08:00' } } as const;
    const add = { by: 'percent', percent: '25' } as const;
    const paid = pay(hour, { supplements: [{ ...night, add }] });
    expect(told(field('pay', pay(hour), paid, { from: '2026-01-01' })).slice(1)).toEqual([
      '90,00 € l’heure',
      '90,00 € l’heure ; Nuit, 20 h – 8 h : +25 %',
    ]);
  });

  it('tells acts and call-outs, each by its place', () => {
    const acts = (label: string, count: number): FieldValue => ({
      is: 'acts',
      value: { label, count, tariff: '30.00' },
    });
    expect(told(field('acts', acts('G', 12), acts('', 1), { place: 1 }))).toEqual([
      'Actes 1',
      '12 × G à 30,00 €',
      '1 acte à 30,00 €',
    ]);
    const out: FieldValue = {
      is: 'call_out',
      value: { start: '2026-11-13T23:00', end: '2026-11-14T01:30' },
    };
    expect(told(field('call_out', null, out, { place: 2 }))).toEqual([
      'Déplacement 2',
      null,
      '23 h – 1 h 30 +1 j',
    ]);
    expect(plainSpaces(fieldName({ name: 'line', part: { place: 3 } }))).toBe('Ligne 3');
    expect(fieldName({ name: 'duty_halves', part: null })).toBe('Demi-périodes');
  });

  it('tells the salary of a closed month', () => {
    const line: FieldValue = {
      is: 'line',
      value: {
        explained: {
          by: 'salary',
          full_time: '60000.00',
          months: 12,
          quota: '60',
          share: null,
        },
        parts: [],
        amount: '3000.00',
        label: '',
      },
    };
    expect(told(field('line', null, line, { from: '2026-06-01' }))).toEqual([
      'Salaire à partir du 1er juin 2026',
      null,
      '60 000,00 € × 60 % ÷ 12 = 3 000,00 €',
    ]);
  });

  it('tells what was added to a line', () => {
    const value: WorthLine = {
      explained: { by: 'hours', minutes: 720, rate: '80.00' },
      parts: [{ what: 'meal', amount: '10.50', rate: '10.50' }],
      amount: '970.50',
      label: '',
    };
    expect(plainSpaces(valueWords({ is: 'line', value }))).toBe(
      '12 h × 80,00 € (960,00 €) + indemnité de repas (10,50 €) = 970,50 €',
    );
  });

  it('tells the arithmetic of a line, and why it was corrected', () => {
    const line: FieldValue = {
      is: 'line',
      value: {
        explained: { by: 'hours', minutes: 480, rate: '90.00' },
        parts: [],
        amount: '720.00',
        label: 'Bloc annulé',
      },
    };
    const work = { work: { start: '2026-06-02T08:00', end: '2026-06-02T16:00' } };
    expect(told(field('line', null, line, work))).toEqual([
      'mar. 2 juin, 8 h – 16 h',
      null,
      '8 h × 90,00 € = 720,00 € (Bloc annulé)',
    ]);
  });

  it('writes lengths, terms, choices and numbers of the law in words', () => {
    const words: [FieldValue, string][] = [
      [{ is: 'minutes', value: 45 }, '45 min'],
      [{ is: 'days', value: 60 }, '60 jours'],
      [{ is: 'payment_term', value: { days: 30, from: 'issue' } }, '30 jours depuis l’émission'],
      [{ is: 'shift_state', value: 'confirmed' }, 'Confirmée'],
      [{ is: 'yes_no', value: true }, 'oui'],
      [{ is: 'zone', value: 'Europe/Paris' }, 'Paris'],
      [{ is: 'points', value: '10' }, '10 points'],
      [{ is: 'law', value: { key: 'late.flat', value: '45.00', unit: 'euros' } }, '45,00 €'],
      [
        { is: 'law', value: { key: 'licence.end', value: '11-15', unit: 'day_of_year' } },
        '15 novembre',
      ],
    ];
    for (const [value, text] of words) expect(plainSpaces(valueWords(value))).toBe(text);
  });

  it('is hidden by F9 where it says a sum', () => {
    expect(isSum({ is: 'money', value: '1.00' })).toBe(true);
    expect(isSum({ is: 'text', value: '1.00' })).toBe(false);
  });
});

describe('a thing', () => {
  it('is named as a doctor knows it', () => {
    const shift = {
      noun: 'shift',
      start: '2026-06-18T08:00',
      end: '2026-06-18T12:30',
      place: 'Bloc, Nancy',
      employer: 'Ste-Aubierge',
    } as const;
    expect(plainSpaces(thingName(shift))).toBe(
      'jeu. 18 juin, 8 h – 12 h 30, Bloc, Nancy (Ste-Aubierge)',
    );
    const travel = { noun: 'travel', from: null, to: 'Nancy' } as const;
    expect(thingName(travel)).toBe('Domicile → Nancy');
  });

  it('agrees with what happened to it', () => {
    const invoice = {
      noun: 'invoice',
      number: null,
      period_end: '2026-06-30',
      employer: '',
    } as const;
    expect(thingHead(thing('added', { ...invoice, kind: 'invoice' }))).toBe(
      'Note d’honoraires ajoutée',
    );
    expect(thingHead(thing('removed', { ...invoice, kind: 'credit_note' }))).toBe('Avoir supprimé');
    expect(thingHead(thing('changed', { noun: 'profile' }))).toBe('Profil modifié');
  });
});
