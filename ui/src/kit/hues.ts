/** The twelve employer colours, in the order in which they are given out. */
export const HUES = [
  'blue',
  'rust',
  'green',
  'plum',
  'violet',
  'teal',
  'sand',
  'navy',
  'olive',
  'rose',
  'brown',
  'slate',
] as const;

export type Hue = (typeof HUES)[number];

const known = (name: string): Hue => HUES.find((hue) => hue === name) ?? 'slate';

/** The line colour: marks, borders. */
export const hueLine = (name: string): string => `var(--hue-${known(name)})`;

const mixed = (name: string, theme: 'light' | 'dark'): string =>
  `color-mix(in srgb, ${hueLine(name)} var(--wash-${theme}), var(--sheet))`;

/** The wash behind text of ordinary ink. */
export const hueWash = (name: string): string =>
  `light-dark(${mixed(name, 'light')}, ${mixed(name, 'dark')})`;
