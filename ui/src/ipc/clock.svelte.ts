import { localDay } from '#format';
import { call } from './call';

const here = (): string => localDay(new Date());

let today = $state(here());
let asked = here();

/** The only clock of the screens: the day of the core, which may hold it still. */
export const clock = {
  get today(): string {
    return today;
  },
  set(day: string): void {
    today = day;
  },
};

// A window left open overnight must not keep yesterday's date.
setInterval(() => {
  if (here() === asked) return;
  asked = here();
  void call('book_status', {}).then((status) => clock.set(status.today));
}, 30_000);
