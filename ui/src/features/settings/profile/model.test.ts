import { describe, expect, it } from 'vitest';
import type { Profile } from '#ipc';
import { fromWords, inWords, nextNumber, sameProfile } from './model';

describe('the next number', () => {
  const usual = { invoice_prefix: '', invoice_first_number: 1 };

  it('starts the series of the year', () => {
    expect(nextNumber(usual, '2026', [])).toBe('F2026-001');
    expect(nextNumber({ invoice_prefix: 'NH-{year}-', invoice_first_number: 14 }, '2026', [])).toBe(
      'NH-2026-014',
    );
  });

  it('goes on after the last one of the same series', () => {
    const issued = [
      { series: 'F2026-', rank: 7 },
      { series: 'F2025-', rank: 40 },
    ];
    expect(nextNumber(usual, '2026', issued)).toBe('F2026-008');
  });
});

it('writes the year of a prefix in the language of the window', () => {
  expect(inWords('NH-{year}-', 'année')).toBe('NH-{année}-');
  expect(fromWords('NH-{année}-', 'année')).toBe('NH-{year}-');
  expect(fromWords('NH-{year}-', 'année')).toBe('NH-{year}-');
});

it('does not call an emptied field a change', () => {
  const profile = { first_name: 'Anne', siret: null } as Profile;
  expect(sameProfile(profile, { ...profile, siret: '' })).toBe(true);
  expect(sameProfile(profile, { ...profile, siret: '1' })).toBe(false);
});
