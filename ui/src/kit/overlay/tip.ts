/** Between the pointer and what the window says of the place. */
export const PAUSE = 500;
const GAP = 6;
const EDGE = 8;
/** What is taller is told beside the pointer, not below its foot. */
const TALL = 72;

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Every word is read already. */
export const saysNothingNew = (text: string, seen: string): boolean =>
  plain(seen).toLowerCase().includes(plain(text).toLowerCase());

/** "Control+K" → "Ctrl K", as one says it. */
export const keysSaid = (shortcuts: string): string =>
  shortcuts.replace('Control', 'Ctrl').replace(/\+(?=.)/g, '\u00a0');

/** The part of the place that is drawn for the eye. */
export function seenIn(place: HTMLElement): string {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  let seen = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement;
    if (holder?.checkVisibility({ visibilityProperty: true }) && !holder.closest('.sr-only'))
      seen += `${node.textContent ?? ''} `;
  }
  return seen;
}

const cuts = ({ scrollWidth, clientWidth, scrollHeight, clientHeight }: Element): boolean =>
  clientWidth > 0 && (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 2);

/** Whether some of the place has no room: in itself, in what it holds, or in its cell. */
export function isCut(place: HTMLElement): boolean {
  const around = [place.parentElement, place.closest('td, li')].filter((each) => each !== null);
  return [place, ...around, ...place.querySelectorAll('*')].some(
    (each) => getComputedStyle(each).overflowX !== 'visible' && cuts(each),
  );
}

interface Box {
  left: number;
  top: number;
  bottom: number;
}

/** Below the place, or above where there is no room; within the window. */
export function placed(
  { left, top, bottom }: Box,
  at: { x: number; y: number } | null,
  size: { width: number; height: number },
  room: { width: number; height: number },
): { left: number; top: number } {
  const tall = bottom - top > TALL && at !== null;
  const [under, over] = tall ? [at.y + 2 * GAP, at.y] : [bottom, top];
  const below = under + GAP + size.height <= room.height - EDGE;
  return {
    left: Math.max(EDGE, Math.min(tall ? at.x : left, room.width - size.width - EDGE)),
    top: below ? under + GAP : Math.max(EDGE, over - GAP - size.height),
  };
}
