import { expect, test } from 'vitest';
import { phoneLeft, phoneOver } from './phone';

test('the time that is left counts down as one says it', () => {
  expect(phoneLeft(300)).toBe('5\u00a0min\u00a000\u00a0s');
  expect(phoneLeft(245)).toBe('4\u00a0min\u00a005\u00a0s');
  expect(phoneLeft(59)).toBe('59\u00a0s');
  expect(phoneLeft(0)).toBe('0\u00a0s');
});

test('a page that waits has no end to tell, every other one has', () => {
  expect(phoneOver('waiting')).toBeNull();
  expect(phoneOver('taken')).toContain('Le téléphone a pris le calendrier');
  expect(phoneOver('timed_out')).toContain('cinq minutes');
  expect(phoneOver('broken')).toContain('n’a pas tout reçu');
});
