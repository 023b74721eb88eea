import {
  parseDay,
  parseDecimal,
  parseTime,
  parseTimeRange,
  plain,
  withoutEuros,
  type IsoDay,
} from '#format';

/** Hours that were typed; of a time alone the end is open. */
export interface Hours {
  start: string;
  end: string | null;
}

/** What the letters mean besides themselves. */
export interface Typed {
  text: string;
  day: IsoDay | null;
  hours: Hours | null;
  /** "2587" or "2587.50" */
  sum: string | null;
  /** The words beside the day, the hours or the sum: a name. */
  beside: string;
}

// They say what is wanted, and name nobody.
const SAID = new Set(
  (
    'nouvelle nouveau vacation vacations garde gardes astreinte astreintes ' +
    'le la les l de du des d a au aux pour chez en un une new shift shifts on at for the from to next'
  ).split(' '),
);

/** "vacation lundi prochain 8h30-12h", "20h-8h", "2 587,50 €", "facture F2026-012". */
export function read(typed: string, today: IsoDay): Typed {
  const text = typed.trim();
  const nothing = { text, day: null, hours: null, sum: sumOf(text), beside: '' };
  // One figure alone is the beginning of anything.
  const day = text && !/^\d$/.test(text) ? parseDay(text, today) : null;
  if (day || nothing.sum) return { ...nothing, day };

  const words = text.split(/\s+/).filter(Boolean);
  const hours = take(words, (part) => (isClock(part) ? hoursOf(part) : null));
  const dated = take(hours.rest, (part) => (/[a-z/.-]/i.test(part) ? parseDay(part, today) : null));
  // Beside a day "8-12" can be hours only.
  const bare = dated.found && !hours.found ? take(dated.rest, hoursInFigures) : null;
  const rest = bare?.rest ?? dated.rest;
  const found = { day: dated.found, hours: hours.found ?? bare?.found ?? null };
  if (found.day || found.hours) return { ...nothing, ...found, beside: named(rest) };

  const sum = take(words, sumOf);
  return sum.found ? { ...nothing, sum: sum.found, beside: named(sum.rest) } : nothing;
}

const named = (words: readonly string[]): string =>
  words
    .filter(
      (word) =>
        !plain(word)
          .split(' ')
          .every((part) => SAID.has(part)),
    )
    .join(' ');

/** The longest row of words that means something, and the words around it. */
function take<T>(words: readonly string[], meaning: (part: string) => T | null) {
  for (let length = words.length; length > 0; length--) {
    for (let at = 0; at + length <= words.length; at++) {
      const found = meaning(words.slice(at, at + length).join(' '));
      if (found) return { found, rest: [...words.slice(0, at), ...words.slice(at + length)] };
    }
  }
  return { found: null, rest: [...words] };
}

/** Figures alone are hours nowhere but in the field for them. */
const isClock = (part: string): boolean =>
  /\d ?h|\d:\d|\d ?[ap]\.?m\b|midi|minuit|noon|midnight/.test(plain(part));

function hoursOf(part: string): Hours | null {
  const start = parseTime(part);
  return start ? { start, end: null } : hoursInFigures(part);
}

function hoursInFigures(part: string): Hours | null {
  const range = parseTimeRange(part);
  return range && { start: range.start, end: range.end };
}

/** Two figures at least: one alone is the beginning of anything. */
function sumOf(part: string): string | null {
  const sum = parseDecimal(withoutEuros(part));
  return sum && /^\d{2,}(\.\d{1,2})?$/.test(sum) ? sum : null;
}
