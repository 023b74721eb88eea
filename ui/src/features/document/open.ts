import { call, say, type AppError, type Document } from '#ipc';
import { m } from '#messages';

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

/** Asks where to, and writes a plain copy there. */
export const copyDocument = ({ id, file_name }: Document) =>
  attempt(async () => {
    const { path } = await call('file_choose', { name: file_name });
    if (path === null) return;
    const copied = await call('document_copy', { id, path });
    const text = m.document_copied({ path: copied.path });
    say({ kind: 'done', text, undoable: false });
  });

/** A file of the doctor; null when the dialog was left. */
export const pickFile = async (): Promise<string | null> =>
  (await attempt(() => call('file_pick', {})))?.path ?? null;
