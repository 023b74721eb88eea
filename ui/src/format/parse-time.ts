import { plain } from './words';

export interface TimeRange {
  start: string;
  end: string;
  /** The end lies on the next day: "20h-8h". */
  overnight: boolean;
}

/** "8h30", "8:30", "0830", "8 h", "midi", "8.30pm" → "08:30"; null when unclear. */
export function parseTime(text: string): string | null {
  const typed = plain(text);
  if (typed === 'midi' || typed === 'noon') return '12:00';
  if (typed === 'minuit' || typed === 'midnight') return '00:00';
  const halves = /^(\d{1,2})(?: ?[:.h]? ?(\d{2}))? ?([ap])\.?m\.?$/.exec(typed);
  if (halves) return ofHalf(Number(halves[1]), Number(halves[2] ?? 0), halves[3] === 'p');
  const parts =
    /^(\d{1,2}) ?(?:h|:|heures?|\.) ?(\d{2})? ?(?:min|mn)?$/.exec(typed) ??
    /^(\d{1,2})(\d{2})$/.exec(typed) ??
    /^(\d{1,2})$/.exec(typed);
  if (!parts) return null;
  const [h, min] = [Number(parts[1]), Number(parts[2] ?? 0)];
  if (min > 59 || h > 24 || (h === 24 && min > 0)) return null;
  return `${String(h % 24).padStart(2, '0')}:${String(min).padStart(2, '0')}`;
}

/** "12am" is midnight, "12pm" noon. */
function ofHalf(hour: number, minute: number, after: boolean): string | null {
  if (hour < 1 || hour > 12 || minute > 59) return null;
  const whole = (hour % 12) + (after ? 12 : 0);
  return `${String(whole).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** "20h-8h", "8:30 – 12:00", "de 14h à 18h", "8pm to 8am" */
export function parseTimeRange(text: string): TimeRange | null {
  const ends = plain(text)
    .replace(/^(?:de|from) /, '')
    .split(/ ?(?:-|–|—|→| a | to ) ?/);
  if (ends.length !== 2) return null;
  const [start, end] = [parseTime(ends[0] ?? ''), parseTime(ends[1] ?? '')];
  return start && end ? { start, end, overnight: end <= start } : null;
}

/** A length of time in minutes: "2h30", "8 h", "45 min", "2,5 h". */
export function parseHours(text: string): number | null {
  const typed = plain(text);
  const short = /^(\d{1,4}) ?(?:min|mn)$/.exec(typed);
  if (short) return Number(short[1]);
  const tenths = /^(\d{1,3})[,.](\d{1,2}) ?h?$/.exec(typed);
  if (tenths) return Math.round(Number(`${tenths[1]}.${tenths[2]}`) * 60);
  const parts = /^(\d{1,3}) ?(?:(?:h|:) ?(\d{1,2})? ?(?:min|mn)?)?$/.exec(typed);
  if (!parts || Number(parts[2] ?? 0) > 59) return null;
  return Number(parts[1]) * 60 + Number(parts[2] ?? 0);
}
