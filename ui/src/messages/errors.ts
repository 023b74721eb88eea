import type { AppError, ErrorCode } from '../ipc/bindings';
import { m } from '../paraglide/messages.js';

type About = Record<string, string>;

/** One sentence for each code: a code without its sentence does not compile. */
const sentences: Record<ErrorCode, (about: About) => string> = {
  wrong_passphrase: () => m.error_wrong_passphrase(),
  short_passphrase: () => m.error_short_passphrase(),
  damaged_book: () => m.error_damaged_book(),
  foreign_file: () => m.error_foreign_file(),
  newer_book: () => m.error_newer_book(),
  book_in_use: () => m.error_book_in_use(),
  book_exists: () => m.error_book_exists(),
  book_locked: () => m.error_book_locked(),
  nothing_to_undo: () => m.error_nothing_to_undo(),
  nothing_to_redo: () => m.error_nothing_to_redo(),
  undo_refused: () => m.error_undo_refused(),
  internal: () => m.error_internal(),
};

export function errorSentence(error: AppError): string {
  return sentences[error.code](error.about);
}
