import { expect, test } from 'vitest';
import type { Confidence, DatedValue } from '#ipc';
import { doubtWhy } from './words';

const value = (confidence: Confidence, printed: Confidence) =>
  ({ confidence, parameter: { confidence: printed } }) as unknown as DatedValue;

test('a value to verify says whether its text or its age is the reason', () => {
  expect(doubtWhy(value('to_verify', 'to_verify'))).toContain('n’a pas pu être confirmé');
  expect(doubtWhy(value('to_verify', 'sure'))).toContain('plus récente');
  expect(doubtWhy(value('sure', 'sure'))).toBe('');
});
