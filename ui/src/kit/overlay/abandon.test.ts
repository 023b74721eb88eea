import { beforeEach, expect, it, vi } from 'vitest';
import { abandon } from './abandon.svelte';

beforeEach(() => abandon.stay());

it('asks nothing where nothing would be lost', () => {
  const act = vi.fn();
  abandon.ask(false, { act });
  expect(act).toHaveBeenCalledOnce();
  expect(abandon.asking).toBe(false);
});

it('waits for the answer, and does what was wanted once', () => {
  const act = vi.fn();
  abandon.ask(true, { act });
  expect(act).not.toHaveBeenCalled();
  expect(abandon.asking).toBe(true);
  abandon.go();
  abandon.go();
  expect(act).toHaveBeenCalledOnce();
});

it('is one question: what is wanted later takes its place, and the earlier one stays', () => {
  const [first, stay, second] = [vi.fn(), vi.fn(), vi.fn()];
  abandon.ask(true, { act: first, stay, ends: true });
  expect(abandon.ending).toBe(true);
  abandon.ask(true, { act: second });
  expect(stay).toHaveBeenCalledOnce();
  expect(abandon.ending).toBe(false);
  abandon.go();
  expect(first).not.toHaveBeenCalled();
  expect(second).toHaveBeenCalledOnce();
});

it('goes with the sheet that it was asked for', () => {
  const wanted = { act: vi.fn() };
  abandon.ask(true, wanted);
  abandon.forget({ act: vi.fn() });
  expect(abandon.asking).toBe(true);
  abandon.forget(wanted);
  expect(abandon.asking).toBe(false);
});
