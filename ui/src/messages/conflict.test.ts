import { expect, it } from 'vitest';
import bindings from '../ipc/bindings.ts?raw';
import french from './fr/conflict.json';

type Chosen = { match: Record<string, string> }[];

const words = (type: string) => {
  const line = bindings.split('\n').find((each) => each.startsWith(`export type ${type} = `));
  return [...(line ?? '').matchAll(/"(\w+)"/g)].map((found) => found[1]!);
};
const told = (message: unknown) =>
  Object.keys((message as Chosen)[0]?.match ?? {})
    .map((key) => key.replace(/^\w+=/, ''))
    .filter((word) => word !== '*');

it('has a name for every conflict that the core knows', () => {
  const kinds = words('ConflictKind');
  expect(kinds.length).toBeGreaterThan(38);
  expect(told(french.conflict_name).sort()).toEqual(kinds.sort());
});

it('has a sentence for every cure', () => {
  const cures = words('Cure').filter((word) => word !== 'what' && word !== 'by');
  expect(cures.length).toBeGreaterThan(20);
  expect(told(french.conflict_cure).sort()).toEqual([...new Set(cures)].sort());
});
