import type { BackupCounts } from '#ipc';
import { m } from '#messages';
import { holdsText } from '#shell';

/** What a backup was found to hold, in a sentence or two. */
export function countsText(counts: BackupCounts): string {
  const whole = m.settings_backup_made({ holds: holdsText(counts) });
  if (counts.damaged === 0) return whole;
  return `${whole} ${m.settings_backup_damaged({ count: counts.damaged })}`;
}
