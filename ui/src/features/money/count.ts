import { moneyRough } from '#format';
import { query } from '#ipc';
import type { RailCount } from '#shell';
import { isOpen } from './model';

/** What is owed in all. */
export function moneyCount(): () => RailCount | null {
  const sum = query('ledger_sum', () => ({}), ['statement', 'invoice', 'payment', 'contract']);
  return () => {
    const { data } = sum;
    if (!data || !isOpen(data.balance)) return null;
    const late = isOpen(data.late) ? { tone: 'late' as const } : {};
    return { text: moneyRough(data.balance), money: true, ...late };
  };
}
