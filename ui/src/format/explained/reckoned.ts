import { less } from '../number';
import { partWords, type Added } from './part';
import { explained, type Explanation } from './price';

/** A step of the arithmetic of a line; without an amount where it has none of its own. */
export interface Reckoned {
  words: string;
  amount: string | null;
}

interface Line {
  explained: Explanation;
  parts: readonly Added[];
  amount: string | null;
}

/** Prices that have cents of their own, even where these are none. */
const priced = ({ by }: Explanation): boolean =>
  ['hours', 'half_days', 'days', 'shifts', 'listed', 'amount', 'no_period', 'no_call_out'].includes(
    by,
  );

/** The price of a line, unless it is made of parts alone: what is shown adds up to its amount. */
export function priceOf({ explained: why, parts, amount }: Line): Reckoned | null {
  if (why.by === 'parts' && parts.length > 0) return null;
  const added = parts.map((part) => part.amount);
  const rest = amount === null ? null : less(amount, added);
  const none = rest === '0.00' && added.length > 0 && !priced(why);
  return { words: explained(why), amount: none ? null : rest };
}

/** The price of a line and what is added to it, each with its own amount. */
export function reckoned(line: Line): Reckoned[] {
  const price = priceOf(line);
  const parts = line.parts.map((part) => ({ words: partWords(part), amount: part.amount }));
  return price ? [price, ...parts] : parts;
}
