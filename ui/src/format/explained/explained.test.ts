import { afterEach, describe, expect, it } from 'vitest';
import {
  NBSP,
  THIN,
  explained,
  groundsWords,
  noteWords,
  partWords,
  reckoned,
  speak,
} from '../index';
import type { Added, Explanation, Remark } from '../index';

/** Written with ~ for U+00A0 and ^ for U+202F, which the eye cannot tell apart. */
const fr = (text: string) => text.replaceAll('~', NBSP).replaceAll('^', THIN);

afterEach(() => speak('fr'));

const by = (who: 'employer' | 'doctor' | 'nobody' | null, ahead: number | null) => ({ who, ahead });
const listed = { by: 'listed', name: 'Soirée', rate: '150.00' } as const;
const salary = { by: 'salary', full_time: '60000.00', quota: '60' } as const;
const weekly = { by: 'weekly_hours', minutes: 840, rate: '45.00' } as const;
const flat = { fees: '42.00', percent: '100' };

describe('the arithmetic behind an amount', () => {
  it.each<[Explanation, string]>([
    [{ by: 'hours', minutes: 360, rate: '90.00' }, '6~h × 90,00~€'],
    [{ by: 'hours', minutes: 450, rate: '1000.00' }, '7~h~30 × 1^000,00~€'],
    [{ by: 'hours', minutes: -30, rate: '90.00' }, '−30~min × 90,00~€'],
    [{ by: 'half_days', count: 1, rate: '280.00' }, '1~demi-journée × 280,00~€'],
    [{ by: 'half_days', count: 2, rate: '280.00' }, '2~demi-journées × 280,00~€'],
    [{ by: 'days', count: 1, rate: '600.00' }, '1~jour × 600,00~€'],
    [{ by: 'days', count: 0, rate: '600.00' }, 'journée déjà comptée'],
    [{ by: 'days', count: -2, rate: '600.00' }, '−2~jours × 600,00~€'],
    [{ by: 'shifts', count: 1, rate: '422.03' }, '1~vacation × 422,03~€'],
    [{ ...listed, per: 'shift', count: 1 }, 'Soirée~: 1~vacation × 150,00~€'],
    [{ ...listed, per: 'hour', count: 210 }, 'Soirée~: 3~h~30 × 150,00~€'],
    [{ by: 'fees', fees: '1374.96', percent: '80', flat: null }, '80~% de 1^374,96~€'],
    [{ by: 'fees', fees: '100.00', percent: '80', flat }, '80~% de 100,00~€ + 100~% de 42,00~€'],
    [
      { by: 'acts', count: 3, fees: '79.50', facility: '10' },
      '3~actes, 79,50~€ − 10~% de redevance',
    ],
    [{ ...salary, months: 12, share: null }, '60^000,00~€ × 60~% ÷ 12'],
    [
      { ...salary, full_time: '5000.00', months: 1, share: { counted: 15, of: 30 } },
      '5^000,00~€ × 60~% × 15/30 jours',
    ],
    [{ ...weekly, share: null }, '14~h × 52 ÷ 12 × 45,00~€'],
    [{ ...weekly, share: { counted: 11, of: 22 } }, '14~h × 52 ÷ 12 × 45,00~€ × 11/22 jours'],
    [{ by: 'fees_missing', percent: '80' }, 'honoraires à saisir (80~%)'],
    [{ by: 'parts' }, 'aucune période à payer'],
    [
      { by: 'no_period', by_hand: false, on_call: false },
      'aucune période de garde~: en semaine, seule la nuit compte',
    ],
    [
      { by: 'no_period', by_hand: true, on_call: true },
      'aucune période, d’après le compte saisi à la main',
    ],
    [{ by: 'no_call_out' }, 'aucun déplacement, et le contrat ne paie rien d’autre'],
    [{ by: 'in_salary' }, 'compris dans le salaire'],
    [{ by: 'amount' }, 'montant convenu'],
    [{ by: 'listed_missing' }, 'tarif à choisir'],
    [{ by: 'number_missing' }, 'montant légal inconnu à cette date'],
    [
      { by: 'not_done', ...by('doctor', 2760), hours: 48, why: 'other_side' },
      'annulée par le médecin 46~h avant le début~: l’indemnité n’est due que si celui qui paie annule',
    ],
    [
      { by: 'not_done', ...by('employer', 8640), hours: 48, why: 'in_time' },
      'annulée par l’employeur 6~jours avant le début~: rien n’est dû, l’indemnité vaut à moins de 48~h',
    ],
    [
      { by: 'not_done', ...by(null, -30), hours: 48, why: 'who_unsaid' },
      'annulée 30~min après le début~: dites qui l’a annulée, l’indemnité en dépend',
    ],
    [
      { by: 'not_done', ...by('nobody', null), hours: null, why: 'no_fee' },
      'annulée du fait de personne~: le contrat ne prévoit pas d’indemnité',
    ],
    [{ by: 'no_terms' }, 'aucun tarif à cette date'],
    [
      { by: 'on_call_amount_missing' },
      'montant de l’astreinte non saisi : à compléter dans le contrat, Rémunération',
    ],
    [{ by: 'not_covered' }, 'hors contrat à cette date'],
  ])('%o', (value, text) => expect(explained(value)).toBe(fr(text)));

  it('has its words in English too', () => {
    speak('en');
    expect(explained({ by: 'half_days', count: 2, rate: '280.00' })).toBe(
      fr('2~half-days × €280.00'),
    );
    expect(explained({ by: 'fees', fees: '100.00', percent: '80', flat: null })).toBe(
      '80% of €100.00',
    );
    expect(explained({ by: 'fees_missing', percent: '80' })).toBe('fees to be entered (80%)');
    expect(explained({ ...listed, per: 'shift', count: 2 })).toBe(fr('Soirée: 2~shifts × €150.00'));
  });
});

