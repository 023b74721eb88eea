import { untrack } from 'svelte';
import type { AppError, Commands, Done, LineKind, Topic } from './bindings';
import { call, type Command, type Input, type Output } from './call';
import { say } from './said.svelte';
import { listen, publish } from './topics';

/** The commands that change the book: they answer with the topics they changed. */
export type Mutation = {
  [K in Command]: Commands[K]['output'] extends Done<unknown> ? K : never;
}[Command];

export type Answer<T> = { ok: true; value: T } | { ok: false; error: AppError };

export interface Query<T> {
  readonly data: T | undefined;
  readonly error: AppError | null;
  readonly loading: boolean;
  reload(): void;
}

/**
 * What the core answers to `name`, kept current: read again when `input()` changes and when a
 * mutation changed one of `topics`. An input of null asks nothing. Call it while a component
 * is being set up.
 */
export function query<K extends Command>(
  name: K,
  input: () => Input<K> | null,
  topics: readonly Topic[],
): Query<Output<K>> {
  let data = $state.raw<Output<K>>();
  let error = $state.raw<AppError | null>(null);
  let loading = $state(false);
  // Only the newest question may answer: an older one can come back later.
  let newest = 0;

  async function load(asked: Input<K> | null): Promise<void> {
    const mine = ++newest;
    if (asked === null) {
      data = undefined;
      error = null;
      loading = false;
      return;
    }
    loading = true;
    try {
      const answer = await call(name, asked);
      if (mine !== newest) return;
      data = answer;
      error = null;
    } catch (cause) {
      // Behind the curtain of a locked book the screen keeps what it shows.
      const closed = (cause as AppError).code === 'book_locked' && data !== undefined;
      if (mine === newest && !closed) error = cause as AppError;
    }
    if (mine === newest) loading = false;
  }

  const reload = () => void load(untrack(input));
  $effect(() => {
    const asked = input();
    untrack(() => void load(asked));
  });
  $effect(() => listen(topics, reload));

  return {
    get data() {
      return data;
    },
    get error() {
      return error;
    },
    get loading() {
      return loading;
    },
    reload,
  };
}

/**
 * Runs a mutation, has the screens reload what it changed, and says at the foot which operation
 * it was. An error that belongs to a field is left to the form; any other is said at the foot.
 */
export async function ask<K extends Mutation>(
  name: K,
  input: Input<K>,
  kind: LineKind = 'did',
): Promise<Answer<Output<K>['value']>> {
  try {
    const { value, changed, said } = await call(name, input);
    publish(changed);
    if (said) say({ kind, said });
    return { ok: true, value };
  } catch (cause) {
    const error = cause as AppError;
    if (error.field === null) say({ kind: 'failed', error });
    return { ok: false, error };
  }
}
