import { say } from '#ipc';
import { m } from '#messages';
import { book } from './book/book.svelte';
import { find } from './find/find.svelte';
import { leave } from './leave/leave';
import { railItems } from './rail/rail';
import { navigate } from './router.svelte';
import { sums } from './sums';
import { redo, undo } from './undo';

/** The keys that work everywhere in an open book. */
export function windowKeys(event: KeyboardEvent): void {
  const act = actionOf(event);
  if (!act || event.defaultPrevented || book.state !== 'open') return;
  event.preventDefault();
  act();
}

function actionOf(event: KeyboardEvent): (() => unknown) | null {
  if (event.key === 'F9') return hideSums;
  if (event.key === 'F1') return () => leave.sheet(() => navigate('/help'));
  if (event.altKey && !event.ctrlKey) return railKey(event.code);
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === 'l') return () => book.lock();
  if (key === 'k') return find.toggle;
  if (writing(event.target)) return null;
  // A window is not a page to select whole; what is said in it is selected by the mouse.
  if (key === 'a') return () => {};
  // What lies behind something open changes unseen.
  if (UNDO.has(key) && covered()) return () => {};
  if (key === 'y' || (key === 'z' && event.shiftKey)) return redo;
  return key === 'z' ? undo : null;
}

// By the place of the key: on a French keyboard the digits need Shift.
function railKey(code: string): (() => void) | null {
  const at = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  const item = at && railItems()[Number(at) - 1];
  return item ? () => leave.sheet(() => navigate(item.path)) : null;
}

const UNDO = new Set(['y', 'z']);

/** A sheet, a question, a menu or a list stands over the page. */
const covered = (): boolean =>
  document.querySelector(
    ':is([role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"])',
  ) !== null;

/** In a field, Ctrl+Z belongs to the text being typed. */
function writing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('textarea, input:not([type="checkbox"])'))
  );
}

export function hideSums(): void {
  sums.hidden = !sums.hidden;
  say(sums.hidden ? { kind: 'done', text: m.shell_sums_hidden(), undoable: false } : null);
}
