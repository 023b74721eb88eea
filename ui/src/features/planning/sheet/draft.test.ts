import { describe, expect, it } from 'vitest';
import type { Contract, Shift } from '#ipc';
import {
  lasting,
  asks,
  draftOf,
  endsOn,
  fieldOf,
  like,
  missingIn,
  newDraft,
  shiftOf,
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
  half_days: 2,
  note: 'Bip 12',
  revision: 3,
  cancelled_at: null,
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

it('asks for fees only where a share of them is paid', () => {
  const contract = {
    terms: [{ valid_from: '2026-01-01', pay: { unit: 'fees_percent', percent: '70' } }],
  } as Contract;
  expect(asks(contract, 'fees_percent')).toBe(true);
  expect(asks(contract, 'half_day')).toBe(false);
  expect(asks(undefined, 'half_day')).toBe(false);
});

it('finds the field of a refusal', () => {
  const at = (field: string | null) => fieldOf({ code: 'internal', field, about: {} });
  expect(at('start')).toBe('hours');
  const covering = { code: 'contract_not_covering', field: 'contract', about: {} } as const;
  expect(fieldOf(covering)).toBe('day');
  const ended = { code: 'end_before_start', field: 'end', about: {} } as const;
  expect(fieldOf(ended, '2026-06-02')).toBe('until');
  expect(at('shift.break_minutes')).toBe('break_minutes');
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
