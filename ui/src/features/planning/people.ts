import { employerInitials, employerLabel } from '#feature/employer';
import type { Contract, ContractRow, Employer, EmployerRow, Site } from '#ipc';

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
