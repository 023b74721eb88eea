import type { EmployerName } from '#feature/paper';
import type { IsoDay } from '#format';
import type { Contract, Hit } from '#ipc';

/** A contract for which a new shift may be meant. */
export interface ForWhom {
  id: string;
  note: string;
  hue: string;
  initials: string;
}

/** As many are offered. */
const OFFERED = 6;

const covers = ({ start, end }: Contract, day: IsoDay): boolean =>
  start <= day && (end === null || day <= end);

/**
 * The contracts that were named beside a day or hours, by their title or their employer: those in
 * force on the day, or all of them where none is.
 */
export function namedContracts(
  hits: readonly Hit[],
  contracts: readonly Contract[],
  day: IsoDay,
  names: { of(id: string): EmployerName },
): ForWhom[] {
  const titled = new Set(hits.flatMap((hit) => (hit.what === 'contract' ? [hit.contract] : [])));
  const employers = new Set(hits.flatMap((hit) => (hit.what === 'employer' ? [hit.employer] : [])));
  const named = contracts.filter(({ id, employer }) => titled.has(id) || employers.has(employer));
  const running = named.filter((contract) => covers(contract, day));
  const meant = (running.length > 0 ? running : named).slice(0, OFFERED);
  const of = new Set(meant.map(({ employer }) => employer));
  return meant.map(({ id, employer, title }) => {
    const { label, hue, initials } = names.of(employer);
    // What they share is said by the mark: what tells them apart has the room.
    const several = of.size > 1 ? `${label} · ${title}` : title;
    return { id, note: meant.length > 1 ? several : label, hue, initials };
  });
}
