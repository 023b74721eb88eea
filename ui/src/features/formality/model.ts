import type { Document, FormalityAnswer, FormalityRow, Means } from '#ipc';

export type GroupName = 'late' | 'todo' | 'later' | 'undated' | 'theirs' | 'done';
export type Groups = Record<GroupName, FormalityRow[]>;

const groupOf = (row: FormalityRow): GroupName => {
  if (row.answer) return 'done';
  if (row.theirs) return 'theirs';
  if (row.days_late > 0) return 'late';
  if (row.pressing) return 'todo';
  return row.due_on ? 'later' : 'undated';
};

/** The rows as the core ordered them, by how they stand. */
export function groupsOf(rows: readonly FormalityRow[]): Groups {
  const groups: Groups = { late: [], todo: [], later: [], undated: [], theirs: [], done: [] };
  for (const row of rows) groups[groupOf(row)].push(row);
  return groups;
}

/** What waits for the doctor now, as its two groups count it: the only numbers said anywhere. */
export function pressingParts(rows: readonly FormalityRow[]): { late: number; soon: number } {
  const pressing = rows.filter((row) => row.pressing);
  const late = pressing.filter((row) => row.days_late > 0).length;
  return { late, soon: pressing.length - late };
}

export interface Filter {
  employer?: string;
  contract?: string;
}

export const filtered = (rows: readonly FormalityRow[], { employer, contract }: Filter) =>
  rows.filter(
    (row) => (!employer || row.employer === employer) && (!contract || row.contract === contract),
  );

export const rowKey = (row: Pick<FormalityRow, 'contract' | 'code'>): string =>
  `${row.contract} ${row.code}`;

/** What is typed in the sheet of one step. */
export interface MarkForm {
  how: 'done' | 'set_aside';
  on: string | null;
  means: Means;
  /** A document already filed. */
  proof: string | null;
  /** A file to file now; it comes before `proof`. */
  path: string | null;
  reason: string;
}

export function markForm(answer: FormalityAnswer | null, today: string): MarkForm {
  const form: MarkForm = {
    how: 'done',
    on: today,
    means: 'online',
    proof: null,
    path: null,
    reason: '',
  };
  if (!answer) return form;
  if (answer.state === 'set_aside') return { ...form, how: 'set_aside', reason: answer.reason };
  return { ...form, on: answer.on, means: answer.means, proof: answer.proof };
}

/** The documents that can prove a step: those of its contract first, then of its employer. */
export function proofsFor(
  documents: readonly Document[],
  { contract, employer }: Pick<FormalityRow, 'contract' | 'employer'>,
): Document[] {
  const near = (each: Document) =>
    each.contract === contract ? 0 : each.employer === employer ? 1 : 2;
  return [...documents].sort(
    (one, other) => near(one) - near(other) || other.added_at.localeCompare(one.added_at),
  );
}
