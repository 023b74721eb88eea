const ELSEWHERE = 'input, textarea, [contenteditable="true"], [role="dialog"], [role="menu"]';

/** N, where one is not typing. */
export function isNew(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return false;
  const typing = event.target instanceof HTMLElement && event.target.closest(ELSEWHERE) !== null;
  return !typing && event.key.toLowerCase() === 'n' && !document.querySelector('[role="dialog"]');
}
