import { addDays, daysBetween, type IsoDay, type TimeRange } from '#format';
import type { Leave, LeaveKind } from '#ipc';
import { between } from '../sheet/draft';

/** A leave as it is being typed. */
export interface LeaveDraft {
  id: string;
  kind: LeaveKind;
  contract: string | null;
  from: IsoDay | null;
  to: IsoDay | null;
  hours: TimeRange | null;
  allowed: string[];
  note: string;
}

export const newLeave = (from: IsoDay, to: IsoDay = from): LeaveDraft => ({
  id: crypto.randomUUID(),
  kind: 'paid_leave',
  contract: null,
  from,
  to,
  hours: null,
  allowed: [],
  note: '',
});

export const leaveDraft = (leave: Leave): LeaveDraft => ({
  ...leave,
  hours: leave.hours && between(leave.hours.from, leave.hours.to),
});

/** One employer grants it. */
export const needsContract = (kind: LeaveKind): boolean =>
  kind === 'paid_leave' || kind === 'unpaid_leave';

/** One employer may grant it. */
export const mayNameContract = (kind: LeaveKind): boolean =>
  kind !== 'sick_leave' && kind !== 'unavailability';

/** What is kept of a draft: fields that its kind has not are left out. */
export function leaveOf(draft: LeaveDraft): Leave | null {
  const { id, kind, contract, from, to, hours, allowed, note } = draft;
  if (!from) return null;
  const timed = kind === 'unavailability' ? hours : null;
  return {
    id,
    kind,
    contract: mayNameContract(kind) ? contract : null,
    from,
    to: to ?? (timed?.overnight ? addDays(from, 1) : from),
    hours: timed && { from: timed.start, to: timed.end },
    allowed: kind === 'sick_leave' ? allowed : [],
    note,
  };
}

/** How many days it touches; none while they are not known. */
export function daysOf({ from, to }: LeaveDraft): number | null {
  const days = from ? daysBetween(from, to ?? from) + 1 : 0;
  return days > 0 ? days : null;
}

/** The day before which a sick leave is sent (R321-2 CSS). */
export const noticeBy = ({ kind, from }: LeaveDraft): IsoDay | null =>
  kind === 'sick_leave' && from ? addDays(from, 2) : null;
