import type { ConflictRow, Severity } from '#ipc';
import type { Period } from '../model';

/** What still asks for a look: neither set aside, nor only worth knowing. */
export const isPressing = ({ of, aside }: ConflictRow): boolean =>
  aside === null && of.severity !== 'info';

/** The conflicts of each shift that ask for a look. */
export function byShift(rows: readonly ConflictRow[]): ReadonlyMap<string, ConflictRow[]> {
  const found = new Map<string, ConflictRow[]>();
  for (const row of rows.filter(isPressing)) {
    for (const shift of row.of.shifts) found.set(shift, [...(found.get(shift) ?? []), row]);
  }
  return found;
}

/** Those about a day of a period: the month's grid also reads the days beside it. */
export const within = (rows: readonly ConflictRow[], { from, to }: Period): ConflictRow[] =>
  rows.filter(({ of }) => of.day <= to && (of.until === null || of.until >= from));

/** How many ask for a look, and how many are worth knowing. */
export function counted(rows: readonly ConflictRow[]): { pressing: number; info: number } {
  const open = rows.filter(({ aside }) => aside === null);
  const pressing = open.filter(isPressing).length;
  return { pressing, info: open.length - pressing };
}

/** What is open, the loudest first, and what was set aside. */
export function parted(rows: readonly ConflictRow[]): {
  open: ConflictRow[];
  aside: ConflictRow[];
} {
  return {
    open: rows.filter(({ aside }) => aside === null),
    aside: rows.filter(({ aside }) => aside !== null),
  };
}

/** The word by which a list is told apart: rows have no identifier but their facts. */
export const keyOf = ({ of }: ConflictRow): string => JSON.stringify(of);

/** The loudest of some. */
export const loudest = (rows: readonly ConflictRow[]): Severity | null =>
  (['blocking', 'warning', 'info'] as const).find((severity) =>
    rows.some(({ of }) => of.severity === severity),
  ) ?? null;
