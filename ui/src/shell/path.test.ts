import { expect, it } from 'vitest';
import { href, match, readHash } from './path';

const component = () => ({});
const screens = ['/employer', '/employer/:id', '/employer/new'].map((path) => ({
  path,
  component,
}));
const found = (path: string) => {
  const { screen, params } = match(screens, path) ?? {};
  return screen && [screen.path, params];
};

it('finds a page and its parameters, fixed paths first', () => {
  expect(found('/employer')).toEqual(['/employer', {}]);
  expect(found('/employer/12')).toEqual(['/employer/:id', { id: '12' }]);
  expect(found('/employer/new')).toEqual(['/employer/new', {}]);
});

it('finds nothing for an unknown or an incomplete path', () => {
  expect(found('/employer/')).toBeUndefined();
  expect(found('/employer/12/more')).toBeUndefined();
});

it('writes links', () => {
  expect(href('/money', { employer: 'é 1' })).toBe('#/money?employer=%C3%A9+1');
});

it('reads where one is', () => {
  expect(readHash('')).toEqual({ path: '/today', search: {} });
  expect(readHash('#/money?employer=%C3%A9+1')).toEqual({
    path: '/money',
    search: { employer: 'é 1' },
  });
});
