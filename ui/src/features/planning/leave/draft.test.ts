import { expect, it } from 'vitest';
import { daysOf, leaveDraft, leaveOf, newLeave, noticeBy } from './draft';

const typed = newLeave('2026-06-08', '2026-06-12');

it('counts both days', () => {
  expect(daysOf(typed)).toBe(5);
  expect(daysOf({ ...typed, to: null })).toBe(1);
  expect(daysOf({ ...typed, to: '2026-06-07' })).toBeNull();
});

it('keeps of a draft what its kind has', () => {
  const all = {
    ...typed,
    contract: 'salaire',
    allowed: ['heures'],
    hours: { start: '16:00', end: '18:30', overnight: false },
  };
  expect(leaveOf({ ...all, kind: 'paid_leave' })).toMatchObject({
    contract: 'salaire',
    allowed: [],
    hours: null,
  });
  expect(leaveOf({ ...all, kind: 'sick_leave' })).toMatchObject({
    contract: null,
    allowed: ['heures'],
    hours: null,
  });
  const free = leaveOf({ ...all, kind: 'unavailability' });
  expect(free).toMatchObject({ contract: null, hours: { from: '16:00', to: '18:30' } });
  expect(leaveOf({ ...typed, from: null })).toBeNull();
});

it('ends on the next day where its hours do and no last day is told', () => {
  const night = { start: '20:00', end: '02:00', overnight: true };
  const kind = 'unavailability' as const;
  expect(leaveOf({ ...typed, kind, hours: night, to: null })?.to).toBe('2026-06-09');
});

it('is opened again as it was kept', () => {
  const kept = leaveOf({ ...typed, kind: 'sick_leave', note: 'Grippe' })!;
  expect(leaveOf(leaveDraft(kept))).toEqual(kept);
});

it('says by when a sick leave is sent', () => {
  expect(noticeBy({ ...typed, kind: 'sick_leave' })).toBe('2026-06-10');
  expect(noticeBy(typed)).toBeNull();
});
