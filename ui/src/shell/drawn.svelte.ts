import { SvelteMap } from 'svelte/reactivity';
import type { Component } from 'svelte';
import type { Screen, ScreenComponent } from './router.svelte';

/** A component that the window starts without: read when it is wanted, or while the window rests. */
export class Late<C> {
  /** What draws it; undefined while it is on its way. */
  drawn = $state.raw<C>();
  readonly #load: () => Promise<{ default: C }>;

  constructor(load: () => Promise<{ default: C }>) {
    this.#load = load;
  }

  readonly want = async (): Promise<void> => {
    this.drawn ??= (await this.#load()).default;
  };
}

/** What the window shows while the book is not open, or locked over something typed. */
export const bookScreen = new Late<Component<{ behind: boolean }>>(
  () => import('./book/BookCover.svelte'),
);
/** What Ctrl+K opens. */
export const findPanel = new Late<Component>(() => import('./find/FindPanel.svelte'));

const late = new SvelteMap<Screen, Late<ScreenComponent>>();

function pageOf(screen: Screen): Late<ScreenComponent> | null {
  if ('component' in screen) return null;
  const known = late.get(screen) ?? new Late<ScreenComponent>(screen.load);
  if (!late.has(screen)) late.set(screen, known);
  return known;
}

/** What draws a page; undefined while it is on its way. */
export function drawn(screen: Screen): ScreenComponent | undefined {
  return 'component' in screen ? screen.component : late.get(screen)?.drawn;
}

/** Fetches a page that is wanted now. */
export const want = (screen: Screen): void => void pageOf(screen)?.want();

/** Fetches all that is not there yet, one after the other. */
export async function warm(screens: readonly Screen[]): Promise<void> {
  for (const each of [bookScreen, findPanel, ...screens.map(pageOf)]) await each?.want();
}
