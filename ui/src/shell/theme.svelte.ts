export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'cumul.theme';
const read = (): Theme => THEMES.find((each) => each === localStorage.getItem(KEY)) ?? 'system';

let chosen = $state<Theme>(read());

function show(): void {
  const { dataset } = document.documentElement;
  if (chosen === 'system') delete dataset['theme'];
  else dataset['theme'] = chosen;
}
show();

/** Light, dark, or as the computer wishes; kept on this computer, not in the book. */
export const theme = {
  get value(): Theme {
    return chosen;
  },
  set value(next: Theme) {
    chosen = next;
    localStorage.setItem(KEY, next);
    show();
  },
};
