import { expect, it } from 'vitest';
import { holdsText } from './held';
import { restoredWith } from './typed';

const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');

it('says of a backup whom one works for, not only what was worked', () =>
  expect(
    holdsText({
      employers: 5,
      contracts: 1,
      shifts: 1240,
      invoices: 0,
      documents: 2,
    }),
  ).toBe('5 employeurs, 1 contrat, 1\u202f240 vacations, 0 facture ou avoir, 2 documents'));

it('asks whoever restores for what both may hold, and says which of them the file wants', () => {
  expect(restoredWith('passphrase').label).toBe('Mots ou phrase de secours');
  expect(plain(restoredWith('passphrase').hint)).toContain('la phrase que son carnet avait alors');
  expect(restoredWith('words').label).toBe('Mots de secours');
  expect(restoredWith('either').label).toBe('Mots de secours ou phrase d’ouverture');
});
