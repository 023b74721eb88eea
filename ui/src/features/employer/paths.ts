import { href } from '#shell';

export type EmployerTab = 'identity' | 'site' | 'contract';

/** What stands after the question mark of an employer's page. */
export type Place = { tab?: EmployerTab; site?: string; contract?: string };

/** For what is not kept yet, in the place of its identifier. */
export const NEW = 'new';

const path = (id: string): string => `/employer/${encodeURIComponent(id)}`;

/** For `navigate`, which takes the path and the rest apart. */
export const at = (id: string, place: Place = {}): [string, Record<string, string>] => [
  path(id),
  { ...place },
];

export const employerPath = (id: string, tab?: EmployerTab): string =>
  href(path(id), tab ? { tab } : {});

export const GUIDE = '/employer/guide';

/** A new contract from a situation, with an employer or a situation that is known already. */
export const guidePath = (known: { employer?: string; situation?: string } = {}): string =>
  href(GUIDE, known);

/** The page of the employer with this contract open. */
export const contractPath = (contract: { id: string; employer: string }): string =>
  href(path(contract.employer), { tab: 'contract', contract: contract.id });
