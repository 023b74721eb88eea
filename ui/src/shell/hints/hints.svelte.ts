import { SvelteSet } from 'svelte/reactivity';
import { HINTS, readClosed, type HintName } from './hints';

const KEY = 'cumul.hints';

/** Which hints were closed; kept on this computer like the colours, not in the book. */
class Hints {
  readonly closed = new SvelteSet<HintName>(readClosed(localStorage.getItem(KEY)));

  /** It was read, or what it says was done: it never comes back by itself. */
  readonly close = (name: HintName): void => {
    if (this.closed.has(name)) return;
    this.closed.add(name);
    this.#keep();
  };

  /** All of them are said once more. */
  readonly reopen = (): void => {
    this.closed.clear();
    this.#keep();
  };

  #keep(): void {
    localStorage.setItem(KEY, HINTS.filter((name) => this.closed.has(name)).join(' '));
  }
}

export const hints = new Hints();
