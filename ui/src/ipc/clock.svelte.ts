import { localDay } from '#format';

let today = $state(localDay(new Date()));

// A window left open overnight must not keep yesterday's date.
setInterval(() => {
  today = localDay(new Date());
}, 30_000);

/** The only clock of the screens. */
export const clock = {
  get today(): string {
    return today;
  },
};
