import { insuredActivityLabel } from '#feature/document';
import { confidenceLabel } from '#feature/formality';
import { dateRange, dateShort, dayShort, hoursShort, percent, time } from '#format';
import type { ConflictKind, ConflictRow, Cure, Figure, Severity } from '#ipc';
import { m } from '#messages';
import type { Person } from '../people';

export const conflictName = (kind: ConflictKind): string => m.conflict_name({ kind });

export const severityName = (severity: Severity): string => m.conflict_severity({ severity });

type Units = { [K in Figure['unit']]: (value: Extract<Figure, { unit: K }>['value']) => string };

/** How each figure is written: a unit without its words does not compile. */
const UNITS: Units = {
  minutes: hoursShort,
  days: (count) => m.conflict_days({ count }),
  half_days: (count) => m.conflict_half_days({ count }),
  months: (count) => m.conflict_months({ count }),
  kilometres: (count) => `${count} km`,
  at: (wall) => time(wall),
  on: dateShort,
  share: percent,
  activity: insuredActivityLabel,
};

function figureWords(figure: Figure): string {
  const write = UNITS[figure.unit] as (value: Figure['value']) => string;
  return write(figure.value);
}

type Together = (told: Record<string, string>) => string;

/** Figures that a line of arithmetic tells together, with that line. */
const TOGETHER: readonly [readonly string[], Together][] = [
  [
    ['minutes', 'most', 'excess'],
    ({ minutes = '', most = '', excess = '' }) => m.conflict_over({ found: minutes, most, excess }),
  ],
  [
    ['days', 'most', 'excess'],
    ({ days = '', most = '', excess = '' }) => m.conflict_over({ found: days, most, excess }),
  ],
  [
    ['half_days', 'most', 'excess'],
    ({ half_days = '', most = '', excess = '' }) =>
      m.conflict_over({ found: half_days, most, excess }),
  ],
  [
    ['half_days', 'owed', 'excess'],
    ({ half_days = '', owed = '', excess = '' }) =>
      m.conflict_over({ found: half_days, most: owed, excess }),
  ],
  [['rest', 'least'], ({ rest = '', least = '' }) => m.conflict_under({ found: rest, least })],
  [['gap', 'travel'], ({ gap = '', travel = '' }) => m.conflict_road({ gap, travel })],
];

/** The arithmetic first, then what else was counted: « 52 h − 48 h au plus = 4 h de trop ». */
export function arithmetic(figures: Partial<Record<string, Figure>>): string[] {
  const told: Record<string, string> = {};
  for (const [name, figure] of Object.entries(figures))
    if (figure) told[name] = figureWords(figure);
  const found = TOGETHER.find(([names]) => names.every((name) => name in told));
  const [names, write]: [readonly string[], Together | null] = found ? [...found] : [[], null];
  const rest = Object.entries(told)
    .filter(([name]) => !names.includes(name))
    .map(([name, value]) => m.conflict_figure({ name, value }));
  return [...(write ? [write(told)] : []), ...rest];
}

type Cures = { [K in Cure['what']]: (cure: Extract<Cure, { what: K }>) => string };

const bare = () => '';
const minutes = ({ by }: { by: number }) => hoursShort(by);
const halfDays = ({ by }: { by: number }) => m.conflict_half_days({ count: by });
const clock = ({ by }: { by: string }) => time(by);
const day = ({ by }: { by: string }) => dateShort(by);

/** What stands in the sentence of each cure: one without it does not compile. */
const BY: Cures = {
  move_one: bare,
  start_later: clock,
  end_earlier: clock,
  take_off: minutes,
  take_off_days: ({ by }) => m.conflict_days({ count: by }),
  take_off_half_days: halfDays,
  add_half_days: halfDays,
  free_minutes: minutes,
  another_hour: bare,
  cover_day: bare,
  declare_day: bare,
  renew_licence: bare,
  file_licence: bare,
  renew_insurance: bare,
  insure_activity: bare,
  stop_practice: bare,
  ask_replaced: bare,
  ask_authority: bare,
  tell_director: day,
  declare_site: day,
  tell_agency: day,
  convention: bare,
  reduce: bare,
  agree_before_settling: bare,
  ask_prescriber: bare,
  move_out_of_leave: bare,
};

/** What would cure it, in a sentence. */
export function cureWords(cure: Cure): string {
  const by = BY[cure.what] as (cure: Cure) => string;
  return m.conflict_cure({ what: cure.what, by: by(cure) });
}

/** « C. trav., art. L3131-1 », and how sure where it is not. */
export const sourceWords = ({ source, confidence }: ConflictRow): string =>
  confidence === 'sure'
    ? source
    : m.conflict_source({ source, confidence: confidenceLabel(confidence) });

/** « 8 – 14 juin 2026 · Clinique, Centre de santé » */
export function aboutWords({ of }: ConflictRow, people: readonly (Person | undefined)[]): string {
  const days = of.until && of.until !== of.day ? dateRange(of.day, of.until) : dayShort(of.day);
  const names = [...new Set(people.flatMap((person) => person?.name ?? []))];
  return names.length > 0 ? m.conflict_of({ day: days, people: names.join(', ') }) : days;
}
