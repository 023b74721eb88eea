import { expect, it } from 'vitest';
import type { Contract, Hit } from '#ipc';
import { namedContracts } from './for-whom';

const of = (id: string) => ({ label: `É. ${id}`, name: id, hue: 'blue', initials: 'ÉT' });
const contract = (id: string, start: string, end: string | null, employer = 'lanvezan') =>
  ({ id, employer, title: `Contrat ${id}`, start, end }) as Contract;
const contracts = [
  contract('bloc', '2026-01-01', null),
  contract('garde', '2026-09-01', '2026-12-31'),
  contract('ancien', '2024-01-01', '2024-12-31'),
  contract('autre', '2026-01-01', null, 'parc'),
];
const hits: Hit[] = [
  { what: 'employer', employer: 'lanvezan', name: 'Centre hospitalier de Lanvezan' },
  { what: 'contract', contract: 'bloc', employer: 'lanvezan', title: 'Contrat bloc' },
];
const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);

it('is each contract of the employer that was named, as far as it runs on the day', () => {
  const found = namedContracts(hits, contracts, '2026-12-03', { of });
  expect(ids(found)).toEqual(['bloc', 'garde']);
  expect(found.map(({ note }) => note)).toEqual(['Contrat bloc', 'Contrat garde']);
});

it('is the only one that runs on the day, by the name of its employer', () => {
  const found = namedContracts(hits, contracts, '2027-01-04', { of });
  expect(ids(found)).toEqual(['bloc']);
  expect(found[0]?.note).toBe('É. lanvezan');
});

it('is every one of them where none runs on the day, and none where nothing was named', () => {
  expect(ids(namedContracts(hits, contracts, '2023-05-02', { of }))).toHaveLength(3);
  expect(namedContracts([], contracts, '2026-12-03', { of })).toEqual([]);
});
