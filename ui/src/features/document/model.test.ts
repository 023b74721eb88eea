import { expect, it } from 'vitest';
import type { ContractRow } from '#ipc';
import { contractOptions, fileName, kept, newForm, titleOf } from './model';

it('reads the name of a file on every system', () => {
  expect(fileName('/home/x/accusé.pdf')).toBe('accusé.pdf');
  expect(fileName('C:\\Docs\\accusé.pdf')).toBe('accusé.pdf');
});

it('makes a title of the name of a file', () => {
  expect(titleOf('/home/x/attestation_RCP-2026.pdf')).toBe('attestation RCP-2026');
  expect(titleOf('C:\\Docs\\Carte CPS.jpeg')).toBe('Carte CPS');
  expect(titleOf('/tmp/.pdf')).toBe('.pdf');
  expect(titleOf('/tmp/Dr. Corvaisier, avis')).toBe('Dr. Corvaisier, avis');
});

it('keeps nothing before a kind is chosen', () => {
  const form = newForm('/tmp/a.pdf');
  expect(kept(form)).toBeNull();
  expect(kept({ ...form, kind: 'cv', title: ' CV ' })).toMatchObject({ kind: 'cv', title: 'CV' });
});

it('offers the contracts of the chosen employer only', () => {
  const row = (id: string, employer: string) =>
    ({ contract: { id, employer, title: id } }) as ContractRow;
  const rows = [row('c1', 'e1'), row('c2', 'e2')];
  expect(contractOptions(rows, 'e2')).toEqual([{ value: 'c2', label: 'c2' }]);
  expect(contractOptions(rows, null)).toEqual([]);
});
