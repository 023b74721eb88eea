import { untrack } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import { addDays, type IsoDay, type TimeRange } from '#format';
import { ask, call, clock, query, say } from '#ipc';
import type { Answer, CancelledBy, Leave, Shift, ShiftState } from '#ipc';
import { byShift, within } from './conflict/model';
import { Verdict } from './conflict/verdict.svelte';
import { leaveDraft, newLeave, type LeaveDraft } from './leave/draft';
import {
  between,
  draftOf,
  lasting,
  like,
  newDraft,
  NO_OFFER,
  type Draft,
  type Offer,
} from './sheet/draft';
import {
  dayIn,
  inMovingOrder,
  lastBefore,
  linesByDay,
  monthEnd,
  monthStart,
  movedBy,
  periodOf,
  stretchedBy,
  turned,
  VIEWS,
  type Line,
  type View,
} from './model';
import { peopleOf, rowsOf } from './people';

/** What is open at the side. */
export type Side =
  | { of: 'shift'; draft: Draft; before: Shift | null; offer?: Offer }
  | { of: 'repeat' | 'copy'; shift: Shift }
  | { of: 'leave'; draft: LeaveDraft; before: Leave | null }
  | { of: 'calendar' | 'conflicts' };

/** Where one was before looking at another screen. */
const left: { view: View; day: IsoDay | null } = { view: 'month', day: null };

/** AskedHere for by a link in the place of a shift. */
const NEW = 'new';
const CALENDAR = 'calendar';
const LEAVE = 'leave ';

/** How far back the hours of a new shift are looked for. */
const YEAR = 365;

/** The state of the planning; made while its screen is set up. */
export class Planner {
  view = $state<View>(left.view);
  /** The day that the keyboard stands on. */
  day = $state<IsoDay>(left.day ?? clock.today);
  /** A day of the period that is shown. */
  shown = $state<IsoDay>(left.day ?? clock.today);
  side = $state.raw<Side | null>(null);
  readonly chosen = new SvelteSet<string>();

  readonly employers = query('employer_list', () => ({}), ['employer', 'site']);
  readonly contracts = query('contract_list', () => ({ employer: null }), ['contract']);
  readonly period = $derived(periodOf(this.view, this.shown));
  readonly plan = query('plan_get', () => this.period, [
    'shift',
    'contract',
    'site',
    'employer',
    'statement',
  ]);

  readonly leaves = query('leave_list', () => this.period, ['leave', 'contract']);
  readonly conflicts = query('conflict_list', () => this.period, [
    'shift',
    'leave',
    'conflict',
    'contract',
    'site',
    'travel',
    'employer',
    'document',
    'formality',
    'parameter',
    'profile',
  ]);
  /** What is shown without the days of the months beside it. */
  readonly month = $derived(
    this.view === 'month'
      ? { from: monthStart(this.shown), to: monthEnd(this.shown) }
      : this.period,
  );
  readonly conflictsShown = $derived(within(this.conflicts.data ?? [], this.month));
  readonly #marks = $derived(byShift(this.conflicts.data ?? []));
  readonly verdict = new Verdict();
  /** No shift is being drawn in the week or the rows. */
  settling = $state(true);

  readonly shifts = $derived(this.plan.data?.shifts ?? []);
  readonly people = $derived(peopleOf(this.employers.data ?? [], this.contracts.data ?? []));
  readonly lines = $derived(linesByDay(this.shifts, this.period));
  /** The contracts that have a row in the view by employer. */
  readonly rows = $derived(rowsOf(this.people, this.shifts, this.period).map((each) => each.id));
  #row = $state<string | null>(null);
  #wanted = $state.raw<string | undefined>();
  /** What the link says of the new shift. */
  #plot: Partial<Plot> = {};
  /** All the keys are written out. */
  keysShown = $state(false);

