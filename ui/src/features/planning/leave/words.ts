import { dayShort, dateRange, timeRange, type IsoDay } from '#format';
import type { LeaveHours, LeaveKind, LeaveRow } from '#ipc';
import { m } from '#messages';
import type { Person } from '../people';

export const leaveKindName: Record<LeaveKind, () => string> = {
  paid_leave: m.leave_kind_paid_leave,
  sick_leave: m.leave_kind_sick_leave,
  parental_leave: m.leave_kind_parental_leave,
  unpaid_leave: m.leave_kind_unpaid_leave,
  training: m.leave_kind_training,
  unavailability: m.leave_kind_unavailability,
};

/** The same where there is little room. */
export const leaveShort: Record<LeaveKind, () => string> = {
  paid_leave: m.leave_short_paid_leave,
  sick_leave: m.leave_short_sick_leave,
  parental_leave: m.leave_short_parental_leave,
  unpaid_leave: m.leave_short_unpaid_leave,
  training: m.leave_short_training,
  unavailability: m.leave_short_unavailability,
};

export const leaveHoursWords = ({ from, to }: LeaveHours): string => timeRange(from, to);

interface Days {
  from: IsoDay;
  to: IsoDay;
  hours?: LeaveHours | null;
}

/** « le mar. 9 juin, 16 h – 18 h 30 », « 8 – 12 juin » */
export function leaveSpan({ from, to, hours = null }: Days): string {
  if (from !== to) return dateRange(from, to);
  const day = dayShort(from);
  return hours ? m.leave_day_hours({ day, hours: leaveHoursWords(hours) }) : m.leave_day({ day });
}

/** All that a band says, for screen readers and as a tooltip. */
export function leaveSpoken({ leave }: LeaveRow, person: Person | undefined): string {
  const kind = leaveKindName[leave.kind]();
  const span = leaveSpan(leave);
  return person
    ? m.leave_spoken_of({ kind, employer: person.name, span })
    : m.leave_spoken({ kind, span });
}
