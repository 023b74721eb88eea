import { call, type AppError, type BackupSeen } from '#ipc';
import { m } from '#messages';
import { book } from './book.svelte';
import { countdown } from './countdown.svelte';

/** A backup that is to take the place of the book, and what is typed for it. */
export class Restoring {
  passphrase = $state('');
  #seen = $state.raw<BackupSeen | null>(null);
  #unreadable = $state.raw<AppError | null>(null);
  readonly #wait = countdown(() => this.atField);

  /** To be made while a component is set up; `path` is null while nothing is chosen. */
  constructor(private readonly path: () => string | null) {
    $effect(() => {
      const asked = path();
      this.#seen = this.#unreadable = null;
      book.forget();
      if (asked === null) {
        this.passphrase = '';
        return;
      }
      call('backup_inspect', { path: asked }).then(
        (answer) => asked === path() && (this.#seen = answer),
        (cause) => asked === path() && (this.#unreadable = cause as AppError),
      );
    });
  }

  /** What the file says of itself, once it was read. */
  get seen(): BackupSeen | null {
    return this.#seen;
  }

  /** Why it is no backup. */
  get unreadable(): AppError | null {
    return this.#unreadable;
  }

  get atField(): AppError | null {
    return book.error?.field === 'passphrase' ? book.error : null;
  }

  /** What was refused elsewhere than at the field. */
  get beside(): AppError | null {
    return this.atField ? null : book.error;
  }

  /** Seconds until the next try. */
  get wait(): number {
    return this.#wait.left;
  }

  /** The book that is here cannot be held against it. */
  get #unknown(): boolean {
    return !!this.#seen?.unknown_book || (book.damaged && !!this.#seen?.book_here);
  }

  get otherBook(): boolean {
    return !!this.#seen?.book_here && !this.#seen.same_book && !this.#unknown;
  }

  /** What becomes of the book that is here. */
  get caution(): string | null {
    if (!this.#seen?.book_here) return null;
    if (this.#unknown) return m.book_restore_unknown();
    return this.otherBook ? m.book_restore_other_book() : m.book_restore_same();
  }

  /** Whether the backup took its place. */
  readonly go = async (): Promise<boolean> => {
    const [path, seen] = [this.path(), this.#seen];
    if (path === null || !seen || !this.passphrase || this.wait > 0) return false;
    const replace = !seen.book_here ? 'nothing' : seen.same_book ? 'same_book' : 'any_book';
    return book.restore({ path, passphrase: this.passphrase, replace });
  };
}
