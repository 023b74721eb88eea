import { listen } from '@tauri-apps/api/event';

/** Calls `then` before this computer sleeps, where the system tells of it, until the answer is called. */
export function onSleep(then: () => void): () => void {
  const heard = listen('sleep', then);
  return () => void heard.then((stop) => stop());
}
