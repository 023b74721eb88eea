import { query, type Backups, type Query } from '#ipc';

const EVERY = 60_000;

/** The backups beside the book, kept current. Call it while a component is being set up. */
export function backupList(): Query<Backups> {
  const backups = query('backup_list', () => ({}), ['history']);
  // The program also makes backups by itself, after a restore as well.
  $effect(() => {
    const timer = setInterval(backups.reload, EVERY);
    addEventListener('focus', backups.reload);
    return () => {
      clearInterval(timer);
      removeEventListener('focus', backups.reload);
    };
  });
  return backups;
}
