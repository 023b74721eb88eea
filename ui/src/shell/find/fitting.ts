import { plain } from '#format';
import type { PaletteItem } from '#kit';

/** An action of the palette. */
export interface Deed extends PaletteItem {
  /** Other words under which a doctor looks for it. */
  also?: string;
}

const SMALL = new Set('un une le la les l de du des d en mon ma mes a an the my of'.split(' '));

/** Those that carry each word that was typed; all of them for none. */
export function fitting(items: readonly Deed[], text: string): Deed[] {
  const typed = plain(text).split(' ').filter(Boolean);
  const said = typed.filter((word) => !SMALL.has(word));
  const words = said.length > 0 ? said : typed;
  return items.filter((item) => {
    const label = plain(item.label);
    const beside = plain(`${item.also ?? ''} ${item.note ?? ''}`).split(' ');
    return words.every(
      (word) => label.includes(word) || beside.some((other) => other.startsWith(word)),
    );
  });
}

/** Whether a page is called what was typed, and no action is: « argent » also finds what hides sums. */
export function goesFirst(
  text: string,
  pages: readonly PaletteItem[],
  acts: readonly PaletteItem[],
): boolean {
  const typed = plain(text);
  if (!typed) return false;
  const called = ({ label }: PaletteItem) => plain(label).startsWith(typed);
  return pages.some(called) && !acts.some(called);
}

/** As many of one action are offered. */
const OF_AN_ACTION = 8;

/**
 * An action that is meant for one of several: itself while its words alone are typed, then one
 * line for each of those.
 */
export function several(whole: Deed, each: readonly Deed[], text: string): Deed[] {
  const found = fitting(each, text);
  if (found.length === 1) return found;
  const named = plain(text).startsWith(plain(whole.label).replace(/…$/, ''));
  const general = fitting([whole], text);
  if (general.length > 0 && (!named || found.length === 0)) return general;
  return found.slice(0, OF_AN_ACTION);
}
