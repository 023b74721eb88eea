import { getContext, setContext } from 'svelte';

/** What the kit says by itself. It has no messages of its own: the shell hands them in. */
export interface KitWords {
  close: string;
  abandonTitle: string;
  abandonStay: string;
  abandonGo: string;
  leaveTitle: string;
  leaveGo: string;
  optional: string;
  nothingFound: string;
  loading: string;
  show: string;
  hide: string;
  openCalendar: string;
  previousMonth: string;
  nextMonth: string;
  dateHint: string;
  datePastHint: string;
  datePastUnclear: string;
  dateUnclear: string;
  dateNone: string;
  timeRangeHint: string;
  timeRangeUnclear: string;
  nextDay: string;
  amountUnclear: string;
  numberUnclear: string;
}

const KEY = Symbol('kit words');

export const setKitWords = (words: KitWords): KitWords => setContext(KEY, words);
export const kitWords = (): KitWords => getContext<KitWords>(KEY);
