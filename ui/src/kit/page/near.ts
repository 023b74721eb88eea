/** Rows drawn above and below those in sight, so that none is missing while one scrolls. */
const MARGIN = 20;

export interface List {
  count: number;
  /** How tall a row is, in pixels. */
  row: number;
  /** Where the list begins, from the top of the window. */
  top: number;
  /** How tall the window is. */
  height: number;
}

/** The rows of a list near the window: `from` is drawn, `to` is the first that is not. */
export function near({ count, row, top, height }: List): { from: number; to: number } {
  const within = (at: number): number => Math.max(0, Math.min(count, at));
  const first = Math.floor(-top / row) - MARGIN;
  return { from: within(first), to: within(first + Math.ceil(height / row) + 2 * MARGIN) };
}
