import { describe, expect, it, vi } from 'vitest';
import type { ChangedField, ChangedThing, FieldValue } from '#ipc';
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
}));
vi.mock('#feature/formality', () => import('../../formality/words'));
vi.mock('#feature/money', async () => ({
  paymentMeansLabel: (await import('../../money/payment/means')).meansLabel,
}));
vi.mock('#feature/planning', () => import('../../planning/words'));
vi.mock('#feature/settings', () => import('../../settings/law/words'));

const plainSpaces = (text: string | null) => text?.replace(/[\u00a0\u202f]/g, ' ') ?? null;

const field = (
  name: ChangedField['name'],
  before: FieldValue | null,
  after: FieldValue | null,
  part: ChangedField['part'] = null,
): ChangedField => ({ name, part, before, after });

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
    const rate = (rate: string): FieldValue => ({ is: 'pay', value: { unit: 'hour', rate } });
    expect(told(field('pay', rate('90.00'), rate('95.00'), { from: '2026-01-01' }))).toEqual([
      'Rémunération à partir du 1er janv. 2026',
      '90,00 € l’heure',
      '95,00 € l’heure',
    ]);
  });

  it('tells where half-days part', () => {
    const pay = { unit: 'half_day', rate: '300.00', cut: '12:30' } as const;
    expect(plainSpaces(valueWords({ is: 'pay', value: pay }))).toBe(
      '300,00 € la demi-journée, coupure à 12 h 30',
    );
  });

  it('tells the arithmetic of a line, and why it was corrected', () => {
    const line: FieldValue = {
      is: 'line',
      value: {
        explained: { by: 'hours', minutes: 480, rate: '90.00' },
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
      [{ is: 'law', value: { key: 'late.flat', value: '45.00' } }, '45,00 €'],
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
