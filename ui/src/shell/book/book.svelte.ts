import { call, clock, say, type AppError, type BookState, type BookStatus } from '#ipc';
import type { LockReason } from '../idle/idle';

/** The book in this window: unknown until the core has answered. */
class Book {
  state = $state<BookState | null>(null);
  error = $state.raw<AppError | null>(null);
  busy = $state(false);
  /** Why it locked by itself; none when it was asked to. */
  reason = $state<LockReason | null>(null);

  readonly look = () => this.#try(() => call('book_status', {}));
  readonly create = (passphrase: string) => this.#try(() => call('book_create', { passphrase }));
  readonly open = (passphrase: string) => this.#try(() => call('book_open', { passphrase }));

  /** Closes the book; what the foot says names people, so it goes too. */
  readonly lock = async (reason: LockReason | null = null) => {
    await this.#try(() => call('book_lock', {}));
    this.reason = reason;
    say(null);
  };

  async #try(act: () => Promise<BookStatus>): Promise<void> {
    this.busy = true;
    this.error = null;
    try {
      const { state, today } = await act();
      clock.set(today);
      this.state = state;
    } catch (cause) {
      this.error = cause as AppError;
    }
    this.busy = false;
  }
}

export const book = new Book();
