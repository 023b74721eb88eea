import { closeWindow, keepWindow } from '#ipc';
import { abandon, somethingTyped } from '#kit';
import { setLocale } from '#messages';
import { book } from '../book/book.svelte';
import { pageUnsaved } from '../router.svelte';
import { keepAll } from './kept';

/** What would lose what is typed; it asks first. */
export const leave = {
  /** What shuts the sheet that is open; a page asks by itself before one leaves it. */
  sheet: (act: () => unknown): void => abandon.ask(somethingTyped(), { act }),

  /** Another language loads the window anew. */
  speak: async (locale: 'fr' | 'en'): Promise<void> => {
    await keepAll();
    const above = book.state !== 'open';
    abandon.ask(somethingTyped() || pageUnsaved(), { act: () => setLocale(locale), above });
  },

  /** The demonstration in the place of the book, which closes meanwhile. */
  demo: async (): Promise<void> => {
    if (book.state === 'open') await keepAll();
    const above = book.state !== 'open';
    abandon.ask(somethingTyped() || pageUnsaved(), { act: book.openDemo, above });
  },

  /** The cross of the window, also that of a locked one: what was typed waits behind its curtain. */
  window: async (): Promise<void> => {
    await keepAll();
    abandon.ask(somethingTyped() || pageUnsaved(), {
      act: closeWindow,
      stay: keepWindow,
      ends: true,
    });
  },
};
