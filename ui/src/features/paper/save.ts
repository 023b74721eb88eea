import { call, say, type AppError, type PaperAsk } from '#ipc';
import { m } from '#messages';
import { hints } from '#shell';

/** Asks where to, writes the PDF, and says so at the foot. */
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
