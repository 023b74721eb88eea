import type { KitWords } from '#kit';
import { m } from '#messages';

/** What the kit says by itself, in the language of the window. */
export const words = (): KitWords => ({
  close: m.kit_close(),
  abandonTitle: m.kit_abandon_title(),
  abandonStay: m.kit_abandon_stay(),
  abandonGo: m.kit_abandon_go(),
  leaveTitle: m.shell_leave_title(),
  leaveGo: m.shell_leave_go(),
  optional: m.kit_optional(),
  nothingFound: m.kit_nothing_found(),
  loading: m.kit_loading(),
  show: m.kit_show(),
  hide: m.kit_hide(),
  openCalendar: m.kit_open_calendar(),
  previousMonth: m.kit_previous_month(),
  nextMonth: m.kit_next_month(),
  dateHint: m.kit_date_hint(),
  datePastHint: m.kit_date_past_hint(),
  datePastUnclear: m.kit_date_past_unclear(),
  dateUnclear: m.kit_date_unclear(),
  dateNone: m.kit_date_none(),
  timeRangeHint: m.kit_time_range_hint(),
  timeRangeUnclear: m.kit_time_range_unclear(),
  nextDay: m.kit_next_day(),
  amountUnclear: m.kit_amount_unclear(),
  numberUnclear: m.kit_number_unclear(),
});
