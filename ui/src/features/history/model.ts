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
