import { call, say, type AppError } from '#ipc';

const tell = (cause: unknown) => say({ kind: 'failed', error: cause as AppError });

/** The path of a file that the doctor chose; null when the dialog was left. */
export async function pickFile(): Promise<string | null> {
  try {
    return (await call('file_pick', {})).path;
  } catch (cause) {
    tell(cause);
    return null;
  }
}

export async function openDocument(id: string): Promise<void> {
  try {
    await call('document_open', { id });
  } catch (cause) {
    tell(cause);
  }
}

/** "/home/x/contrat.pdf", "C:\x\contrat.pdf" → "contrat.pdf" */
export const fileName = (path: string): string => path.split(/[/\\]/).at(-1) ?? path;
