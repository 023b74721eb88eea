import { clock } from '#ipc';
import { dayIn, movedBy, VIEWS, type View } from '../model';
import type { Planner } from '../planner.svelte';
import { viewKey } from '../words';
import { focused, follow, land } from './focus.svelte';
import { beside, moveOf, spotAfter, stretchOf } from './steps';

const viewOf = (letter: string): View | undefined =>
  VIEWS.find((view) => viewKey[view].toLowerCase() === letter);

type KeyAct = (() => unknown) | null;

/** The keys of the planning; those of fields, menus and sheets are left alone. */
export function keysOf(planner: Planner): (event: KeyboardEvent) => void {
  return (event) => {
    const target = event.target instanceof HTMLElement ? event.target : null;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || elsewhere(target)) return;
    const act = event.altKey ? moving(planner, event, target) : acting(planner, event, target);
    if (!act) return;
    event.preventDefault();
    act();
  };
}

const elsewhere = (target: HTMLElement | null): boolean =>
  !!target?.closest(
    'input:not([type="checkbox"]), textarea, [contenteditable="true"], [role="dialog"], [role="menu"], [role="listbox"]',
  );

function concerned(planner: Planner, target: HTMLElement | null): string[] {
  const id = focused(target);
  if (planner.chosen.size > 0) return [...planner.chosen];
  return id ? [id] : [];
}

function moving(
  planner: Planner,
  { key, shiftKey }: KeyboardEvent,
  target: HTMLElement | null,
): KeyAct {
  const ids = concerned(planner, target);
  const first = planner.planned(ids[0] ?? '')?.shift;
  if (!first) return null;
  const then = async (moved: Promise<boolean>, start: string) => {
    if (await moved) await follow(planner, first.id, start);
  };
  if (shiftKey) {
    const by = stretchOf(key);
    return by === null ? null : () => then(planner.stretch(ids, by), first.start);
  }
  const by = moveOf(planner.view, key);
  if (!by) return null;
  if ('minutes' in by) {
    const { start } = movedBy(first, by.minutes);
    return () => then(planner.moveBy(ids, by.minutes), start);
  }
  const contract = beside(planner.rows, first.contract, by.rows);
  const { id, start, end } = first;
  return () =>
    contract !== first.contract && then(planner.move(id, { start, end, contract }), start);
}

function acting(
  planner: Planner,
  { key, shiftKey }: KeyboardEvent,
  target: HTMLElement | null,
): KeyAct {
  const id = focused(target);
  const ids = concerned(planner, target);
  const letter = key.toLowerCase();
  const view = viewOf(letter);
  const stand = (day: string) => land(planner, { day, row: planner.row, shift: null });
  if (view && !shiftKey) return () => stand(planner.look(view));
  if (letter === 'n') return planner.plotHere;
  if (letter === 't') return () => stand(clock.today);
  if (letter === 'd' && ids[0]) return () => planner.copyOn(ids[0] ?? '');
  if (key === '?') return () => (planner.keysShown = true);
  if (key === 'PageUp') return () => planner.turn(-1);
  if (key === 'PageDown') return () => planner.turn(1);
  if (key === 'Delete' && ids.length > 0) return () => planner.remove(ids);
  if (key === 'Escape' && planner.chosen.size > 0) return () => planner.chosen.clear();
  if (key === ' ' && id && !target?.matches('input')) return () => planner.toggle(id);
  return walking(planner, key, target);
}

/** The arrows, Enter and Space where the cursor stands. */
function walking(planner: Planner, key: string, target: HTMLElement | null): KeyAct {
  const onCell = target?.matches('[data-day]') ?? false;
  const free = !target?.closest('a, button, input, [role="button"]');
  if (!onCell && !free && !target?.closest('[data-day], .ec-event')) return null;
  if (planner.view === 'list') return key.startsWith('Arrow') ? () => intoList(planner) : null;
  const { day, row, rows, here } = planner;
  const shifts = here.filter(({ tail }) => !tail).map(({ planned }) => planned.shift.id);
  const to = spotAfter(planner.view, key, { day, row, shift: focused(target) }, { rows, shifts });
  if (to) return () => land(planner, to);
  if (!onCell) return null;
  if (key === ' ') return () => shifts.forEach(planner.toggle);
  if (key !== 'Enter') return null;
  const first = here.find(({ tail }) => !tail) ?? here[0];
  return first ? () => planner.open(first.planned.shift.id) : planner.plotHere;
}

/** The list has arrows of its own: this leads to the line of the day, or the next one. */
function intoList(planner: Planner) {
  const next = planner.shifts.find(({ shift }) => dayIn(shift.start) >= planner.day);
  const shift = (next ?? planner.shifts.at(-1))?.shift.id ?? null;
  return land(planner, { day: planner.day, row: null, shift });
}
