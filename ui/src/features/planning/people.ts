import { plain } from '#format';
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

export const nameOf = ({ short_name, name }: Employer): string => short_name || name;

const SMALL = new Set('a au aux d de des du en et l la le les sur dr docteur'.split(' '));

/** Two letters for a name, the same as on the employer's page: « CH de Valmorière » → CV. */
export function initialsOf(name: string): string {
  const words = plain(name)
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean);
  const [one = words[0] ?? '?', two] = words.filter((word) => !SMALL.has(word));
  return (two ? one.charAt(0) + two.charAt(0) : one.slice(0, 2)).toUpperCase();
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
      const name = nameOf(row.employer);
      const person = {
        contract,
        employer: row.employer,
        sites: row.sites,
        name,
        hue: row.employer.colour,
        initials: initialsOf(name),
      };
      return [[contract.id, person] as const];
    }),
  );
}
