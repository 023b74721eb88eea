import { SvelteSet } from 'svelte/reactivity';
import { HINTS, readClosed, type HintName } from './hints';

const KEY = 'cumul.hints';

type Kept = Pick<Storage, 'getItem' | 'setItem'>;

/** The hints of one book that were closed. */
class Closed {
  readonly names: SvelteSet<HintName>;

  constructor(private readonly storage: Kept) {
    this.names = new SvelteSet(readClosed(storage.getItem(KEY)));
  }

  keep(): void {
    this.storage.setItem(KEY, HINTS.filter((name) => this.names.has(name)).join(' '));
  }
}

/** Which hints were closed; what is closed in the demonstration is still to be read in one's own book. */
export class Hints {
  readonly #own: Closed;
  readonly #demo: Closed;

  /** `own` outlives the program, `visit` does not. */
  constructor(
    private readonly inDemo: () => boolean,
    own: Kept,
    visit: Kept,
  ) {
    this.#own = new Closed(own);
    this.#demo = new Closed(visit);
  }

  get closed(): ReadonlySet<HintName> {
    return this.#here.names;
  }

  /** It was read, or what it says was done: it never comes back by itself. */
  readonly close = (name: HintName): void => {
    const here = this.#here;
    if (here.names.has(name)) return;
    here.names.add(name);
    here.keep();
  };

  /** All of them are said once more. */
  readonly reopen = (): void => {
    const here = this.#here;
    here.names.clear();
    here.keep();
  };

  get #here(): Closed {
    return this.inDemo() ? this.#demo : this.#own;
  }
}
