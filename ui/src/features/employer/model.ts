import { plain } from '#format';
import type { Colour, ContractRow, Employer, EmployerKind, EmployerRow, Site } from '#ipc';
import { HUES, type Hue, type Option } from '#kit';

/** In the order in which they are given out. */
export const COLOURS: readonly Colour[] = HUES;

type Named = Pick<Employer, 'name' | 'short_name'>;

export const employerHue = ({ colour }: Pick<Employer, 'colour'>): Hue => colour;

/** The name for narrow places. */
export const employerLabel = ({ name, short_name }: Named): string => short_name || name;

const SILENT = new Set('a au aux d de des du en et l la le les sur dr docteur'.split(' '));

/** Two letters that stand for the name: « Clinique Sainte-Aubierge » → CS. */
export function employerInitials(employer: Named): string {
  const words = plain(employerLabel(employer)).split(/[^\p{L}\d]+/u);
  const heard = words.filter((word) => word && !SILENT.has(word));
  const [one = words.find(Boolean) ?? '?', two] = heard;
  return (two ? one.charAt(0) + two.charAt(0) : one.slice(0, 2)).toUpperCase();
}

/** For a Select or a Combobox. */
export const employerOptions = (rows: readonly EmployerRow[]): Option[] =>
  rows.map(({ employer }) => ({
    value: employer.id,
    label: employerLabel(employer),
    hue: employerHue(employer),
    initials: employerInitials(employer),
  }));

/** The first colour that nobody has; the least worn one once all are given. */
export function freeColour(employers: readonly Pick<Employer, 'colour'>[]): Colour {
  const worn = (colour: Colour) => employers.filter((each) => each.colour === colour).length;
  const [first = 'blue', ...others] = COLOURS;
  return others.reduce((least, colour) => (worn(colour) < worn(least) ? colour : least), first);
}

export const newEmployer = (id: string, kind: EmployerKind, colour: Colour): Employer => ({
  id,
  kind,
  name: '',
  short_name: '',
  siren: null,
  siret: null,
  finess_legal: null,
  finess_site: null,
  address: { street: '', postcode: '', city: '' },
  contacts: [],
  colour,
  notes: '',
});

export const placeNames = (sites: readonly Site[]): string =>
  sites.map(({ name }) => name).join(' · ');

/** By employer, the running contract that ends first. */
export function nextEnds(contracts: readonly ContractRow[]): Map<string, ContractRow> {
  const ends = new Map<string, ContractRow>();
  for (const row of contracts) {
    const { employer, end } = row.contract;
    const known = ends.get(employer)?.contract.end;
    if (row.running && end && (!known || end < known)) ends.set(employer, row);
  }
  return ends;
}
