import { expect, it } from 'vitest';
import tokens from './tokens.css?raw';

const files = import.meta.glob<string>(['../**/*.svelte', '../**/*.css'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const MOVES = /\b(?:transition|animation)(?:-duration)?:[^;]+;/g;
/** A skeleton waits, and then is there at once. */
const STILL = /^animation: \w+ 1ms 150ms both;$/;

it('whatever moves asks how long, and the answer is not at all where one wishes no motion', () => {
  const moves = Object.entries(files).flatMap(([path, text]) =>
    [...text.matchAll(MOVES)].map(([move]) => ({ path, move })),
  );
  expect(moves.length).toBeGreaterThan(3);
  expect(moves.filter(({ move }) => !move.includes('var(--quick)') && !STILL.test(move))).toEqual(
    [],
  );
  expect(tokens).toMatch(
    /@media \(prefers-reduced-motion: reduce\) \{\s*:root \{\s*--quick: 0ms;\s*\}\s*\}/,
  );
});
