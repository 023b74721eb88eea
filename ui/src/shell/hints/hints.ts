import type { Op } from '#ipc';

/** Everything that is said once. */
export const HINTS = [
  'notice',
  'planning',
  'money',
  'formality',
  'document',
  'paper',
  'history',
  'find',
] as const;
export type HintName = (typeof HINTS)[number];

interface Place {
  /** The screen it belongs to; null for one that may stand on any. */
  path: string | null;
  /** It makes no sense before there is a contract. */
  contract?: true;
}

/** What Cumul is comes first, then what a screen is for, then what works everywhere. */
const PLACES: Record<HintName, Place> = {
  notice: { path: null },
  planning: { path: '/planning', contract: true },
  money: { path: '/money', contract: true },
  formality: { path: '/formality', contract: true },
  document: { path: '/document' },
  paper: { path: '/paper', contract: true },
  history: { path: '/history' },
  find: { path: null },
};

/** Who did this needs no hint any more. */
const DEEDS: Partial<Record<Op, HintName>> = {
  plan_shift: 'planning',
  repeat_shift: 'planning',
  close_month: 'money',
  tick_formality: 'formality',
  set_formality_aside: 'formality',
  add_document: 'document',
};

export const taughtBy = (op: Op): HintName | null => DEEDS[op] ?? null;

/** The one hint of a screen; none when all of its own and the general ones are closed. */
export function hintFor(
  path: string,
  closed: ReadonlySet<HintName>,
  hasContract: boolean,
): HintName | null {
  const fits = (name: HintName) => {
    const place = PLACES[name];
    const here = place.path === null || path === place.path || path.startsWith(`${place.path}/`);
    return here && !closed.has(name) && (hasContract || !place.contract);
  };
  return HINTS.find(fits) ?? null;
}

/** The names that were kept; what this version does not know is forgotten. */
export function readClosed(kept: string | null): HintName[] {
  const names = (kept ?? '').split(' ');
  return HINTS.filter((name) => names.includes(name));
}
