/** Why the book was locked without being asked to. */
export type LockReason = 'idle' | 'sleep';

export interface Watch {
  /** Milliseconds since 1970. */
  now: number;
  /** When a key or the mouse was last used. */
  active: number;
  /** When this was last looked at. */
  looked: number;
  /** Minutes without a hand on the machine after which the book is locked; 0 for never. */
  minutes: number;
}

/** How often one looks. */
export const LOOK_EVERY = 5_000;

/** A look that comes this late: the computer slept. */
const SLEPT = 60_000;

/** Whether to lock now, and why. */
export function lockReason({ now, active, looked, minutes }: Watch): LockReason | null {
  if (now - looked > LOOK_EVERY + SLEPT) return 'sleep';
  return minutes > 0 && now - active >= minutes * 60_000 ? 'idle' : null;
}
