import { daysBetween, type IsoDay } from '#format';
import { between, DAY, movedBy } from './model';
import type { Planner } from './planner.svelte';

/** By what name a copy is asked about; it has none yet. */
const COPY = 'copy';

/** How far the pointer goes before a click becomes a drag. */
const SLACK = 5;

/** The pointer in the month: shifts are drawn to another day, empty days are drawn together. */
export class MonthDrag {
  /** The shift that is being moved; null while days are drawn. */
  id = $state<string | null>(null);
  from = $state<IsoDay | null>(null);
  to = $state<IsoDay | null>(null);
  active = $state(false);
  copying = $state(false);
  #at = { x: 0, y: 0 };
  readonly #planner: Planner;

  constructor(planner: Planner) {
    this.#planner = planner;
  }

  /** Whether a day is where the drag leads. */
  readonly meets = (day: IsoDay): boolean => {
    if (!this.active || !this.from || !this.to) return false;
    if (this.id) return day === this.to;
    const { from, to } = between(this.from, this.to);
    return from <= day && day <= to;
  };

  readonly start = (event: PointerEvent) => {
    const target = event.target as HTMLElement;
    const day = target.closest<HTMLElement>('[data-day]')?.dataset['day'];
    if (event.button !== 0 || event.shiftKey || !day || target.closest('[data-still]')) return;
    const chip = target.closest<HTMLElement>('[data-shift], [data-shift-tail]')?.dataset;
    this.id = chip?.['shift'] ?? chip?.['shiftTail'] ?? null;
    this.from = this.to = day;
    this.#at = { x: event.clientX, y: event.clientY };
    addEventListener('pointermove', this.#move);
    addEventListener('pointerup', this.#drop);
    addEventListener('pointercancel', this.stop);
    addEventListener('keydown', this.#leave, true);
  };

  readonly #move = (event: PointerEvent) => {
    const { x, y } = this.#at;
    if (!this.active && Math.hypot(event.clientX - x, event.clientY - y) < SLACK) return;
    this.active = true;
    this.copying = event.ctrlKey && this.id !== null;
    this.to = dayAt(event) ?? this.to;
    this.#judge();
  };

  /** What the shift would break on the day that it is drawn to. */
  readonly #judge = () => {
    const shift = this.id ? this.#planner.planned(this.id)?.shift : null;
    if (!shift || !this.from || !this.to) return;
    if (this.to === this.from) return this.#planner.verdict.clear();
    const to = movedBy(shift, daysBetween(this.from, this.to) * DAY);
    // A copy is another shift beside the one that stays.
    const id = this.copying ? COPY : shift.id;
    void this.#planner.verdict.look({ ...shift, ...to, id });
  };

  readonly #drop = async (event: PointerEvent) => {
    const { id, from, to, active } = this;
    this.stop();
    if (!from || !to) return;
    if (active) swallowClick();
    if (!id) {
      // A click or a stroke over empty days: a new shift there.
      const range = between(from, to);
      const until = range.from === range.to ? null : range.to;
      await this.#planner.plot(range.from, { until });
    } else if (active && to !== from) {
      if (event.ctrlKey) await this.#planner.copyTo(id, to);
      else await this.#planner.moveBy([id], daysBetween(from, to) * DAY);
    }
  };

  readonly #leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.stop();
  };

  readonly stop = () => {
    this.id = this.from = this.to = null;
    this.active = this.copying = false;
    this.#planner.verdict.clear();
    removeEventListener('pointermove', this.#move);
    removeEventListener('pointerup', this.#drop);
    removeEventListener('pointercancel', this.stop);
    removeEventListener('keydown', this.#leave, true);
  };
}

function dayAt({ clientX, clientY }: PointerEvent): IsoDay | null {
  const under = document.elementFromPoint(clientX, clientY);
  return under?.closest<HTMLElement>('[data-day]')?.dataset['day'] ?? null;
}

/** The click that ends a drag opens nothing. */
function swallowClick() {
  const swallow = (event: Event) => event.stopPropagation();
  addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => removeEventListener('click', swallow, true));
}
