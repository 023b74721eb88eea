import { addDays, type IsoDay, type TimeRange } from '#format';
import type { Act, AppError, CallOut, CancelledBy, Shift, ShiftKind, ShiftState } from '#ipc';
import { dayIn, timeIn, wallOf } from '../model';

/** Acts of one tariff as they are typed. */
export interface ActDraft {
  key: number;
  label: string;
  count: string | null;
  tariff: string | null;
}

/** A call-out as it is typed: « 23h-1h30 ». */
export interface CallOutDraft {
  key: number;
  /** Its day, where the period is so long that the hours alone do not say it. */
  day: IsoDay | null;
  hours: TimeRange | null;
  /** Its last day, where the hours alone do not say it. */
  until: IsoDay | null;
}

/** A shift as the sheet edits it. */
export interface Draft {
  id: string;
  contract: string | null;
  site: string | null;
  day: IsoDay | null;
  hours: TimeRange | null;
  /** Its last day, where the hours alone do not say it. */
  until: IsoDay | null;
  kind: ShiftKind;
  state: ShiftState;
  /** Who cancelled it, and when that was told; empty when just now. */
  cancelledBy: CancelledBy | null;
  toldDay: IsoDay | null;
  toldTime: string | null;
  breakMinutes: string | null;
  fees: string | null;
  flatFees: string | null;
  acts: ActDraft[];
  listed: string | null;
  halfDays: string | null;
  dutyHalves: string | null;
  additionalTime: boolean;
  callOuts: CallOutDraft[];
  note: string;
}

let lastKey = 0;

export const newAct = (): ActDraft => ({ key: ++lastKey, label: '', count: null, tariff: null });

export const newCallOut = (): CallOutDraft => ({
  key: ++lastKey,
  day: null,
  hours: null,
  until: null,
});

export function newDraft(day: IsoDay, hours: TimeRange | null = null): Draft {
  return {
    id: crypto.randomUUID(),
    contract: null,
    site: null,
    day,
    hours,
    until: null,
    kind: 'session',
    state: 'planned',
    cancelledBy: null,
    toldDay: null,
    toldTime: null,
    breakMinutes: null,
    fees: null,
    flatFees: null,
    acts: [],
    listed: null,
    halfDays: null,
    dutyHalves: null,
    additionalTime: false,
    callOuts: [],
    note: '',
  };
}

/** The hours between two times on the clock. */
export const hoursOf = (start: string, end: string): TimeRange =>
  between(timeIn(start), timeIn(end));

export const between = (start: string, end: string): TimeRange => ({
  start,
  end,
  overnight: end <= start,
});

const DAY = 24 * 60;
/** Half a day, until the doctor says more. */
const USUAL = 4 * 60;

const minutesIn = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** From a time on, as long as other hours last. */
export function lasting(start: string, other: TimeRange | null): TimeRange {
  const length = other ? (minutesIn(other.end) - minutesIn(other.start) + DAY) % DAY || DAY : USUAL;
  const end = (minutesIn(start) + length) % DAY;
  const two = (count: number) => String(count).padStart(2, '0');
  return between(start, `${two(Math.floor(end / 60))}:${two(end % 60)}`);
}

/** The day on which such hours end, by themselves. */
const endDay = (day: IsoDay, hours: TimeRange): IsoDay => (hours.overnight ? addDays(day, 1) : day);

/** The last day that was given, where it is another than the hours say by themselves. */
export const endsOn = ({ day, hours, until }: Draft): IsoDay | null =>
  day && hours && until && until !== endDay(day, hours) ? until : null;

/** A start and an end as day, hours and, where they need it, last day. */
export function spanOf(start: string, end: string) {
  const [day, hours, last] = [dayIn(start), hoursOf(start, end), dayIn(end)];
  return { day, hours, until: last === endDay(day, hours) ? null : last };
}

const counted = (count: number | null): string | null => (count === null ? null : String(count));

/** `told` is when its cancellation was told, on the clock of its place. */
export function draftOf(shift: Shift, told: string | null = null): Draft {
  return {
    id: shift.id,
    contract: shift.contract,
    site: shift.site,
    ...spanOf(shift.start, shift.end),
    kind: shift.kind,
    state: shift.state,
    cancelledBy: shift.cancelled_by,
    toldDay: told && dayIn(told),
    toldTime: told && timeIn(told),
    breakMinutes: shift.break_minutes ? String(shift.break_minutes) : null,
    fees: shift.fees,
    flatFees: shift.flat_fees,
    acts: shift.acts.map((act) => ({ ...newAct(), ...act, count: counted(act.count) })),
    listed: shift.listed,
    halfDays: counted(shift.half_days),
    dutyHalves: counted(shift.duty_halves),
    additionalTime: shift.additional_time,
    callOuts: shift.call_outs.map((out) => ({ ...newCallOut(), ...spanOf(out.start, out.end) })),
    note: shift.note,
  };
}

/** The field that is still empty; null when the shift can be written. */
export function missingIn(draft: Draft): string | null {
  const own = (['contract', 'site', 'day', 'hours'] as const).find((field) => !draft[field]);
  const acts = draft.acts.flatMap(({ count, tariff }, at) => [
    ...(count === null ? [`acts.${at}.count`] : []),
    ...(tariff === null ? [`acts.${at}.tariff`] : []),
  ]);
  const outs = draft.callOuts.flatMap(({ hours }, at) => (hours ? [] : [`call_outs.${at}.start`]));
  return own ?? acts[0] ?? outs[0] ?? missingOfCancelled(draft);
}

