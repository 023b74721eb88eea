import { getCurrentWindow } from '@tauri-apps/api/window';

/** Asks `may` before the window closes, until the answer is called. */
export function onClose(may: () => Promise<boolean>): () => void {
  const heard = getCurrentWindow().onCloseRequested(async (event) => {
    if (!(await may())) event.preventDefault();
  });
  return () => void heard.then((stop) => stop());
}

/** Closes the window without a question. */
export const closeWindow = (): Promise<void> => getCurrentWindow().destroy();
