import { expect, it, vi } from 'vitest';
import { listen, publish } from './topics';

it('calls a listener once, however many of its topics changed', () => {
  const heard = vi.fn();
  listen(['employer', 'contract'], heard);
  publish(['employer', 'contract', 'shift']);
  expect(heard).toHaveBeenCalledOnce();
});

it('leaves other topics alone and can stop listening', () => {
  const heard = vi.fn();
  const stop = listen(['employer'], heard);
  publish(['shift']);
  stop();
  publish(['employer']);
  expect(heard).not.toHaveBeenCalled();
});
