import { emit, listen } from '@tauri-apps/api/event';

/** Calls `then` when the window is asked to close, until the answer is called. The core then waits for one of the two below. */
export function onCross(then: () => void): () => void {
  const heard = listen('cross', then);
  void heard.then(() => emit('cross-heard'));
  return () => void heard.then((stop) => stop());
}

/** Nothing keeps the window any more. */
export const closeWindow = (): Promise<void> => emit('cross-close');

/** The doctor stays. */
export const keepWindow = (): Promise<void> => emit('cross-stay');
