import { query, type EmployerRow, type Query } from '#ipc';
import { namesById, type EmployerName } from './employers';

/** How employers are shown, by identifier. Call it while a component is being set up. */
export function employerNames(): {
  of(id: string): EmployerName;
  /** For what must not be shown without the names. */
  list: Query<EmployerRow[]>;
} {
  const list = query('employer_list', () => ({}), ['employer']);
  const known = $derived(namesById(list.data ?? []));
  const unknown: EmployerName = { label: '…', name: '', hue: 'slate', initials: '' };
  return { of: (id) => known.get(id) ?? unknown, list };
}
