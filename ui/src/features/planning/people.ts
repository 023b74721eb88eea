import { employerInitials, employerLabel } from '#feature/employer';
import type { Contract, ContractRow, Employer, EmployerRow, PlannedShift, Site } from '#ipc';
import type { Period } from './model';

/** One side of the doctor's work, as the planning names it. */
export interface Person {
  contract: Contract;
  employer: Employer;
  sites: readonly Site[];
  name: string;
  hue: string;
  initials: string;
}

/** By contract; a contract whose employer is not known yet is left out. */
export function peopleOf(
  employers: readonly EmployerRow[],
  contracts: readonly ContractRow[],
): ReadonlyMap<string, Person> {
  const known = new Map(employers.map((row) => [row.employer.id, row]));
  return new Map(
    contracts.flatMap(({ contract }) => {
      const row = known.get(contract.employer);
      if (!row) return [];
      const person = {
        contract,
        employer: row.employer,
        sites: row.sites,
        name: employerLabel(row.employer),
        hue: row.employer.colour,
        initials: employerInitials(row.employer),
      };
      return [[contract.id, person] as const];
    }),
  );
}

/** The contracts in force in a period, or with a shift in it, by the employers' names. */
export function rowsOf(
  people: ReadonlyMap<string, Person>,
  shifts: readonly PlannedShift[],
  { from, to }: Period,
): Contract[] {
  const worked = new Set(shifts.map(({ shift }) => shift.contract));
  return [...people.values()]
    .filter(
      ({ contract }) =>
        worked.has(contract.id) ||
        (contract.start <= to && (contract.end === null || contract.end >= from)),
    )
    .sort((one, other) => one.name.localeCompare(other.name))
    .map(({ contract }) => contract);
}
