import type { Calendar } from '@event-calendar/core';
import { addDays } from '#format';
import { focused } from '../keys/focus.svelte';
import { dayIn } from '../model';
import type { Planner } from '../planner.svelte';
import { spanOf } from '../sheet/draft';
import { wallAt } from './events';

/** What the pointer and the keyboard do on the calendar of the week and of the rows. */
export function handsOf(planner: Planner) {
  const id = ({ id }: Calendar.Event) => String(id);

  return {
    async changed(
      { event, revert }: Calendar.EventDropInfo | Calendar.EventResizeInfo,
      row?: Calendar.Resource,
    ) {
      const to = { start: wallAt(event.start), end: wallAt(event.end), contract: row?.id ?? null };
      if (!(await planner.move(id(event), to))) revert();
    },

    taken() {
      planner.settling = false;
    },

    /** What was drawn is on its way into the book: nothing more is told of it. */
    dropped() {
      planner.settling = true;
      planner.verdict.clear();
    },

    /** The calendar takes Space for a click; here it chooses, as everywhere in the planning. */
    clicked({ event, jsEvent }: Calendar.EventClickInfo) {
      // Enter would go on to press the first button of the sheet.
      jsEvent.preventDefault();
      const space = jsEvent instanceof KeyboardEvent && jsEvent.key === ' ';
      const held = jsEvent instanceof MouseEvent && jsEvent.shiftKey;
      if (space || held) planner.toggle(id(event));
      else planner.open(id(event));
    },

    drawn({ start, end, resource }: Calendar.SelectInfo) {
      const contract = resource?.id ?? null;
      // In the rows whole days are drawn, without hours.
      if (planner.view === 'employer') {
        const [day, last] = [dayIn(wallAt(start)), addDays(dayIn(wallAt(end)), -1)];
        return void planner.plot(day, { until: last > day ? last : null, contract });
      }
      const { day, ...span } = spanOf(wallAt(start), wallAt(end));
      void planner.plot(day, { ...span, contract });
    },

    /** The cursor goes with the focus. */
    entered({ target }: FocusEvent) {
      const shift = planner.planned(focused(target as HTMLElement) ?? '')?.shift;
      if (!shift) return;
      const day = dayIn(shift.start);
      planner.day = day > planner.period.from ? day : planner.period.from;
      planner.row = shift.contract;
    },
  };
}
