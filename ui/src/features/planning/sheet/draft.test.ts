import { describe, expect, it } from 'vitest';
import type { Contract, PayTerms, Shift } from '#ipc';
import { askedOf, fittingRate, rateOf, termsOn } from './asked';
import {
  isLong,
  lasting,
  draftOf,
  endsOn,
  fieldOf,
  like,
  missingIn,
  newAct,
  newCallOut,
  newDraft,
  shiftOf,
  toldOf,
  type Draft,
} from './draft';

const night: Shift = {
  id: 'n',
  contract: 'c',
  site: 's',
  start: '2026-11-13T18:30',
  end: '2026-11-14T08:30',
  kind: 'on_site_duty',
  state: 'confirmed',
  break_minutes: 30,
  fees: '120.50',
  flat_fees: '42.00',
  acts: [
    { label: 'G', count: 12, tariff: '30.00' },
    { label: '', count: 1, tariff: '26.50' },
  ],
  listed: 'Nuit profonde',
  half_days: 2,
  duty_halves: 3,
  additional_time: true,
  call_outs: [
    { start: '2026-11-13T23:00', end: '2026-11-14T01:30' },
    { start: '2026-11-14T03:15', end: '2026-11-14T04:00' },
  ],
  note: 'Bip 12',
  revision: 3,
  cancelled_at: null,
  cancelled_by: null,
};

const day: Shift = {
  ...night,
  start: '2026-11-12T09:00',
  end: '2026-11-12T12:00',
  kind: 'on_call',
  break_minutes: 0,
};
const drawn = { start: '09:00', end: '11:00', overnight: false };

describe('a draft', () => {
  it('gives back the shift it was made of', () => {
    expect(shiftOf(draftOf(night), night)).toEqual(night);
    expect(draftOf(night)).toMatchObject({ day: '2026-11-13', until: null });
  });

  it('asks who cancelled, and on which day that was told', () => {
    const cancelled: Shift = { ...night, state: 'cancelled', cancelled_by: 'employer' };
    const draft = draftOf(cancelled, '2026-11-12T17:40');
    expect(shiftOf(draft, cancelled)).toEqual(cancelled);
    expect(toldOf(draft)).toBe('2026-11-12T17:40');
    expect(missingIn(draft)).toBeNull();
    expect(missingIn({ ...draft, cancelledBy: null })).toBe('cancelled_by');
    expect(missingIn({ ...draft, toldTime: null })).toBe('told_time');
    expect(missingIn({ ...draft, toldDay: null })).toBe('told');
    const justNow = { ...draft, toldDay: null, toldTime: null };
    expect([missingIn(justNow), toldOf(justNow)]).toEqual([null, null]);
    const again = { ...draft, state: 'planned' as const };
    expect(shiftOf(again, cancelled)?.cancelled_by).toBeNull();
    expect(toldOf(again)).toBeNull();
  });

  it('says on which day it ends where the hours alone would say another', () => {
    const drawn = { ...newDraft('2026-11-24', { start: '20:00', end: '08:00', overnight: true }) };
    expect(endsOn(drawn)).toBeNull();
    expect(endsOn({ ...drawn, until: '2026-11-25' })).toBeNull();
    expect(endsOn({ ...drawn, until: '2026-11-27' })).toBe('2026-11-27');
  });

  it('keeps the last day of what is longer than a night', () => {
    const weekend = { ...night, end: '2026-11-16T08:30' };
    expect(draftOf(weekend).until).toBe('2026-11-16');
    expect(shiftOf(draftOf(weekend), weekend)).toEqual(weekend);
    const outs = [
      { start: '2026-11-15T02:00', end: '2026-11-15T03:00' },
      { start: '2026-11-15T04:00', end: '2026-11-16T05:00' },
    ];
    const called = { ...weekend, call_outs: outs };
    expect(shiftOf(draftOf(called), called)).toEqual(called);
  });

  it('keeps a whole day and an evening until midnight', () => {
    for (const [start, end] of [
      ['2026-11-14T08:00', '2026-11-15T08:00'],
      ['2026-11-14T20:00', '2026-11-15T00:00'],
    ] as const) {
      expect(shiftOf(draftOf({ ...night, start, end }), night)).toMatchObject({ start, end });
    }
  });

  it('says what is missing and is no shift before', () => {
    const draft = newDraft('2026-11-21');
    expect(missingIn(draft)).toBe('contract');
    expect(shiftOf(draft, null)).toBeNull();
  });

  it('takes contract, place and hours of the last shift, but hours that were drawn stay', () => {
    expect(like(newDraft('2026-11-21'), night).draft).toMatchObject({
      site: 's',
      hours: { start: '18:30', end: '08:30', overnight: true },
      state: 'planned',
      note: '',
    });
    expect(like(newDraft('2026-11-21', drawn), night).draft.hours).toEqual(drawn);
  });

  it('keeps hours that were drawn when the contract is chosen afterwards, however often', () => {
    const first = like(newDraft('2026-11-21', drawn), { ...night, start: '2026-11-13T09:00' });
    const second = like(first.draft, night, first.offer);
    expect(second.draft.hours).toEqual(drawn);
    expect(like(second.draft, day, second.offer).draft.hours).toEqual(drawn);
  });

  it('brings the hours of another contract only where nobody typed others', () => {
    const { draft, offer } = like(newDraft('2026-11-21'), night);
    expect(like(draft, day, offer).draft).toMatchObject({
      hours: { start: '09:00', end: '12:00' },
      kind: 'on_call',
      breakMinutes: null,
    });
    const typed = { ...draft, hours: drawn, kind: 'session' as const, breakMinutes: '45' };
    expect(like(typed, day, offer).draft).toMatchObject({
      hours: drawn,
      kind: 'session',
      breakMinutes: '45',
    });
  });
});

