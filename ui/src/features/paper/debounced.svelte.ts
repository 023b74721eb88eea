/** What `read` says once it has not changed for `wait` ms; the first value comes at once. */
export function debounced<T>(read: () => T, wait: number): () => T {
  let settled = $state.raw(read());
  $effect(() => {
    const now = read();
    if (JSON.stringify(now) === JSON.stringify(settled)) return;
    const timer = setTimeout(() => (settled = now), wait);
    return () => clearTimeout(timer);
  });
  return () => settled;
}
