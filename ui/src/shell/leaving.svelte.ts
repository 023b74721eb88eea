import { readHash } from './path';
import { holdRoute, route } from './router.svelte';

export interface Leaving {
  /** Where the doctor wanted to go; null while nothing is asked. */
  readonly wanted: string | null;
  stay(): void;
  go(): void;
}

/** Holds the page while `unsaved()`, and says where the doctor wanted to go. */
export function guardLeaving(unsaved: () => boolean): Leaving {
  let wanted = $state<string | null>(null);
  let free = false;

  $effect(() =>
    holdRoute((to) => {
      if (free || readHash(to).path === route.path || !unsaved()) return false;
      wanted = to;
      return true;
    }),
  );

  return {
    get wanted() {
      return wanted;
    },
    stay() {
      wanted = null;
    },
    go() {
      free = true;
      if (wanted !== null) location.hash = wanted;
    },
  };
}
