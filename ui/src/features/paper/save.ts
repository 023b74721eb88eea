import { call, say, type AppError, type PaperAsk } from '#ipc';
import { m } from '#messages';
import { hints } from '#shell';

/** The same name for a table. */
export const tableName = (name: string): string => name.replace(/\.pdf$/, '.csv');

/** The same name for a text document. */
export const textName = (name: string): string => name.replace(/\.pdf$/, '.docx');

/** Asks where to, writes the PDF, the text or the table, and says so at the foot. */
export async function savePaper(ask: PaperAsk, name: string): Promise<void> {
  try {
    const { path } = await call('file_choose', { name });
    if (path === null) return;
    const saved = await call('paper_save', { ask, path });
    hints.close('paper');
    const text = m.paper_saved({ path: saved.path });
    say({ kind: 'done', text, undoable: false, written: saved.path });
  } catch (cause) {
    say({ kind: 'failed', error: cause as AppError });
  }
}
