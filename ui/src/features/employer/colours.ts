import type { Colour } from '#ipc';
import { m } from '#messages';

const NAMES: Record<Colour, () => string> = {
  blue: m.employer_colour_blue,
  plum: m.employer_colour_plum,
  green: m.employer_colour_green,
  rust: m.employer_colour_rust,
  violet: m.employer_colour_violet,
  teal: m.employer_colour_teal,
  sand: m.employer_colour_sand,
  rose: m.employer_colour_rose,
  olive: m.employer_colour_olive,
  slate: m.employer_colour_slate,
  brown: m.employer_colour_brown,
  navy: m.employer_colour_navy,
};

export const colourLabel = (colour: Colour): string => NAMES[colour]();
