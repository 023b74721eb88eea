import type { Colour } from '#ipc';
import { m } from '#messages';

const NAMES: Record<Colour, () => string> = {
  blue: m.employer_colour_blue,
  plum: m.employer_colour_plum,
  green: m.employer_colour_green,
  rust: m.employer_colour_rust,
  violet: m.employer_colour_violet,
  teal: m.employer_colour_teal,
  gold: m.employer_colour_gold,
  rose: m.employer_colour_rose,
  olive: m.employer_colour_olive,
  slate: m.employer_colour_slate,
  brick: m.employer_colour_brick,
  sky: m.employer_colour_sky,
};

export const colourLabel = (colour: Colour): string => NAMES[colour]();
