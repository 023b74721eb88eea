import { say } from '#ipc';
import { m } from '#messages';
import { TEXT_SIZES, textSize, type TextSize } from './text.svelte';

/** Ctrl and +, − or 0, as in a browser; also before the book is open. */
export function textKeys(event: KeyboardEvent): void {
  const next = wanted(event);
  if (next === null || event.defaultPrevented) return;
  event.preventDefault();
  textSize.value = next;
  say({ kind: 'done', text: m.shell_text_size({ percent: next }), undoable: false });
}

function wanted(event: KeyboardEvent): TextSize | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  // The plus of many keyboards needs Shift, and so does the nought of a French one.
  if (event.key === '+' || event.key === '=') return beside(1);
  if (event.key === '-') return beside(-1);
  return event.code === 'Digit0' || event.code === 'Numpad0' ? 100 : null;
}

/** The size one step further; the last one stays. */
export function beside(step: 1 | -1): TextSize {
  return TEXT_SIZES[TEXT_SIZES.indexOf(textSize.value) + step] ?? textSize.value;
}
