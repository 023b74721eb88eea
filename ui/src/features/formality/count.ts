import { clock, query } from '#ipc';
import type { RailCount } from '#shell';

/** How many wait for the doctor, beside their name in the rail. */
export function formalityCount(): () => RailCount | null {
  // Read again on another day: a step becomes late by itself.
  const count = query('formality_count', () => (clock.today ? {} : null), [
    'formality',
    'contract',
  ]);
  return () => {
    if (!count.data?.pressing) return null;
    const { pressing, late } = count.data;
    return { text: String(pressing), tone: late > 0 ? 'late' : 'soon' };
  };
}
