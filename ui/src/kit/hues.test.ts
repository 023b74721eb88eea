import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  formatHex,
  interpolate,
  parse,
  wcagContrast,
  type Color,
} from 'culori';
import { describe, expect, it } from 'vitest';
import { HUES } from './hues';
import css from './tokens.css?raw';

const THEMES = ['light', 'dark'] as const;
const washIn = (theme: string) =>
  Number(new RegExp(`--wash-${theme}: (\\d+)%`).exec(css)?.[1]) / 100;

/** What a token is in a theme, as it is written in tokens.css. */
function token(name: string, theme: (typeof THEMES)[number]): string {
  const found = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css);
  const colour = found?.[theme === 'light' ? 1 : 2];
  if (!colour) throw new Error(`--${name} is not in tokens.css`);
  return colour;
}

const washOf = (line: string, sheet: string, theme: string) =>
  formatHex(interpolate([sheet, line], 'rgb')(washIn(theme)));

const EYES: Record<string, (colour: Color) => Color> = {
  usual: (colour) => colour,
  deuteranope: filterDeficiencyDeuter(1),
  protanope: filterDeficiencyProt(1),
  tritanope: filterDeficiencyTrit(1),
};

const distance = differenceCiede2000();
/** How far apart an eye sees two colours. */
function apart(eye: (colour: Color) => Color, one: string, other: string): number {
  const [a, b] = [parse(one), parse(other)];
  if (!a || !b) throw new Error(`${one} or ${other} is no colour`);
  return distance(eye(a), eye(b));
}

// Side by side, two is the least that an eye tells apart. Usual eyes get the distance of two
// crayons. Eyes without one kind of cone have only two dimensions for twelve colours: what they
// get is plain beside each other and can be mistaken from memory. So a colour never stands
// without the employer's initials, which the type of EmployerMark and every chip ask for.
const USUAL = 11;
const WITHOUT_A_CONE = 7;

const pairs = HUES.flatMap((one, at) => HUES.slice(at + 1).map((other) => [one, other] as const));

describe.each(THEMES)('the twelve colours of employers, %s', (theme) => {
  it.each(Object.entries(EYES))('stay apart for a %s eye', (name, eye) => {
    const least = name === 'usual' ? USUAL : WITHOUT_A_CONE;
    const near = pairs
      .map(([one, other]) => ({
        pair: `${one} ${other}`,
        apart: apart(eye, token(`hue-${one}`, theme), token(`hue-${other}`, theme)),
      }))
      .filter(({ apart }) => apart < least);
    expect(near).toEqual([]);
  });

  it.each(HUES)('%s carries text: its initials on its wash, ours on itself', (hue) => {
    const line = token(`hue-${hue}`, theme);
    const wash = washOf(line, token('sheet', theme), theme);
    // Initials on a wash are three parts of the line and one of the ink.
    const initials = formatHex(interpolate([line, token('ink', theme)], 'rgb')(0.25));
    expect(wcagContrast(initials, wash), 'initials on the wash').toBeGreaterThanOrEqual(4.5);
    expect(wcagContrast(token('paper', theme), line), 'a mark').toBeGreaterThanOrEqual(4.5);
    for (const text of ['ink', 'soft']) {
      expect(wcagContrast(token(text, theme), wash), text).toBeGreaterThanOrEqual(4.5);
    }
  });
});

it('two colours that are alike are found', () => {
  const olive = '#606b1c';
  const rust = '#9e5520';
  expect(apart(filterDeficiencyDeuter(1), olive, rust)).toBeLessThan(WITHOUT_A_CONE);
});
