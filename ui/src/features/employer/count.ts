import { query } from '#ipc';
import type { RailCount } from '#shell';

/** How many employers, beside their name in the rail. */
export function employerCount(): () => RailCount | null {
  const employers = query('employer_list', () => ({}), ['employer']);
  return () => (employers.data?.length ? { text: String(employers.data.length) } : null);
}
