import { clock, query } from '#ipc';
import type { RailCount } from '#shell';

/** How many are expired or soon will be, beside their name in the rail. */
export function documentCount(): () => RailCount | null {
  // Read again on another day: a document expires by itself.
  const count = query('document_count', () => (clock.today ? {} : null), ['document']);
  return () => {
    if (!count.data?.near) return null;
    const { near, expired } = count.data;
    return { text: String(near), tone: expired > 0 ? 'late' : 'soon' };
  };
}