/** Who cancelled a shift decides what is due for it; a time needs its day. */
function missingOfCancelled({ state, cancelledBy, toldDay, toldTime }: Draft): string | null {
  if (state !== 'cancelled') return null;
  if (!cancelledBy) return 'cancelled_by';
  if (!toldDay && toldTime) return 'told';
  return toldDay && !toldTime ? 'told_time' : null;
}

/** When a cancellation was told; null when just now. */
export const toldOf = ({ state, toldDay, toldTime }: Draft): string | null =>
  state === 'cancelled' && toldDay && toldTime ? wallOf(toldDay, toldTime) : null;

const actOf = ({ label, count, tariff }: ActDraft): Act => ({
  label: label.trim(),
  count: Number(count ?? 0),
  tariff: tariff ?? '0',
});

/** Whether its hours come back on another day, so that they alone do not say which is meant. */
export const isLong = (draft: Draft): boolean => endsOn(draft) !== null;

/** The first time that the clock shows its hours once the period has begun, or on its own day. */
function callOutsOf(draft: Draft, day: IsoDay, { start }: TimeRange): CallOut[] {
  return draft.callOuts.flatMap((out) => {
    if (!out.hours) return [];
    const first = out.hours.start >= start ? day : addDays(day, 1);
    const on = (isLong(draft) ? out.day : null) ?? first;
    const last = out.until ?? endDay(on, out.hours);
    return [{ start: wallOf(on, out.hours.start), end: wallOf(last, out.hours.end) }];
  });
}

/** The shift that was drafted, with what the sheet does not show as it was before. */
export function shiftOf(draft: Draft, before: Shift | null): Shift | null {
  const { contract, site, day, hours } = draft;
  if (!contract || !site || !day || !hours) return null;
  return {
    id: draft.id,
    contract,
    site,
    start: wallOf(day, hours.start),
    end: wallOf(draft.until ?? endDay(day, hours), hours.end),
    kind: draft.kind,
    state: draft.state,
    break_minutes: Number(draft.breakMinutes ?? 0),
    fees: draft.fees,
    flat_fees: draft.flatFees,
    acts: draft.acts.map(actOf),
    listed: draft.listed,
    half_days: draft.halfDays === null ? null : Number(draft.halfDays),
    duty_halves: draft.dutyHalves === null ? null : Number(draft.dutyHalves),
    additional_time: draft.additionalTime,
    call_outs: callOutsOf(draft, day, hours),
    note: draft.note,
    revision: before?.revision ?? 0,
    cancelled_at: before?.cancelled_at ?? null,
    cancelled_by: draft.state === 'cancelled' ? draft.cancelledBy : null,
  };
}

/** What came from a shift before, and so may give way to another one. */
export type Offer = Pick<Draft, 'hours' | 'kind' | 'breakMinutes'>;

/** Nothing was offered yet. */
export const NO_OFFER: Offer = { hours: null, kind: 'session', breakMinutes: null };

/**
 * What a new shift under a contract takes over from the last one. What was drawn or typed in the
 * place of the offer before stays as it is.
 */
export function like(
  draft: Draft,
  last: Shift,
  before: Offer = NO_OFFER,
): { draft: Draft; offer: Offer } {
  const next: Offer = {
    hours: hoursOf(last.start, last.end),
    kind: last.kind,
    breakMinutes: last.break_minutes ? String(last.break_minutes) : null,
  };
  const taken = <K extends keyof Offer>(field: K) =>
    JSON.stringify(draft[field]) === JSON.stringify(before[field]);
  const pick = <K extends keyof Offer>(field: K) => (taken(field) ? next[field] : draft[field]);
  const kept = <K extends keyof Offer>(field: K) => (taken(field) ? next[field] : before[field]);
  return {
    draft: {
      ...draft,
      contract: last.contract,
      site: last.site,
      hours: pick('hours'),
      kind: pick('kind'),
      breakMinutes: pick('breakMinutes'),
    },
    offer: { hours: kept('hours'), kind: kept('kind'), breakMinutes: kept('breakMinutes') },
  };
}

const OWN = [
  'contract',
  'site',
  'day',
  'hours',
  'break_minutes',
  'fees',
  'flat_fees',
  'listed',
  'half_days',
  'duty_halves',
  'cancelled_by',
  'told',
  'told_time',
  'note',
];

/** The field of the sheet at which a refusal is shown; null for the sheet as a whole. */
export function fieldOf(error: AppError, until: IsoDay | null = null): string | null {
  const line = /(acts\.\d+\.\w+|call_outs\.\d+)(?:\.(?:start|end))?$/.exec(error.field ?? '')?.[1];
  if (line) return line;
  const field = error.field?.split('.').at(-1) ?? null;
  // The contract is right; the day lies outside of it.
  if (error.code === 'contract_not_covering') return 'day';
  if (field === 'end' && until) return 'until';
  if (field === 'start' || field === 'end') return 'hours';
  return field && OWN.includes(field) ? field : null;
}
