export type Topic = string;

export type ErrorCode =
  | 'wrong_passphrase'
  | 'short_passphrase'
  | 'damaged_book'
  | 'foreign_file'
  | 'newer_book'
  | 'book_in_use'
  | 'book_exists'
  | 'book_locked'
  | 'nothing_to_undo'
  | 'nothing_to_redo'
  | 'undo_refused'
  | 'internal';

export interface AppError {
  code: ErrorCode;
  field: string | null;
  about: Record<string, string>;
}

export interface Done<T> {
  value: T;
  changed: Topic[];
}

export type BookState = 'none' | 'locked' | 'open';

export interface BookStatus {
  state: BookState;
}

export interface Passphrase {
  passphrase: string;
}

/** What an undo or a redo did, in the words of the history. */
export interface HistoryMove {
  what: string;
}

export interface Commands {
  book_status: { input: Record<string, never>; output: BookStatus };
  book_create: { input: Passphrase; output: BookStatus };
  book_open: { input: Passphrase; output: BookStatus };
  history_undo: { input: Record<string, never>; output: Done<HistoryMove> };
  history_redo: { input: Record<string, never>; output: Done<HistoryMove> };
}
