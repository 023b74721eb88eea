import { call, say, type AppError } from '#ipc';

/** The backup that the doctor chooses; null when the dialog was left. */
export async function pickBackup(): Promise<string | null> {
  try {
    return (await call('file_pick', {})).path;
  } catch (cause) {
    say({ kind: 'failed', error: cause as AppError });
    return null;
  }
}
