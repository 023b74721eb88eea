import type { Line } from '#ipc';
import { errorSentence, m, opClause, opSentence } from '#messages';

/** The line at the foot, in words. */
export function lineText(line: Line): string {
  if (line.kind === 'failed') return errorSentence(line.error);
  if (line.kind === 'done') return line.text;
  if (line.kind === 'did') return opSentence(line.said);
  const what = opClause(line.said);
  return line.kind === 'undid' ? m.shell_undone({ what }) : m.shell_redone({ what });
}

/** That there is nothing to take back is no alarm. */
const CALM: readonly string[] = ['nothing_to_undo', 'nothing_to_redo'];

export const alarming = (line: Line): boolean =>
  line.kind === 'failed' && !CALM.includes(line.error.code);

/** What was just undone is not undone once more, but done again (Ctrl Y). */
export function undoable(line: Line): boolean {
  if (line.kind === 'done') return line.undoable;
  return (line.kind === 'did' || line.kind === 'redid') && line.said.undoable;
}
