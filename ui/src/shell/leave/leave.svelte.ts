import { somethingTyped } from '#kit';
import { setLocale } from '#messages';
import { book } from '../book/book.svelte';
import { pageUnsaved } from '../router.svelte';
import { keepAll } from './kept';

/** What waits for the answer whether what is typed may be lost; one thing at a time. */
class Leave {
  #wanted = $state.raw<(() => unknown) | null>(null);

  get asking(): boolean {
    return this.#wanted !== null;
  }

  readonly stay = (): void => {
    this.#wanted = null;
  };

  readonly go = (): void => {
    const act = this.#wanted;
    this.#wanted = null;
    void act?.();
  };

  /** What shuts the sheet that is open; a page asks by itself before one leaves it. */
  readonly sheet = (act: () => unknown): void => {
    if (somethingTyped()) this.#wanted = act;
    else void act();
  };

  /** Another language loads the window anew. */
  readonly speak = async (locale: 'fr' | 'en'): Promise<void> => {
    await keepAll();
    const act = () => setLocale(locale);
    const free = book.state !== 'open' || !(somethingTyped() || pageUnsaved());
    if (free) void act();
    else this.#wanted = act;
  };
}

export const leave = new Leave();
