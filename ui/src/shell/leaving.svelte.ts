import { readHash } from './path';
import { route } from './router.svelte';

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

  function hold(event: HashChangeEvent) {
    const to = new URL(event.newURL).hash;
    if (free || readHash(to).path === route.path || !unsaved()) return;
    // Before the router hears of it: the page must not be taken down.
    event.stopImmediatePropagation();
    history.replaceState(null, '', event.oldURL);
    wanted = to;
  }
  $effect(() => {
    addEventListener('hashchange', hold, { capture: true });
    return () => removeEventListener('hashchange', hold, { capture: true });
  });

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
