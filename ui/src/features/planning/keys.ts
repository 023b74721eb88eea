import { tick } from 'svelte';
import { clock } from '#ipc';
import { arrowDays, cursorAfter, type View } from './model';
import type { Planner } from './planner.svelte';

const VIEW_KEYS: Record<string, View> = { m: 'month', s: 'week', l: 'list', e: 'employer' };

/** The keys of the planning; those of fields, menus and sheets are left alone. */
export function keysOf(planner: Planner): (event: KeyboardEvent) => void {
  return (event) => {
    const target = event.target instanceof HTMLElement ? event.target : null;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || elsewhere(target)) return;
    const act = event.altKey ? moving(planner, event.key, target) : acting(planner, event, target);
    if (!act) return;
    event.preventDefault();
    act();
  };
}

const elsewhere = (target: HTMLElement | null): boolean =>
  !!target?.closest(
    'input:not([type="checkbox"]), textarea, [contenteditable="true"], [role="dialog"], [role="menu"], [role="listbox"]',
  );

/** The shift that has the focus. */
function focused(target: HTMLElement | null): string | null {
  const holder = target?.closest<HTMLElement>('[data-shift], [data-shift-tail]');
  const inner = holder ?? target?.closest('.ec-event')?.querySelector<HTMLElement>('[data-shift]');
  return inner?.dataset['shift'] ?? inner?.dataset['shiftTail'] ?? null;
}

function concerned(planner: Planner, target: HTMLElement | null): string[] {
  const id = focused(target);
  if (planner.chosen.size > 0) return [...planner.chosen];
  return id ? [id] : [];
}

function moving(planner: Planner, key: string, target: HTMLElement | null) {
  const [days, ids] = [arrowDays(key), concerned(planner, target)];
  if (days === null || ids.length === 0) return null;
  return async () => {
    if (await planner.moveBy(ids, days)) focusShift(ids[0]);
  };
}

function acting(planner: Planner, { key, shiftKey }: KeyboardEvent, target: HTMLElement | null) {
  const id = focused(target);
  const ids = concerned(planner, target);
  const letter = key.toLowerCase();
  const view = VIEW_KEYS[letter];
  if (view && !shiftKey) return () => planner.look(view);
  if (letter === 'n') return () => planner.plot(planner.day);
  if (letter === 't') return () => landed(planner, clock.today);
  if (letter === 'd' && ids[0]) return () => planner.copyOn(ids[0] ?? '');
  if (key === 'PageUp') return () => planner.turn(-1);
  if (key === 'PageDown') return () => planner.turn(1);
  if (key === 'Delete' && ids.length > 0) return () => planner.remove(ids);
  if (key === 'Escape' && planner.chosen.size > 0) return () => planner.chosen.clear();
  if (key === ' ' && id && !target?.matches('input')) return () => planner.toggle(id);
  return planner.view === 'month' ? inMonth(planner, key, target) : null;
}

function inMonth(planner: Planner, key: string, target: HTMLElement | null) {
  const onCell = target?.matches('[data-day]') ?? false;
  const free = !target?.closest('a, button, input, [role="button"]');
  if (!onCell && !free && !target?.closest('[data-day]')) return null;
  const to = cursorAfter(key, planner.day);
  if (to) return () => landed(planner, to);
  const lines = planner.lines.get(planner.day) ?? [];
  if (key === 'Enter' && onCell) {
    const first = lines.find(({ tail }) => !tail) ?? lines[0];
    return () => (first ? planner.open(first.planned.shift.id) : planner.plot(planner.day));
  }
  if (key === ' ' && onCell) {
    return () => lines.forEach(({ planned }) => planner.toggle(planned.shift.id));
  }
  return null;
}

/** The cursor goes on, inside the month that is shown or with it. */
async function landed(planner: Planner, day: string) {
  planner.goTo(day);
  await tick();
  document.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
}

/** A shift that moved keeps the focus once the plan has been read again. */
function focusShift(id: string | undefined) {
  setTimeout(() => document.querySelector<HTMLElement>(`button[data-shift="${id}"]`)?.focus(), 60);
}
