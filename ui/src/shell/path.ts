import type { Params, Screen } from './router.svelte';

/** Where one is, or where a link leads. */
export interface Place {
  path: string;
  search: Params;
}

/** "#/employer/12?tab=pay", taken apart. */
export function readHash(hash: string): Place {
  const [path = '', query] = hash.replace(/^#/, '').split('?');
  return { path: path || '/today', search: Object.fromEntries(new URLSearchParams(query)) };
}

/** For links: `<a href={href('/employer/12')}>`. */
export function href(path: string, search: Record<string, string> = {}): string {
  const query = new URLSearchParams(search).toString();
  return `#${path}${query && `?${query}`}`;
}

export interface Match {
  screen: Screen;
  params: Params;
}

/** A fixed path wins over one with a parameter: /employer/new over /employer/:id. */
export function match(screens: readonly Screen[], path: string): Match | null {
  const found = screens.flatMap((screen) => {
    const params = fit(screen.path, path);
    return params ? [{ screen, params }] : [];
  });
  const loose = (each: Match) => Object.keys(each.params).length;
  return found.sort((one, other) => loose(one) - loose(other))[0] ?? null;
}

function fit(pattern: string, path: string): Params | null {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  if (wanted.length !== given.length) return null;
  const params: Params = {};
  for (const [at, part] of wanted.entries()) {
    const value = decodeURIComponent(given[at] ?? '');
    if (part.startsWith(':') && value) params[part.slice(1)] = value;
    else if (part !== value) return null;
  }
  return params;
}
