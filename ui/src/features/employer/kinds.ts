import type { EmployerKind } from '#ipc';
import type { Option } from '#kit';
import { m } from '#messages';

type Say = () => string;

/** In the order of the list: private, liberal, public. */
const KINDS: Record<EmployerKind, [label: Say, group: Say | null]> = {
  private_clinic: [m.employer_kind_private_clinic, m.employer_group_private],
  nonprofit_hospital: [m.employer_kind_nonprofit_hospital, m.employer_group_private],
  private_nursing_home: [m.employer_kind_private_nursing_home, m.employer_group_private],
  health_centre: [m.employer_kind_health_centre, m.employer_group_private],
  teleconsultation_company: [m.employer_kind_teleconsultation_company, m.employer_group_private],
  temp_agency: [m.employer_kind_temp_agency, m.employer_group_private],
  colleague_practice: [m.employer_kind_colleague_practice, m.employer_group_liberal],
  cpam: [m.employer_kind_cpam, m.employer_group_liberal],
  court_or_insurer: [m.employer_kind_court_or_insurer, m.employer_group_liberal],
  public_hospital: [m.employer_kind_public_hospital, m.employer_group_public],
  public_medico_social: [m.employer_kind_public_medico_social, m.employer_group_public],
  state_or_local_authority: [m.employer_kind_state_or_local_authority, m.employer_group_public],
  university: [m.employer_kind_university, m.employer_group_public],
  other: [m.employer_kind_other, null],
};

export const employerKindLabel = (kind: EmployerKind): string => KINDS[kind][0]();

export const employerKindOptions = (): Option[] =>
  Object.entries(KINDS).map(([value, [label, group]]) => ({
    value,
    label: label(),
    ...(group && { note: group() }),
  }));
