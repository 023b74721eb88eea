import { tick } from 'svelte';
import { dayIn } from '../model';
import type { Planner } from '../planner.svelte';
import type { Spot } from './steps';

/** What can have the focus for a shift: its chip, its bar, its line in the list. */
const HOLDER = 'button, .ec-event, tr';

/** The shift that has the focus, or lies in what has it. */
export function focused(target: HTMLElement | null): string | null {
  const holder = target?.closest<HTMLElement>('[data-shift], [data-shift-tail]');
  const inner =
    holder ?? target?.closest('.ec-event, tr')?.querySelector<HTMLElement>('[data-shift]');
  return inner?.dataset['shift'] ?? inner?.dataset['shiftTail'] ?? null;
}

/** Puts the cursor on a spot, and the focus on what stands there. */
export async function land(planner: Planner, { day, row, shift }: Spot) {
  planner.goTo(day);
  planner.row = row;
  await tick();
  focusOn(shift, day, row);
}

/** A shift that moved keeps the focus once the plan has been read again. */
export async function follow(planner: Planner, id: string, start: string) {
  const day = dayIn(start);
  planner.goTo(day);
  await read(planner);
  planner.row = planner.planned(id)?.shift.contract ?? planner.row;
  await tick();
  focusOn(id, day, planner.row);
}

/** What is drawn anew below the focus does not lose it. */
export async function keep(planner: Planner, held: string) {
  await tick();
  focusOn(held, planner.day, planner.row);
}

function focusOn(shift: string | null, day: string, row: string | null) {
  const held = shift ? document.querySelector(`[data-shift="${CSS.escape(shift)}"]`) : null;
  const cells = [...document.querySelectorAll<HTMLElement>(`[data-day="${day}"]`)];
  const cell = cells.find(({ dataset }) => (dataset['row'] ?? row) === row);
  const found = held?.closest<HTMLElement>(HOLDER) ?? cell;
  found?.focus({ preventScroll: found.matches('.column') });
}

/** Waits until the plan stands as the book has it. */
async function read(planner: Planner) {
  let stop = () => {};
  await tick();
  await new Promise<void>((done) => {
    stop = $effect.root(() => {
      $effect(() => {
        if (!planner.plan.loading) done();
      });
    });
  });
  stop();
}