  /** The row that the keyboard stands in; only the view by employer has rows. */
  get row(): string | null {
    if (this.view !== 'employer') return null;
    return this.#row && this.rows.includes(this.#row) ? this.#row : (this.rows[0] ?? null);
  }
  set row(row: string | null) {
    this.#row = row ?? this.#row;
  }

  /** What stands where the keyboard is. */
  get here(): readonly Line[] {
    const lines = this.lines.get(this.day) ?? [];
    return lines.filter(({ planned }) => !this.row || planned.shift.contract === this.row);
  }

  /** What asks for a look about a shift. */
  readonly marksOf = (id: string) => this.#marks.get(id) ?? [];

  readonly leavesOn = (day: IsoDay) =>
    (this.leaves.data ?? []).filter(({ leave }) => leave.from <= day && day <= leave.to);

  readonly planned = (id: string) => this.shifts.find(({ shift }) => shift.id === id) ?? null;

  /** Shows another view of the same day. */
  readonly look = (view: View): IsoDay => {
    this.view = left.view = view;
    this.shown = this.day;
    return this.day;
  };

  /** Puts the cursor on a day and shows it. */
  readonly goTo = (day: IsoDay) => {
    // The rows of four weeks stand still while the cursor walks in them.
    const inside = this.view === 'employer' && day >= this.period.from && day <= this.period.to;
    this.day = left.day = day;
    if (!inside) this.shown = day;
  };

  readonly turn = (by: number) => this.goTo(turned(this.view, this.shown, by));

  /**
   * Follows a link such as #/planning/2026-11-21?view=week; to a shift, to a new one, to the
   * calendar of the telephone too.
   */
  readonly follow = (link: Record<string, string>) => {
    const known = VIEWS.find((each) => each === link['view']);
    const day = link['new'] ?? link['day'];
    if (known) this.look(known);
    if (day) this.goTo(day);
    this.#wanted =
      link['shift'] ??
      (link['leave'] && LEAVE + link['leave']) ??
      (link['new'] && NEW) ??
      (link['calendar'] && CALENDAR);
    this.#plot = { ...hoursIn(link['hours'] ?? ''), contract: link['contract'] ?? null };
  };

