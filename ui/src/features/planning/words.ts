import { capital, dayLong, hoursShort, time, timeRange, type IsoDay } from '#format';
import type {
  CancelledBy,
  Holiday,
  HolidayMark,
  SettledBy,
  ShiftKind,
  ShiftState,
  ShortRoad,
} from '#ipc';
import { m } from '#messages';
import type { Line, View } from './model';
import type { Person } from './people';

export const kindName: Record<ShiftKind, () => string> = {
  session: m.planning_kind_session,
  on_site_duty: m.planning_kind_on_site_duty,
  on_call: m.planning_kind_on_call,
};

/** Stands before the employer's name; ordinary work needs no word. */
const kindMark: Record<ShiftKind, () => string> = {
  session: () => '',
  on_site_duty: m.planning_mark_on_site_duty,
  on_call: m.planning_mark_on_call,
};

export const stateName: Record<ShiftState, () => string> = {
  planned: m.planning_state_planned,
  confirmed: m.planning_state_confirmed,
  done: m.planning_state_done,
  cancelled: m.planning_state_cancelled,
};

export const cancelledByName: Record<CancelledBy, () => string> = {
  employer: m.planning_cancelled_by_employer,
  doctor: m.planning_cancelled_by_doctor,
  nobody: m.planning_cancelled_by_nobody,
};

/** The same in a menu under « Marquer comme annulées ». */
export const cancelledByWords: Record<CancelledBy, () => string> = {
  employer: m.planning_cancel_by_employer,
  doctor: m.planning_cancel_by_doctor,
  nobody: m.planning_cancel_by_nobody,
};

export const viewName: Record<View, () => string> = {
  month: m.planning_view_month,
  week: m.planning_view_week,
  list: m.planning_view_list,
  employer: m.planning_view_employer,
};

/** The key that shows it. */
export const viewKey: Record<View, string> = { month: 'M', week: 'S', list: 'L', employer: 'E' };

export const holidayName: Record<Holiday, () => string> = {
  new_year: m.planning_holiday_new_year,
  good_friday: m.planning_holiday_good_friday,
  easter_monday: m.planning_holiday_easter_monday,
  labour_day: m.planning_holiday_labour_day,
  victory1945: m.planning_holiday_victory,
  ascension: m.planning_holiday_ascension,
  whit_monday: m.planning_holiday_whit_monday,
  national_day: m.planning_holiday_national_day,
  assumption: m.planning_holiday_assumption,
  all_saints: m.planning_holiday_all_saints,
  armistice: m.planning_holiday_armistice,
  christmas: m.planning_holiday_christmas,
  second_christmas_day: m.planning_holiday_second_christmas_day,
  abolition_of_slavery: m.planning_holiday_abolition,
};

/** Why a shift stands as it is, and what can be done about it. */
export function settledWords(by: SettledBy | null | undefined): string {
  if (by?.number) return m.planning_settled_invoiced({ number: by.number });
  return by?.reopens === false ? m.planning_settled_paid() : m.planning_settled();
}

/** « Garde CH Valmorière » */
export function titleOf(kind: ShiftKind, person: Person | undefined): string {
  const title = [kindMark[kind](), person?.name ?? ''].filter(Boolean).join(' ');
  return isCovered(person) ? m.planning_covered_title({ name: title }) : title;
}

/** A locum works under it in place of the doctor. */
export const isCovered = (person: Person | undefined): boolean =>
  person?.contract.conditions.side === 'covered_doctor';

/** « 9 h »; of what began before, « → 8 h 30 ». */
export function clockOf({ planned: { shift }, tail, goesOn }: Line): string {
  if (!tail) return time(shift.start);
  return goesOn ? '→' : `→ ${time(shift.end)}`;
}

/** Its hours as far as they lie in this day: « 8 h – 12 h », « → 8 h ». */
export function hoursIn(line: Line): string {
  const { start, end } = line.planned.shift;
  return line.tail || line.goesOn ? clockOf(line) : timeRange(start, end);
}

/** « 15 min pour 37 min de route » */
export const roadShort = ({ gap, travel }: ShortRoad): string =>
  m.planning_road_short({ gap: hoursShort(gap), travel: hoursShort(travel) });

/** The same as a sentence, with the place that one comes from. */
export function roadWords({ from, gap, travel }: ShortRoad): string {
  const told = { place: from, travel: hoursShort(travel) };
  return gap > 0 ? m.planning_road({ ...told, gap: hoursShort(gap) }) : m.planning_road_none(told);
}

/** All that a line's colours and marks say. */
export function spoken({ planned }: Line, person?: Person): string {
  const { shift, overlaps, settled, short_road, skipped_hour, worth, covered } = planned;
  return [
    timeRange(shift.start, shift.end),
    person && `${person.name} · ${person.contract.title}`,
    worth.place,
    shift.kind === 'session' ? '' : kindName[shift.kind](),
    stateName[shift.state](),
    covered ? m.planning_covered() : '',
    overlaps.length > 0 ? m.planning_overlaps() : '',
    planned.while_replaced.length > 0 ? m.planning_stopped_short() : '',
    short_road ? roadShort(short_road) : '',
    skipped_hour ? m.planning_skipped_hour_short() : '',
    settled ? m.planning_settled_short() : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** A day where the keyboard can stand; of one employer, where it is a row's. */
export const spokenDay = (
  day: IsoDay,
  holidays: readonly HolidayMark[],
  count: number,
  person?: Person,
): string =>
  [
    person && `${person.name} · ${person.contract.title}`,
    capital(dayLong(day)),
    ...holidays.filter((mark) => mark.day === day).map((mark) => holidayName[mark.holiday]()),
    m.planning_count({ count }),
  ]
    .filter(Boolean)
    .join(', ');
