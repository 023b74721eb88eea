import { call, type AppError, type BookState } from '#ipc';

/** The book in this window: unknown until the core has answered. */
class Book {
  state = $state<BookState | null>(null);
  error = $state.raw<AppError | null>(null);
  busy = $state(false);

  readonly look = () => this.#try(() => call('book_status', {}));
  readonly create = (passphrase: string) => this.#try(() => call('book_create', { passphrase }));
  readonly open = (passphrase: string) => this.#try(() => call('book_open', { passphrase }));

  async #try(act: () => Promise<{ state: BookState }>): Promise<void> {
    this.busy = true;
    this.error = null;
    try {
      this.state = (await act()).state;
    } catch (cause) {
      this.error = cause as AppError;
    }
    this.busy = false;
  }
}

export const book = new Book();
