import { clock, query } from '#ipc';
import type { RailCount } from '#shell';

/** How many are expired or soon will be, beside their name in the rail. */
export function documentCount(): () => RailCount | null {
  // Read again on another day: a document expires by itself.
  const rows = query('document_list', () => (clock.today ? {} : null), ['document']);
  return () => {
    const near = rows.data?.filter(({ expiry }) => expiry === 'expired' || expiry === 'within30');
    if (!near?.length) return null;
    const late = near.some(({ expiry }) => expiry === 'expired');
    return { text: String(near.length), tone: late ? 'late' : 'soon' };
  };
}
