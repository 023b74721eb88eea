import { dayAt } from '#format';
import type { HistoryLine } from '#ipc';

export interface HistoryDay {
  day: string;
  lines: HistoryLine[];
}

/** The lines as they came, newest first, by the day on this computer's wall. */
export function byDay(lines: readonly HistoryLine[]): HistoryDay[] {
  const days: HistoryDay[] = [];
  for (const line of lines) {
    const day = dayAt(line.at);
    const last = days.at(-1);
    if (last?.day === day) last.lines.push(line);
    else days.push({ day, lines: [line] });
  }
  return days;
}

/** A text is read at a glance up to here. */
const GLANCE = 160;

/** The beginning of a long text, up to a whole word; null for one that needs no folding. */
export function folded(text: string): string | null {
  const glance = text.split('\n', 2)[0] ?? '';
  if (text.length <= GLANCE && glance.length === text.length) return null;
  if (glance.length <= GLANCE) return `${glance.trimEnd()} …`;
  const cut = glance.slice(0, GLANCE);
  return `${cut.slice(0, cut.lastIndexOf(' ') > 0 ? cut.lastIndexOf(' ') : GLANCE)} …`;
}
