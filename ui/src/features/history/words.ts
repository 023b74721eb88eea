import type { HistoryLine } from '#ipc';
import { m, opClause, opSentence } from '#messages';

/** What was done, taken back or done again. */
export function lineSentence({ kind, said }: HistoryLine): string {
  if (!said) return m.ops_other();
  if (kind === 'undid') return m.shell_undone({ what: opClause(said) });
  return kind === 'redid' ? m.shell_redone({ what: opClause(said) }) : opSentence(said);
}

/** Through which shell; a name that the screens do not know is shown as it is. */
export function originLabel(origin: string): string {
  if (origin === 'window') return m.history_origin_window();
  return origin === 'cli' ? m.history_origin_cli() : origin;
}
