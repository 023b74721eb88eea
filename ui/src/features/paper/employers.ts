import type { Employer, EmployerRow } from '#ipc';
import { employerHue, employerInitials, employerLabel } from '#feature/employer';

export interface EmployerName {
  /** For narrow places. */
  label: string;
  name: string;
  hue: string;
  initials: string;
}

const named = (employer: Employer): EmployerName => ({
  label: employerLabel(employer),
  name: employer.name,
  hue: employerHue(employer),
  initials: employerInitials(employer),
});

export const namesById = (rows: readonly EmployerRow[]): ReadonlyMap<string, EmployerName> =>
  new Map(rows.map(({ employer }) => [employer.id, named(employer)]));
