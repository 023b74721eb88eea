interface PageKeys {
  /** N */
  onnew: () => void;
  /** On a row of the table: Delete, and E to change its words. */
  onremove: (row: number) => void;
  onedit: (row: number) => void;
}

const OVER = '[role="dialog"], [role="menu"], [role="listbox"]';

export function pageKeys(event: KeyboardEvent, keys: PageKeys): void {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
  if (!(event.target instanceof HTMLElement) || document.querySelector(OVER)) return;
  const act = actionOf(event.key.toLowerCase(), event.target, keys);
  if (!act) return;
  event.preventDefault();
  act();
}

function actionOf(key: string, target: HTMLElement, keys: PageKeys): (() => void) | null {
  if (target.matches('input, textarea')) return null;
  if (key === 'n') return keys.onnew;
  const row = Number(target.dataset['at'] ?? NaN);
  if (Number.isNaN(row)) return null;
  if (key === 'delete') return () => keys.onremove(row);
  return key === 'e' ? () => keys.onedit(row) : null;
}
