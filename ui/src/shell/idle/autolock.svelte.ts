import { onSleep } from '#ipc';
import { book } from '../book/book.svelte';
import { lockReason, LOOK_EVERY, type LockReason } from './idle';

export const IDLE_MINUTES = [5, 15, 30, 60, 0] as const;

const KEY = 'cumul.idle';
const USUAL = 15;

function read(): number {
  const kept = Number(localStorage.getItem(KEY) ?? USUAL);
  return Number.isFinite(kept) && kept >= 0 ? kept : USUAL;
}

let minutes = $state(read());

/** After how many idle minutes the book is locked; kept on this computer, not in the book. */
export const autolock = {
  get minutes(): number {
    return minutes;
  },
  set minutes(next: number) {
    minutes = next;
    localStorage.setItem(KEY, String(next));
  },
};

/** Watches the open book until the answer is called. */
export function watchIdle(): () => void {
  let active = Date.now();
  let looked = active;
  const touch = () => (active = Date.now());
  const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
  signs.forEach((sign) => addEventListener(sign, touch, { capture: true, passive: true }));
  const lock = (reason: LockReason) => {
    if (book.state === 'open') void book.lock(reason);
  };
  const timer = setInterval(() => {
    const reason = lockReason({ now: Date.now(), active, looked, minutes });
    looked = Date.now();
    if (reason) lock(reason);
  }, LOOK_EVERY);
  const deaf = onSleep(() => lock('sleep'));
  return () => {
    clearInterval(timer);
    deaf();
    signs.forEach((sign) => removeEventListener(sign, touch, { capture: true }));
  };
}
