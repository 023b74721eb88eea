import { parseDecimal } from '#format';
import type { Address, Employer, EmployerRow, Site, Travel } from '#ipc';
import { employerLabel } from '../model';

/** The first place is usually where the employer is. */
export const newSite = (id: string, employer: Employer, first: boolean): Site => ({
  id,
  employer: employer.id,
  name: first ? employerLabel(employer) : '',
  address: first ? { ...employer.address } : { street: '', postcode: '', city: '' },
  zone: 'Europe/Paris',
  holiday_zone: 'metropole',
  good_friday: true,
});

/** « 3 rue du Port, 22000 Saint-Brieuc », on one line. */
export const addressLine = ({ street, postcode, city }: Address): string =>
  [street.replace(/\s*\n\s*/g, ', '), `${postcode} ${city}`.trim()].filter(Boolean).join(', ');

/** A road to one of an employer's places, measured or not yet. */
export interface Road {
  key: string;
  /** Home when null. */
  from: Site | null;
  fromEmployer: Employer | null;
  to: Site;
  minutes: number | null;
  kilometres: number | null;
}

/** To each place here: from home, then from every other place, this employer's first. */
export function roads(
  here: EmployerRow,
  rows: readonly EmployerRow[],
  kept: readonly Travel[],
): Road[] {
  const elsewhere = rows.filter(({ employer }) => employer.id !== here.employer.id);
  return here.sites.flatMap((to, at) => {
    // A road is the same both ways: between two places of one employer it stands once.
    const own = here.sites.slice(at + 1).map((from) => ({ from, fromEmployer: here.employer }));
    const others = elsewhere.flatMap(({ employer, sites }) =>
      sites.map((from) => ({ from, fromEmployer: employer })),
    );
    return [{ from: null, fromEmployer: null }, ...own, ...others].map((start) => {
      const known = kept.find((travel) => joins(travel, start.from?.id ?? null, to.id));
      return {
        key: `${start.from?.id ?? ''}/${to.id}`,
        ...start,
        to,
        minutes: known?.minutes ?? null,
        kilometres: known?.kilometres ?? null,
      };
    });
  });
}

const joins = (travel: Travel, one: string | null, other: string): boolean =>
  (travel.from === one && travel.to === other) || (travel.from === other && travel.to === one);

export type RoadLength = { minutes: number; kilometres: number };

/** What was typed for a road: « none » when both are empty, null when one is unclear. */
export function readLength(minutes: string, kilometres: string): RoadLength | 'none' | null {
  if (!minutes.trim() && !kilometres.trim()) return 'none';
  const [min, km] = [whole(minutes), whole(kilometres)];
  return min === null || km === null ? null : { minutes: min, kilometres: km };
}

const numberIn = (text: string) => parseDecimal(text.replace(/\s*(min|mn|km)\s*$/i, ''));

/** Nothing typed counts as nothing. */
export function whole(text: string): number | null {
  if (!text.trim()) return 0;
  const number = numberIn(text);
  return number !== null && /^\d{1,6}$/.test(number) ? Number(number) : null;
}

/** The whole numbers around one with a comma: « 18,5 » lies between 18 and 19. */
export function around(text: string): { less: number; more: number } | null {
  const number = numberIn(text);
  if (number === null || !/^\d{1,6}\.\d+$/.test(number)) return null;
  const less = Math.floor(Number(number));
  return { less, more: less + 1 };
}
