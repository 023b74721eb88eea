import type { AppError } from '#ipc';

/** Counts down the seconds that a wrong passphrase costs; 0 when one may try. */
export function countdown(error: () => AppError | null): { readonly left: number } {
  let left = $state(0);
  $effect(() => {
    const seconds = Number(error()?.about['seconds'] ?? 0);
    left = seconds;
    if (seconds === 0) return;
    const timer = setInterval(() => {
      left -= 1;
      if (left <= 0) clearInterval(timer);
    }, 1000);
    return () => clearInterval(timer);
  });
  return {
    get left() {
      return Math.max(left, 0);
    },
  };
}
