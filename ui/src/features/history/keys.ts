/** Up and Down go from line to line, across the days. */
export function walk(event: KeyboardEvent): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!by) return;
  const lines = [...document.querySelectorAll<HTMLElement>('[data-history]')];
  const next = lines[lines.indexOf(event.currentTarget as HTMLElement) + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
