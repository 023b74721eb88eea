import {
  call,
  clock,
  publishAll,
  say,
  type AppError,
  type BookState,
  type BookStatus,
  type Input,
  type KeyringState,
  type OpenedBy,
  type Restored,
} from '#ipc';
import type { LockReason } from '../idle/idle';
import { keepAll } from '../leave/kept';
import { navigate } from '../router.svelte';
import { restoredSentence } from './held';

const DAMAGE: readonly string[] = ['book_damaged', 'book_foreign'];

/** The book in this window: unknown until the core has answered. */
class Book {
  state = $state<BookState | null>(null);
  error = $state.raw<AppError | null>(null);
  busy = $state(false);
  /** Why it locked by itself; none when it was asked to. */
  reason = $state<LockReason | null>(null);
  /** What the keyring said when it was last asked. */
  keyring = $state<KeyringState | null>(null);
  /** What can be typed to open it; known while it is locked. */
  openedBy = $state<OpenedBy | null>(null);
  /** Its keys or its database cannot be read. */
  damaged = $state(false);
  folder = $state('');
  demo = $state(false);

  readonly look = () => this.#try(() => call('book_start', {}));
  readonly create = (ask: Input<'book_create'>) => this.#try(() => call('book_create', ask));
  readonly open = (passphrase: string) => this.#try(() => call('book_open', { passphrase }));
  /** Puts a backup in the place of the book; whether it is there. The foot says what came back. */
  readonly restore = async (ask: Input<'backup_restore'>): Promise<boolean> => {
    const back: Restored[] = [];
    await this.#try(async () => {
      const told = await call('backup_restore', ask);
      back.push(told);
      return told.status;
    });
    const [told] = back;
    if (!told) {
      await this.#see();
      return false;
    }
    publishAll();
    say({ kind: 'done', text: restoredSentence(told), undoable: false });
    return true;
  };
  readonly openDemo = async () => {
    const [held, was] = [this.state, this.demo];
    await this.#try(() => call('demo_open', {}));
    if (!this.demo || was) return;
    navigate('/today');
    // Nothing that the window keeps of the doctor's own book meets the demonstration.
    if (held === 'open' || held === 'locked') location.reload();
  };
  readonly leaveDemo = async () => {
    await this.#try(() => call('demo_leave', {}));
    say(null);
    if (this.demo) return;
    // Nothing that the window keeps of the demonstration meets the doctor's own book.
    navigate('/today');
    location.reload();
  };

  /** Closes the book; what the foot says names people, so it goes too. */
  readonly lock = async (reason: LockReason | null = null) => {
    if (this.demo) return this.leaveDemo();
    await keepAll();
    await this.#try(() => call('book_lock', {}));
    this.reason = reason;
    say(null);
  };

  /**
   * Reads what opening left unread: every page of the book. A damaged one closes it, and the
   * window says so.
   */
  readonly prove = async () => {
    try {
      await call('book_pages', {});
    } catch (cause) {
      const error = cause as AppError;
      // Locked meanwhile: the next opening reads them.
      if (error.code === 'book_locked') return;
      if (error.code !== 'book_damaged') return say({ kind: 'failed', error });
      await this.#try(() => call('book_status', {}));
      this.error = error;
      this.damaged = true;
    }
  };

  /** Whether an earlier book, or what is left of it, may be put aside for a new one. */
  get aside(): boolean {
    return this.damaged || this.state === 'missing';
  }

  /** Forgets what was refused, for a new try. */
  readonly forget = () => {
    this.error = null;
  };

  /** What was refused may have closed the book. */
  async #see(): Promise<void> {
    const { state } = await call('book_status', {});
    if (this.state === 'open') this.state = state;
  }

  async #try(act: () => Promise<BookStatus>): Promise<void> {
    this.busy = true;
    this.error = null;
    try {
      const { state, today, keyring, opened_by, folder, demo } = await act();
      const again = this.state === 'locked' && state === 'open' && !demo;
      clock.set(today);
      this.keyring = keyring ?? this.keyring;
      this.openedBy = opened_by;
      this.folder = folder;
      this.demo = demo;
      this.state = state;
      // What stood behind the curtain and was not kept yet.
      if (again) void keepAll();
      this.damaged = state === 'damaged';
    } catch (cause) {
      this.error = cause as AppError;
      this.damaged ||= DAMAGE.includes(this.error.code);
    }
    this.busy = false;
  }
}

export const book = new Book();
