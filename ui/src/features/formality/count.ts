import { clock, query } from '#ipc';
import type { RailCount } from '#shell';
import { groupsOf } from './model';

/** How many are late, beside their name in the rail. */
export function formalityCount(): () => RailCount | null {
  // Read again on another day: a step becomes late by itself.
  const rows = query('formality_list', () => (clock.today ? { contract: null } : null), [
    'formality',
    'contract',
  ]);
  return () => {
    const late = groupsOf(rows.data ?? []).late.length;
    return late ? { text: String(late), tone: 'late' } : null;
  };
}
