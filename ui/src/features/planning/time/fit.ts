/** Heights in rem: a line of a bar is one; the air around its text, what figures alone need. */
const AIR = 0.125;
const FIGURES = 0.875;

/** The first of some widths, the richest text first, that a room holds; -1 when none fits. */
export const fitting = (widths: readonly number[], room: number): number =>
  widths.findIndex((width) => width <= room);

/** How many lines of a bar each of its texts may take; what has no whole line is not shown. */
export function linesIn(height: number): { hours: number; name: number; place: number } {
  const lines = Math.max(0, Math.floor(height - AIR));
  const place = lines > 2 ? 1 : 0;
  return { hours: height < FIGURES ? 0 : 1, name: Math.max(lines - 1 - place, 0), place };
}