describe('the call-outs of a night on call', () => {
  const called = (start: string, end: string) => {
    const draft = draftOf({ ...night, kind: 'on_call', call_outs: [] });
    draft.callOuts = [{ ...newCallOut(), hours: { start, end, overnight: end <= start } }];
    return shiftOf(draft, night)?.call_outs;
  };

  it('lie on the day on which the clock first shows their hours', () => {
    expect(called('23:00', '01:30')).toEqual([
      { start: '2026-11-13T23:00', end: '2026-11-14T01:30' },
    ]);
    expect(called('02:00', '03:00')).toEqual([
      { start: '2026-11-14T02:00', end: '2026-11-14T03:00' },
    ]);
  });

  it('move with the night', () => {
    const draft = { ...draftOf(night), day: '2026-11-20' };
    expect(shiftOf(draft, night)?.call_outs[1]?.start).toBe('2026-11-21T03:15');
  });

  it('lie on the day that is named where the period has several', () => {
    const draft = { ...draftOf(night), until: '2026-11-16' };
    const hours = { start: '02:00', end: '03:00', overnight: false };
    draft.callOuts = [{ ...newCallOut(), day: '2026-11-16', hours }];
    expect(isLong(draft)).toBe(true);
    expect(shiftOf(draft, night)?.call_outs[0]?.start).toBe('2026-11-16T02:00');
  });
});

it('names the line whose hours or figures are missing', () => {
  const draft = draftOf(night);
  expect(missingIn({ ...draft, callOuts: [newCallOut()] })).toBe('call_outs.0.start');
  const acts = [...draft.acts, { ...newAct(), count: '2' }];
  expect(missingIn({ ...draft, acts })).toBe('acts.2.tariff');
  expect(missingIn(draft)).toBeNull();
});

