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

const SMALL = new Set(['le', 'la', 'les', 'de', 'du', 'des', 'd', 'l', 'et', 'a', 'au', 'aux']);

/** Two letters for a name: « CH de Valmorière » → CV, « PDSA » → PD. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s’'.,/-]+/).filter((word) => word && !SMALL.has(plain(word)));
  const letters =
    words.length > 1 ? words.slice(0, 2).map((word) => [...word][0]) : [...(words[0] ?? name)];
  return letters.slice(0, 2).join('').toUpperCase();
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
