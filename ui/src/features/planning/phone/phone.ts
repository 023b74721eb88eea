import type { PhoneState } from '#ipc';
import { m } from '#messages';

/** « 4 min 05 s », and below a minute « 42 s ». */
export function phoneLeft(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  if (minutes === 0) return m.planning_phone_seconds({ seconds: rest });
  return m.planning_phone_minutes({ minutes, seconds: String(rest).padStart(2, '0') });
}

const ENDS: Record<Exclude<PhoneState, 'waiting'>, () => string> = {
  taken: m.planning_phone_taken,
  broken: m.planning_phone_broken,
  timed_out: m.planning_phone_timed_out,
};

/** What became of the page; nothing while it waits. */
export const phoneOver = (state: PhoneState): string | null =>
  state === 'waiting' ? null : ENDS[state]();
