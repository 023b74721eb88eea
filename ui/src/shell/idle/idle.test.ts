import { expect, it } from 'vitest';
import { lockReason, LOOK_EVERY } from './idle';

const evening = Date.UTC(2026, 10, 24, 22);
const at = (minutes: number) => evening + minutes * 60_000;

it('locks after as many minutes without a hand on the machine as was chosen', () => {
  const watch = { active: evening, minutes: 15 };
  expect(lockReason({ ...watch, now: at(14.9), looked: at(14.9) - LOOK_EVERY })).toBeNull();
  expect(lockReason({ ...watch, now: at(15), looked: at(15) - LOOK_EVERY })).toBe('idle');
});

it('never locks by itself when that was chosen', () => {
  const watch = { active: evening, minutes: 0 };
  expect(lockReason({ ...watch, now: at(600), looked: at(600) - LOOK_EVERY })).toBeNull();
});

it('locks when the computer wakes up, whatever was chosen', () => {
  expect(lockReason({ active: evening, minutes: 0, looked: evening, now: at(30) })).toBe('sleep');
});

it('is not disturbed by a busy second', () => {
  const watch = { active: evening, minutes: 15 };
  expect(lockReason({ ...watch, looked: evening, now: evening + LOOK_EVERY + 20_000 })).toBeNull();
});
