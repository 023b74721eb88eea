import { SvelteMap } from 'svelte/reactivity';
import type { Screen, ScreenComponent } from './router.svelte';

// The program starts with its first screen only: the others are read once that one stands.
const fetched = new SvelteMap<Screen, ScreenComponent>();

async function fetch(screen: Screen): Promise<void> {
  if ('component' in screen || fetched.has(screen)) return;
  fetched.set(screen, (await screen.load()).default);
}

/** What draws a page; undefined while it is on its way. */
export function drawn(screen: Screen): ScreenComponent | undefined {
  return 'component' in screen ? screen.component : fetched.get(screen);
}

/** Fetches a page that is wanted now. */
export const want = (screen: Screen): void => void fetch(screen);

/** Fetches all others, one after the other. */
export async function warm(screens: readonly Screen[]): Promise<void> {
  for (const screen of screens) await fetch(screen);
}
