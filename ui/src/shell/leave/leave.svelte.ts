import { closeWindow, keepWindow } from '#ipc';
import { somethingTyped } from '#kit';
import { setLocale } from '#messages';
import { book } from '../book/book.svelte';
import { pageUnsaved } from '../router.svelte';
import { keepAll } from './kept';

interface Wanted {
  act: () => unknown;
  /** The program ends with it. */
  ends?: boolean;
  /** What staying does besides. */
  stay?: () => unknown;
}

/** What waits for the answer whether what is typed may be lost; one thing at a time. */
class Leave {
  #wanted = $state.raw<Wanted | null>(null);

  get asking(): boolean {
    return this.#wanted !== null;
  }

  /** Whether the program would end. */
  get ending(): boolean {
    return this.#wanted?.ends ?? false;
  }

  readonly stay = (): void => {
    void this.#taken()?.stay?.();
  };

  readonly go = (): void => {
    void this.#taken()?.act();
  };

  /** What shuts the sheet that is open; a page asks by itself before one leaves it. */
  readonly sheet = (act: () => unknown): void => this.#ask(somethingTyped(), { act });

  /** Another language loads the window anew. */
  readonly speak = async (locale: 'fr' | 'en'): Promise<void> => {
    await keepAll();
    const loses = book.state === 'open' && (somethingTyped() || pageUnsaved());
    this.#ask(loses, { act: () => setLocale(locale) });
  };

  /** The cross of the window, also that of a locked one: what was typed waits behind its curtain. */
  readonly window = async (): Promise<void> => {
    await keepAll();
    this.#ask(somethingTyped() || pageUnsaved(), {
      act: closeWindow,
      stay: keepWindow,
      ends: true,
    });
  };

  #ask(loses: boolean, wanted: Wanted): void {
    this.#taken()?.stay?.();
    if (loses) this.#wanted = wanted;
    else void wanted.act();
  }

  #taken(): Wanted | null {
    const wanted = this.#wanted;
    this.#wanted = null;
    return wanted;
  }
}

export const leave = new Leave();
