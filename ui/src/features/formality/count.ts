import { clock, query } from '#ipc';
import type { RailCount } from '#shell';
import { lateWords, pressingWords } from './words';

/** How many wait for the doctor, beside their name in the rail: the late ones, else those due soon. */
export function formalityCount(): () => RailCount | null {
  // Read again on another day: a step becomes late by itself.
  const count = query('formality_count', () => (clock.today ? {} : null), [
    'formality',
    'contract',
  ]);
  return () => {
    if (!count.data?.pressing) return null;
    const { pressing, late } = count.data;
    const told = pressingWords({ late, soon: pressing - late });
    if (late > 0) return { text: lateWords(late), tone: 'late', told };
    return { text: String(pressing), tone: 'soon', told };
  };
}
