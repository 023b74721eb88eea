import type { Component } from 'svelte';
import { href, readHash } from './path';

export type Params = Record<string, string>;
/** A page with a parameter in its path takes `params`; another takes nothing. */
export type ScreenComponent = Component<{ params: Params }> | Component<Record<string, never>>;

/** A page that comes with the window, or one that is fetched while the window rests. */
type Drawn = { component: ScreenComponent } | { load: () => Promise<{ default: ScreenComponent }> };

/** One page of the window. */
export type Screen = Drawn & {
  /** "/employer/:id"; the part after the colon comes as `params.id`. */
  path: string;
};

/** The small figure beside a name in the rail. */
export interface RailCount {
  text: string;
  tone?: 'late' | 'soon';
  /** Only a part of it is what its tone says: a dot is coloured, the figure is not. */
  part?: boolean;
  /** A sum of money: F9 hides it. */
  money?: boolean;
  /** What the figure is made of, in words without a sum. */
  told?: string;
}

/** What a feature's index.ts exports under the name `feature`. */
export interface Feature {
  screens: readonly Screen[];
  /** Called once, while a component is set up, so that it may hold queries; its answer is followed. */
  count?: () => () => RailCount | null;
}

let here = $state.raw(readHash(location.hash));
/** Answers whether the page stays although the doctor wanted to go there. */
type Hold = (to: string) => boolean;
let hold: Hold | null = null;
let keeps: (() => boolean) | null = null;

/** Whether the page keeps something that is not saved. */
export const pageUnsaved = (): boolean => keeps?.() ?? false;

/** One page at a time may keep the doctor; until the answer is called. */
export function holdRoute(next: Hold, unsaved: () => boolean): () => void {
  hold = next;
  keeps = unsaved;
  return () => (hold = keeps = null);
}

addEventListener('hashchange', ({ oldURL }) => {
  if (hold?.(location.hash)) history.replaceState(null, '', oldURL);
  else here = readHash(location.hash);
});

/** Where one is: path "/employer/12", search { tab: "pay" }. */
export const route = {
  get path(): string {
    return here.path;
  },
  get search(): Params {
    return here.search;
  },
};

export const navigate = (path: string, search?: Record<string, string>): void =>
  visit(href(path, search));

/** Follows a link, also to where one is: what it asks for is done once more. */
export function visit(to: string): void {
  if (location.hash !== to) location.hash = to;
  else if (!hold?.(to)) here = readHash(to);
}

/** The same page, without what its link asked to be done once. */
export function done(path: string, search?: Record<string, string>): void {
  history.replaceState(history.state, '', href(path, search));
  here = readHash(location.hash);
}

/** How a page is looked at; everything else in a link is an act that it asks for once. */
const LOOKS = ['tab', 'view', 'day', 'month'];

/** The same page, without any act: what was asked for before a lock is not done again after it. */
export function forgetActs(): void {
  done(
    here.path,
    Object.fromEntries(Object.entries(here.search).filter(([key]) => LOOKS.includes(key))),
  );
}
