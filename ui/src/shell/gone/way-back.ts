import type { HistoryNext, Op, Said } from '#ipc';

/** What a page can be about, and lose. */
export type Losable = 'employer' | 'site' | 'contract' | 'invoice';

interface Ways {
  makes: readonly Op[];
  takes: Op;
}

const ways: Record<Losable, Ways> = {
  employer: { makes: ['add_employer'], takes: 'remove_employer' },
  site: { makes: ['add_site'], takes: 'remove_site' },
  contract: { makes: ['add_contract'], takes: 'remove_contract' },
  invoice: { makes: ['draft_invoice', 'draft_credit_note'], takes: 'remove_draft' },
};

export interface WayBack {
  by: 'undo' | 'redo';
  said: Said;
}

/**
 * The step that brings back what a page was about: what was made and then undone is done again,
 * what was removed is undone. Null where the next step either way is about something else.
 */
export function wayBack(lost: Losable, next: HistoryNext): WayBack | null {
  const { undo, undo_newest, redo } = next;
  const { makes, takes } = ways[lost];
  if (redo && makes.includes(redo.op)) return { by: 'redo', said: redo };
  if (undo_newest && undo?.op === takes) return { by: 'undo', said: undo };
  return null;
}
