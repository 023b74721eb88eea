import { book } from '../book/book.svelte';
import { Hints } from './kept.svelte';

/** The hints of the book that is open; kept on this computer like the colours, not in the book. */
export const hints = new Hints(() => book.demo, localStorage, sessionStorage);
