/** Up and Down go from row to row, across the groups. */
export function walk(event: KeyboardEvent): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const row = event.currentTarget as HTMLElement;
  if (!by || event.target !== row) return;
  const rows = [...document.querySelectorAll<HTMLElement>('[data-formality]')];
  const next = rows[rows.indexOf(row) + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
