import { clockOf, dayAt, dayLong, integer, time } from '#format';
import type { BackupCounts, Restored } from '#ipc';
import { m } from '#messages';

const counted = (count: number) => ({ count, number: integer(count) });

/** What a backup or an export was found to hold, as part of a sentence. */
export const holdsText = ({
  employers,
  contracts,
  shifts,
  invoices,
  documents,
}: Omit<BackupCounts, 'made_at' | 'damaged'>): string =>
  m.book_holds({
    employers: m.book_holds_employers(counted(employers)),
    contracts: m.book_holds_contracts(counted(contracts)),
    shifts: m.book_holds_shifts(counted(shifts)),
    invoices: m.book_holds_invoices(counted(invoices)),
    documents: m.book_holds_documents(counted(documents)),
  });

const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/** What came back, of when it is, and where the book lies that was there before. */
export function restoredSentence({ counts, aside }: Restored): string {
  const back = m.book_restored({
    day: dayLong(dayAt(counts.made_at)),
    time: time(clockOf(counts.made_at)),
    holds: holdsText(counts),
  });
  return aside ? `${back} ${m.book_restored_aside({ folder: nameOf(aside) })}` : back;
}
