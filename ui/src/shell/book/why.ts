import type { KeyringState } from '#ipc';
import { m } from '#messages';

/** Why the keyring did not open the book. */
const whys: Record<KeyringState, () => string> = {
  kept: m.book_why_kept,
  paused: m.book_why_paused,
  empty: m.book_why_empty,
  of_another: m.book_why_other,
  closed: m.book_why_closed,
  waiting: m.book_why_waiting,
  absent: m.book_why_absent,
  unreadable: m.book_why_unreadable,
};

export const keyringWhy = (said: KeyringState): string => whys[said]();

/** Whether a keyring will open the book at the next start. */
export const keyringWorks = (said: KeyringState | null): boolean =>
  said !== null && said !== 'absent' && said !== 'closed' && said !== 'waiting';
