import { call, say, type AppError } from '#ipc';

const attempt = async <T>(act: () => Promise<T>): Promise<T | null> => {
  try {
    return await act();
  } catch (cause) {
    say({ kind: 'failed', error: cause as AppError });
    return null;
  }
};

/** Opens the file with the program that the desktop has for it. */
export const openDocument = (id: string) => attempt(() => call('document_open', { id }));

/** A file of the doctor; null when the dialog was left. */
export const pickFile = async (): Promise<string | null> =>
  (await attempt(() => call('file_pick', {})))?.path ?? null;
