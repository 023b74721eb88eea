import { expect, it } from 'vitest';
import type { ContractRow } from '#ipc';
import {
  COLOURS,
  employerInitials,
  employerLabel,
  freeColour,
  newEmployer,
  nextEnds,
} from './model';

const named = (name: string, short_name = '') => ({ name, short_name });

it.each([
  ['Clinique Sainte-Aubierge', 'CS'],
  ['CH de Valmorière', 'CV'],
  ['EHPAD Les Tilleuls d’Armor', 'ET'],
  ['Dr Corvaisier', 'CO'],
  ['PDSA', 'PD'],
  ['Élan', 'EL'],
  ['Les', 'LE'],
  ['', '?'],
])('%s is marked %s', (name, initials) => {
  expect(employerInitials(named(name))).toBe(initials);
});

it('is called by its short name', () => {
  expect(employerLabel(named('Centre hospitalier de Valmorière', 'CH Valmorière'))).toBe(
    'CH Valmorière',
  );
  expect(employerInitials(named('Centre hospitalier de Valmorière', 'Urgences'))).toBe('UR');
});

it('gives each new employer a colour of its own, then the least worn', () => {
  expect(freeColour([])).toBe('blue');
  expect(freeColour([{ colour: 'blue' }, { colour: 'green' }])).toBe('rust');
  const all = COLOURS.map((colour) => ({ colour }));
  expect(freeColour([...all, { colour: 'blue' }])).toBe('rust');
});

it('begins an employer without answers', () => {
  expect(newEmployer('1', 'other', 'blue')).toMatchObject({ id: '1', name: '', contacts: [] });
});

function row(employer: string, end: string | null, running = true): ContractRow {
  const contract = { employer, end } as ContractRow['contract'];
  return { contract, running, ends_in: null, signed_file: null } as ContractRow;
}

it('finds the running contract that ends first', () => {
  const ends = nextEnds([
    row('a', '2027-06-30'),
    row('a', '2026-12-31'),
    row('a', '2025-12-31', false),
    row('b', null),
  ]);
  expect(ends.get('a')?.contract.end).toBe('2026-12-31');
  expect(ends.has('b')).toBe(false);
});
