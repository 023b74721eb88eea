interface PageKeys {
  /** N */
  onnew?: () => void;
  /** Escape */
  onleave?: () => void;
  /** Delete on a row of the table with this label. */
  table?: string;
  onremove?: (row: number) => void;
}

const OVER = '[role="dialog"], [role="menu"], [role="listbox"]';

/**
 * The keys of a page. Listen while the event is still on its way down: once an overlay has
 * heard Escape it is gone, and the page would be left as well.
 */
export function pageKeys(event: KeyboardEvent, keys: PageKeys): void {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
  if (!(event.target instanceof HTMLElement) || document.querySelector(OVER)) return;
  const act = actionOf(event.key, event.target, keys);
  if (!act) return;
  event.preventDefault();
  act();
}

function actionOf(key: string, target: HTMLElement, keys: PageKeys): (() => void) | undefined {
  if (key === 'Delete') {
    const row = target.matches('tr[data-at]') ? Number(target.dataset['at']) : null;
    const here = target.closest('table')?.ariaLabel === keys.table;
    return row !== null && here ? () => keys.onremove?.(row) : undefined;
  }
  if (target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select')) return;
  if (key === 'Escape') return keys.onleave;
  return key.toLowerCase() === 'n' ? keys.onnew : undefined;
}
