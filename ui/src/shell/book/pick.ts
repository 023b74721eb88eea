import { call, say, type AppError, type Backups } from '#ipc';

/** The backup that the doctor chooses; null when the dialog was left. */
export async function pickBackup(): Promise<string | null> {
  try {
    return (await call('file_pick', {})).path;
  } catch (cause) {
    say({ kind: 'failed', error: cause as AppError });
    return null;
  }
}

/** The backups that lie beside the book; null when their folder cannot be read. */
export async function ownBackups(): Promise<Backups | null> {
  try {
    return await call('backup_list', {});
  } catch (cause) {
    say({ kind: 'failed', error: cause as AppError });
    return null;
  }
}
