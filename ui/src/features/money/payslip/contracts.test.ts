import { expect, it, vi } from 'vitest';
import type { ContractRow } from '#ipc';
import { monthsOf, plus, salaried } from './contracts';

// The rest of that feature wants a window.
vi.mock('#feature/employer', () => ({
  timeAndDates: ({ contract }: ContractRow) => `dès le ${contract.start}`,
}));

it('counts months across the year', () => {
  expect(plus('2026-11', 2)).toBe('2027-01');
  expect(plus('2027-01', -2)).toBe('2026-11');
  expect(plus('2026-12', -12)).toBe('2025-12');
  expect(plus('2027-01-04', -1)).toBe('2026-12');
});

it('offers the months of a contract, the newest first', () => {
  expect(monthsOf('2026-11-02', null, '2027-01-04')).toEqual(['2027-01', '2026-12', '2026-11']);
});

it('goes on for a year after the end: what is late is still paid', () => {
  const months = monthsOf('2025-01-01', '2025-03-31', '2027-06-01');
  expect([months.at(0), months.at(-1)]).toEqual(['2026-03', '2025-01']);
});

it('chooses among the contracts that are settled by payslip', () => {
  const row = (id: string, settlement: string) =>
    ({ contract: { id, settlement, employer: 'ch', title: `Contrat ${id}` } }) as ContractRow;
  const named = () => ({ label: 'CH', name: 'Centre hospitalier', hue: 'blue', initials: 'CH' });
  const options = salaried([row('a', 'invoice'), row('b', 'payslip')], named as never);
  expect(options).toMatchObject([{ value: 'b', label: 'CH', note: 'Contrat b' }]);
});

it('tells two contracts of one employer apart', () => {
  const row = (id: string, start: string) =>
    ({
      contract: { id, settlement: 'payslip', employer: 'ch', title: 'Gériatrie', start },
    }) as ContractRow;
  const named = () => ({ label: 'CH', name: 'Centre hospitalier', hue: 'blue', initials: 'CH' });
  const options = salaried([row('a', '2025-01-01'), row('b', '2026-01-01')], named as never);
  expect(options.map(({ label, note }) => `${label} · ${note}`)).toEqual([
    'CH, Gériatrie · dès le 2025-01-01',
    'CH, Gériatrie · dès le 2026-01-01',
  ]);
});
