/** The width of a sheet of paper at its true size: 210 mm, as screens count them. */
const PAPER = (210 / 25.4) * 96;
const STEPS = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3];

export const paperWidth = (zoom: number): string => `${Math.round(zoom * PAPER)}px`;

/** How large a paper is that is as wide as its place. */
export const fitting = (room: number): number => room / PAPER;

/** The next size up or down; the last one where there is none. */
export function zoomed(now: number, by: 1 | -1): number {
  const beyond = (step: number) => (by > 0 ? step > now + 0.01 : step < now - 0.01);
  const found = by > 0 ? STEPS.find(beyond) : STEPS.findLast(beyond);
  return found ?? now;
}