const amount = '1.00';
const night = {
  what: 'supplement',
  on: 'night',
  window: { from: '20:00', to: '08:00' },
  call_outs: false,
} as const;
const duty = { what: 'duty', additional: false, valid_from: null, rate: '300.00' } as const;

describe('what is added to a line', () => {
  it.each<[Added, string]>([
    [
      { ...night, amount, minutes: 540, add: { by: 'percent', percent: '25' } },
      'Nuit, 20~h – 8~h~: +25~% sur 9~h',
    ],
    [
      {
        ...night,
        amount,
        on: 'sunday',
        window: null,
        minutes: 90,
        add: { by: 'hour', amount: '12.50' },
      },
      'Dimanche~: +12,50~€ l’heure sur 1~h~30',
    ],
    [
      {
        ...night,
        amount,
        on: 'holiday',
        window: null,
        minutes: 0,
        add: { by: 'shift', amount: '50.00' },
      },
      'Jour férié~: +50,00~€',
    ],
    [
      { ...duty, amount, period: 'full', count: 1, rate: '422.03', valid_from: '2024-01-01' },
      '1~période de garde × 422,03~€ (montant au 1er~janv.~2024)',
    ],
    [{ ...duty, amount, period: 'half', count: 1 }, '1~demi-période de garde × 300,00~€'],
    [{ ...duty, amount, period: 'saturday', count: 2 }, '2~samedis après-midi × 300,00~€'],
    [
      { ...duty, amount, period: 'full', count: 2, additional: true },
      '2~périodes de temps additionnel × 300,00~€',
    ],
    [
      { what: 'on_call', amount, count: 2, rate: '70.00', half: false },
      '2~périodes d’astreinte × 70,00~€',
    ],
    [
      { what: 'on_call', amount, count: 1, rate: '35.00', half: true },
      'demi-période d’astreinte × 35,00~€',
    ],
    [{ what: 'call_outs', amount, count: 2, rate: '30.00' }, '2~déplacements × 30,00~€'],
    [
      { what: 'call_out_hours', amount, minutes: 150, rate: '80.00' },
      'déplacements~: 2~h~30 × 80,00~€',
    ],
    [{ what: 'travel', amount, rate: '20.00' }, 'indemnité de trajet'],
    [{ what: 'meal', amount, rate: '10.00' }, 'indemnité de repas'],
    [
      {
        what: 'cancellation',
        amount,
        percent: '50',
        of: '720.00',
        hours: 48,
        ...by('employer', 1320),
      },
      'annulée par l’employeur 22~h avant le début, moins de 48~h avant~: 50~% de 720,00~€',
    ],
  ])('%o', (part, text) => expect(partWords(part).replace(/ (?=janv|2024)/g, NBSP)).toBe(fr(text)));

  it('has its words in English too', () => {
    speak('en');
    const part: Added = { ...night, amount, minutes: 540, add: { by: 'percent', percent: '25' } };
    expect(partWords(part)).toBe(fr('Night, 20:00 – 8:00: +25% over 9~h'));
  });
});