  /** Opens what a link asked for, once it has been read. */
  readonly arrive = () => {
    const wanted = this.#wanted;
    if (!wanted || !this.plan.data || !this.contracts.data || !this.employers.data) return;
    const leave = wanted.startsWith(LEAVE) ? wanted.slice(LEAVE.length) : null;
    if (leave && !this.leaves.data) return;
    const made = wanted === NEW || wanted === CALENDAR || leave !== null;
    if (!made && !this.planned(wanted)) return;
    this.#wanted = undefined;
    untrack(() => {
      if (wanted === NEW) void this.plot(this.day, this.#plot);
      else if (leave === NEW) this.newLeave();
      else if (leave) this.openLeave(leave);
      else if (wanted === CALENDAR) this.side = { of: 'calendar' };
      else this.open(wanted);
    });
  };

  readonly toggle = (id: string) => {
    if (!this.chosen.delete(id)) this.chosen.add(id);
  };

  readonly chooseAll = () => this.shifts.forEach(({ shift }) => this.chosen.add(shift.id));

  readonly open = (id: string) => {
    const planned = this.planned(id);
    if (!planned) return;
    const { shift: before, told } = planned;
    this.side = { of: 'shift', draft: draftOf(before, told), before };
  };

  readonly newLeave = (from: IsoDay = this.day, to: IsoDay = from) =>
    (this.side = { of: 'leave', draft: newLeave(from, to), before: null });

  readonly openLeave = (id: string) => {
    const before = this.leaves.data?.find(({ leave }) => leave.id === id)?.leave;
    if (before) this.side = { of: 'leave', draft: leaveDraft(before), before };
  };

  readonly close = () => (this.side = null);

  /** A new shift: like the last one, of this contract if one was drawn in its row. */
  readonly plot = async (
    day: IsoDay,
    { hours = null, start = null, until = null, contract = null }: Partial<Plot> = {},
  ) => {
    const draft = { ...newDraft(day, hours), until, contract };
    const last = await this.lastShift(day, contract);
    const running = contract ?? (this.contracts.data ?? [])[0]?.contract.id ?? null;
    const taken = last
      ? like(draft, last)
      : { draft: { ...draft, contract: running }, offer: NO_OFFER };
    const first = this.people.get(taken.draft.contract ?? '')?.sites[0]?.id ?? null;
    const site = taken.draft.site ?? first;
    const timed = start ? { hours: lasting(start, taken.draft.hours) } : {};
    this.side = { of: 'shift', before: null, ...taken, draft: { ...taken.draft, ...timed, site } };
  };

  /** A new shift where the keyboard stands. */
  readonly plotHere = () => this.plot(this.day, { contract: this.row });

  /** The last shift before a day, of one contract or of any; null when it cannot be read. */
  readonly lastShift = async (day: IsoDay, contract: string | null): Promise<Shift | null> => {
    const period = { from: addDays(day, -YEAR), to: addDays(day, 31) };
    const plan = await call('plan_get', period).catch(() => null);
    const fits = (shift: Shift) =>
      shift.state !== 'cancelled' && (contract === null || shift.contract === contract);
    const shifts = (plan?.shifts ?? []).map(({ shift }) => shift).filter(fits);
    return lastBefore(shifts, day);
  };

  /** Moves shifts by minutes, one step of undo each; what is refused stays where it was. */
  readonly moveBy = (ids: readonly string[], minutes: number) =>
    this.each(ids, minutes, (shift) => movedBy(shift, minutes));

  /** Puts off the end of shifts, each for itself. */
  readonly stretch = (ids: readonly string[], minutes: number) =>
    this.each(ids, minutes, (shift) => stretchedBy(shift, minutes));

  readonly each = async (
    ids: readonly string[],
    minutes: number,
    to: (shift: Shift) => Moved | null,
  ) => {
    const shifts = ids.flatMap((id) => this.planned(id)?.shift ?? []);
    for (const shift of inMovingOrder(shifts, minutes)) {
      const moved = to(shift);
      if (!moved || !(await this.move(shift.id, moved))) return false;
    }
    return true;
  };

  readonly move = async (id: string, to: Moved) => {
    const answer = await ask('shift_move', { contract: null, ...to, id });
    return said(answer);
  };

  readonly copyTo = async (id: string, on: IsoDay) =>
    said(await ask('shift_duplicate', { id, on }));

  /** A copy on the next day. */
  readonly copyOn = async (id: string) => {
    const shift = this.planned(id)?.shift;
    return shift ? this.copyTo(id, addDays(dayIn(shift.start), 1)) : false;
  };

  readonly setState = async (
    ids: readonly string[],
    state: ShiftState,
    who: CancelledBy | null = null,
  ) => {
    const told = await ask('shift_set_state', { ids: [...ids], state, cancelled_by: who });
    if (said(told)) this.chosen.clear();
  };

  readonly remove = async (ids: readonly string[]) => {
    if (!said(await ask('shift_remove', { ids: [...ids] }))) return false;
    this.chosen.clear();
    return true;
  };
}

interface Plot {
  hours: TimeRange | null;
  /** Where only this is known: it lasts as long as the last one. */
  start: string | null;
  until: IsoDay | null;
  contract: string | null;
}

/** "08:30-12:00", or its start alone. */
function hoursIn(link: string): Partial<Plot> {
  const [start = '', end] = link.split('-');
  return end ? { hours: between(start, end) } : { start: start || null };
}

interface Moved {
  start: string;
  end: string;
  contract?: string | null;
}

/** Outside of a form even a refusal that names a field is said at the foot. */
function said(answer: Answer<unknown>): boolean {
  if (!answer.ok && answer.error.field !== null) say({ kind: 'failed', error: answer.error });
  return answer.ok;
}
