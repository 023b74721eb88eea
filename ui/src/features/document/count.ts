import { clock, query } from '#ipc';
import { m } from '#messages';
import type { RailCount } from '#shell';

/** How many are expired, else how many soon will be, beside their name in the rail. */
export function documentCount(): () => RailCount | null {
  // Read again on another day: a document expires by itself.
  const count = query('document_count', () => (clock.today ? {} : null), ['document']);
  return () => {
    if (!count.data?.near) return null;
    const { near, expired } = count.data;
    const late = expired > 0 ? m.document_count_expired({ count: expired }) : '';
    const soon = near > expired ? m.document_count_soon({ count: near - expired }) : '';
    const told = [late, soon].filter(Boolean).join(', ');
    return late ? { text: late, tone: 'late', told } : { text: String(near), tone: 'soon', told };
  };
}