describe('what an amount rests on', () => {
  const shift = { start: '2026-06-09T18:00', end: '2026-06-10T08:00', kind: 'session' } as const;
  const terms = { of: 'contract', terms_from: '2026-01-01', amended_on: null } as const;
  const plain = (text: string) => text.replaceAll(NBSP, ' ');

  it('says the rule, the contract and, of some hours, when these were', () => {
    const whole = { start: shift.start, end: shift.end };
    const step = { rule: 'PA-01', source: terms, window: whole, stretches: [] };
    expect(plain(groundsWords(step, shift))).toBe('PA-01 · contrat, conditions du 1er janv. 2026');
    const hours = { start: '2026-06-09T21:00', end: '2026-06-10T06:00' };
    const some = { ...step, rule: 'PA-10', window: hours };
    expect(plain(groundsWords(some, shift))).toBe(
      'PA-10 · contrat, conditions du 1er janv. 2026 · mar. 9 juin 21 h – mer. 10 juin 6 h',
    );
    const evening = { start: '2026-06-09T21:00', end: '2026-06-09T22:00' };
    const two = { ...some, source: null, stretches: [evening, evening] };
    expect(plain(groundsWords(two, shift))).toBe(
      'PA-10 · mar. 9 juin 21 h – 22 h, mar. 9 juin 21 h – 22 h',
    );
  });

  it('names the amendment that a salary goes by', () => {
    const source = { ...terms, amended_on: '2026-06-01' };
    const step = { rule: 'PA-05', source, window: null, stretches: [] };
    expect(plain(groundsWords(step, shift))).toBe(
      'PA-05 · contrat, conditions du 1er janv. 2026, avenant du 1er juin 2026',
    );
  });

  it('says the text of the law', () => {
    const law = { of: 'law', text: 'arrêté du 30 avril 2003, art. 13' } as const;
    const step = { rule: 'PA-06', source: law, window: null, stretches: [] };
    expect(groundsWords(step, shift)).toBe('PA-06 · arrêté du 30 avril 2003, art. 13');
  });

  it.each<[Remark, string]>([
    [
      { told: 'break', minutes: 60, raised: 0 },
      'pause : 1 h, prise d’abord sur le temps sans majoration',
    ],
    [
      { told: 'break', minutes: 60, raised: 30 },
      'pause : 1 h, prise d’abord sur le temps sans majoration, dont 30 min restent à prendre sur le temps majoré',
    ],
    [
      { told: 'terms_of_start', changed_on: '2026-06-10' },
      'avenant du 10 juin 2026 : la vacation commencée le 9 juin garde les conditions de son début',
    ],
    [
      { told: 'unraised', call_outs: false },
      'les majorations du contrat ne s’ajoutent pas à ce forfait',
    ],
    [{ told: 'call_outs_included' }, 'déplacements compris dans le forfait'],
    [
      { told: 'break', minutes: 30, raised: 30 },
      'pause : 30 min, prise sur le temps majoré, faute de temps sans majoration',
    ],
    [
      {
        told: 'left_out',
        left: { on: 'night', window: { from: '20:00', to: '08:00' } },
        would_add: '80.00',
        kept: { on: 'sunday', window: null },
        adds: '120.00',
      },
      'Nuit, 20 h – 8 h (80,00 €) non ajouté : seule la majoration la plus élevée est due, ici Dimanche (120,00 €)',
    ],
    [
      {
        told: 'short_of_period',
        period: 'night',
        on: '2026-11-12',
        minutes: 240,
        of: 840,
        half: false,
      },
      'nuit du 12 nov. : 4 h sur 14 h, pas plus du tiers, rien n’est compté ; si l’employeur compte autrement, saisissez le nombre à la main',
    ],
  ])('%o', (note, text) => expect(plain(noteWords(note, shift))).toBe(text));
});

describe('a line that is made of several amounts', () => {
  const hours = { by: 'hours', minutes: 720, rate: '80.00' } as const;
  const late: Added = {
    ...night,
    amount: '180.00',
    minutes: 540,
    add: { by: 'percent', percent: '25' },
  };
  const meal: Added = { what: 'meal', amount: '10.50', rate: '10.50' };

  it('adds up to its amount', () => {
    const line = { explained: hours, parts: [late, meal], amount: '1150.50' };
    expect(reckoned(line).map((step) => step.amount)).toEqual(['960.00', '180.00', '10.50']);
    const back = { explained: hours, parts: [{ ...meal, amount: '-10.50' }], amount: '-970.50' };
    expect(reckoned(back).map((step) => step.amount)).toEqual(['-960.00', '-10.50']);
  });

  it('shows the parts alone where it has no price', () => {
    const line = { explained: { by: 'parts' } as const, parts: [meal], amount: '10.50' };
    expect(reckoned(line)).toEqual([{ words: 'indemnité de repas', amount: '10.50' }]);
    expect(reckoned({ ...line, parts: [], amount: null })).toEqual([
      { words: 'aucune période à payer', amount: null },
    ]);
  });

  it('has no amount of its own where it goes with the salary or with the fees of the month', () => {
    const salaried = { explained: { by: 'in_salary' } as const, parts: [meal], amount: '10.50' };
    expect(reckoned(salaried).map((step) => step.amount)).toEqual([null, '10.50']);
  });
});
