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

  /** What ends all that the window shows. */
  readonly #window = async (act: () => unknown): Promise<boolean> => {
    await keepAll();
    const free = book.state !== 'open' || !(somethingTyped() || pageUnsaved());
    if (!free) this.#wanted = act;
    return free;
  };

  readonly speak = async (locale: 'fr' | 'en'): Promise<void> => {
    const act = () => setLocale(locale);
    if (await this.#window(act)) void act();
  };
}

export const leave = new Leave();