describe('what is asked beside the hours', () => {
  const blank = newDraft('2026-11-21');
  const contract = (...terms: Partial<PayTerms>[]) =>
    ({
      terms: terms.map((each) => ({
        valid_from: '2026-01-01',
        duty: { by: 'as_session' },
        on_call: { by: 'as_session' },
        ...each,
      })),
    }) as Contract;
  const share = {
    unit: 'fees_percent',
    percent: '70',
    basis: 'cashed',
    duty_percent: null,
  } as const;
  const asked = (terms: Partial<PayTerms>, draft: Partial<Draft> = {}) =>
    Object.entries(askedOf(contract(terms), { ...blank, ...draft }))
      .filter(([, wanted]) => wanted)
      .map(([name]) => name);
  const month = { unit: 'month', full_time: '1', quota: '100', incomplete: 'whole' } as const;
  const hour = { unit: 'hour', rate: '90.00' } as const;
  const rates = [{ name: 'Soirée', rate: '150.00', per: 'shift', work: 'other' }] as const;

  it('is what the terms pay', () => {
    expect(asked({ pay: { ...share, flat_percent: null } })).toEqual(['fees']);
    expect(asked({ pay: { ...share, flat_percent: '100' } })).toEqual(['fees', 'flatFees']);
    expect(asked({ pay: { unit: 'acts', facility: '10' } })).toEqual(['acts']);
    expect(asked({ pay: { unit: 'listed', rates: [...rates] } })).toEqual(['rates']);
    expect(asked({ pay: { unit: 'half_day', rate: '300.00', cut: '13:00' } })).toEqual([
      'halfDays',
    ]);
    expect(asked({ pay: month })).toEqual(['halfDays']);
    expect(asked({ pay: hour })).toEqual([]);
    expect(askedOf(undefined, blank).fees).toBe(false);
  });

  it('is what the kind of work is paid by', () => {
    const duty = { kind: 'on_site_duty' } as const;
    const call = { kind: 'on_call' } as const;
    const hospital = { by: 'hospital', scale: 'practitioner' } as const;
    const flats = { by: 'periods', period: '70.00', half: null } as const;
    const own = { by: 'periods', full: '300.00', half: '150.00' } as const;
    expect(asked({ pay: hour, duty: hospital }, duty)).toEqual(['dutyHalves', 'additionalTime']);
    expect(asked({ pay: { ...share, flat_percent: null }, duty: own }, duty)).toEqual([
      'dutyHalves',
    ]);
    expect(asked({ pay: month }, duty)).toEqual(['halfDays']);
    expect(asked({ pay: month, on_call: flats }, call)).toEqual(['dutyHalves', 'callOuts']);
    expect(asked({ pay: hour }, call)).toEqual(['callOuts']);
  });

  it('is what the terms of that day say, and not those of another', () => {
    const both = contract(
      { pay: hour },
      { pay: { ...share, flat_percent: null }, valid_from: '2026-12-01' },
    );
    expect(askedOf(both, blank).fees).toBe(false);
    expect(askedOf(both, { ...blank, day: '2026-12-01' }).fees).toBe(true);
    expect(termsOn(both, '2025-12-31')).toBeUndefined();
  });

  it('stays in sight where it was answered before', () => {
    expect(asked({ pay: hour }, { fees: '10.00' })).toEqual(['fees']);
    expect(asked({ pay: hour }, { callOuts: [newCallOut()] })).toEqual(['callOuts']);
  });

  it('takes the only rate of a list, and no other one by itself', () => {
    expect(rateOf(rates, null)).toBe('Soirée');
    expect(rateOf([...rates, { ...rates[0], name: 'Nuit' }], null)).toBeNull();
    expect(rateOf(rates, 'Nuit')).toBe('Nuit');
    const terms = contract({ pay: { unit: 'listed', rates: [...rates] } }).terms[0];
    expect([fittingRate(terms, 'Soirée'), fittingRate(terms, 'Nuit')]).toEqual(['Soirée', null]);
  });
});

it('finds the field of a refusal', () => {
  const at = (field: string | null) => fieldOf({ code: 'internal', field, about: {} });
  expect(at('start')).toBe('hours');
  const covering = { code: 'contract_not_covering', field: 'contract', about: {} } as const;
  expect(fieldOf(covering)).toBe('day');
  const ended = { code: 'end_before_start', field: 'end', about: {} } as const;
  expect(fieldOf(ended, '2026-06-02')).toBe('until');
  expect(at('shift.break_minutes')).toBe('break_minutes');
  expect(at('shift.acts.0.count')).toBe('acts.0.count');
  expect(at('call_outs.1.start')).toBe('call_outs.1');
  expect(at('shift.call_outs.1.end')).toBe('call_outs.1');
  expect(at('flat_fees')).toBe('flat_fees');
  expect(at('id')).toBeNull();
  expect(at(null)).toBeNull();
});

describe('a shift of which only the start was typed', () => {
  const night = { start: '20:00', end: '08:00', overnight: true };
  it('lasts as long as the last one', () => {
    expect(lasting('08:30', { start: '09:00', end: '12:30', overnight: false })).toEqual({
      start: '08:30',
      end: '12:00',
      overnight: false,
    });
    expect(lasting('19:30', night)).toEqual({ start: '19:30', end: '07:30', overnight: true });
    const round = { start: '08:00', end: '08:00', overnight: true };
    expect(lasting('09:00', round)).toEqual({ start: '09:00', end: '09:00', overnight: true });
  });
  it('is half a day when there was none', () =>
    expect(lasting('22:00', null)).toEqual({ start: '22:00', end: '02:00', overnight: true }));
});
