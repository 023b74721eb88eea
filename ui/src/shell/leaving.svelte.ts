import { readHash, type Place } from './path';
import { holdRoute, route } from './router.svelte';

export interface Leaving {
  /** Where the doctor wanted to go; null while nothing is asked. */
  readonly wanted: string | null;
  stay(): void;
  go(): void;
}

const samePage = ({ path }: Place): boolean => path === route.path;

/**
 * Holds the page while `unsaved()`, and says where the doctor wanted to go. A link to a place that `stays` is
 * no leaving: by itself, one on the same page.
 */
export function guardLeaving(unsaved: () => boolean, stays = samePage): Leaving {
  let wanted = $state<string | null>(null);
  let free = false;

  $effect(() =>
    holdRoute((to) => {
      if (free || stays(readHash(to)) || !unsaved()) return false;
      wanted = to;
      return true;
    }, unsaved),
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
