import { moneyRough } from '#format';
import { query } from '#ipc';
import { m } from '#messages';
import type { RailCount } from '#shell';
import { isOpen } from './model';

/** What is owed in all; red where all of it is late, a red dot where a part is. */
export function moneyCount(): () => RailCount | null {
  const owed = query('ledger_sum', () => ({}), [
    'statement',
    'invoice',
    'payment',
    'payslip',
    'contract',
  ]);
  return () => {
    const { data } = owed;
    if (!data || !isOpen(data.balance)) return null;
    const sum = { text: moneyRough(data.balance), money: true };
    if (!isOpen(data.late)) return sum;
    const part = data.late !== data.balance;
    const told = part ? m.money_rail_part_late() : m.money_rail_late();
    return { ...sum, tone: 'late', part, told };
  };
}
