import type { OpenedBy } from '#ipc';
import { m } from '#messages';

/** How a field asks for what opens a book. */
interface Typed {
  label: () => string;
  hint: (() => string) | null;
}

const toOpen: Record<OpenedBy, Typed> = {
  words: { label: m.book_open_words, hint: m.book_open_words_hint },
  passphrase: { label: m.book_passphrase, hint: null },
  either: { label: m.book_start_label, hint: m.book_open_hint_any },
};

// Whoever restores may hold the words of one book and the phrase of another: the file says which it wants.
const toRestore: Record<OpenedBy, Typed> = {
  words: { label: m.book_open_words, hint: m.book_restore_words_hint },
  passphrase: { label: m.book_restore_secret, hint: m.book_restore_own_hint },
  either: { label: m.book_restore_phrase, hint: m.book_restore_phrase_hint },
};

const said = ({ label, hint }: Typed) => ({ label: label(), hint: hint?.() });

/** Keys that cannot be read leave both ways open. */
export const openedWith = (by: OpenedBy | null) => said(toOpen[by ?? 'either']);

export const restoredWith = (by: OpenedBy) => said(toRestore[by]);
