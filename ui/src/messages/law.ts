import { date, dateShort, decimal, money, percent, quantity } from '#format';
import type { LawUnit } from '../ipc/bindings';
import { m } from '../paraglide/messages.js';

/** What a number of the law is called; one that the screens do not know keeps its key. */
export const parameterName = (key: string): string => m.settings_parameter_name({ key });

/** Any year that has a 29 February. */
const LEAP = '2000';

/** How each unit is written: one without its words does not compile. */
const WORDS: Record<LawUnit, (value: string) => string> = {
  euros: money,
  euros_per_km: (value) => quantity(value, m.settings_law_per_km()),
  percent,
  points: (value) => m.settings_law_points({ value: decimal(value) }),
  factor: (value) => m.settings_law_times({ value: decimal(value) }),
  kilometres: (value) => quantity(value, 'km'),
  hours: (value) => quantity(value, 'h'),
  minutes: (value) => quantity(value, 'min'),
  days: (value) => m.settings_law_days({ value: decimal(value) }),
  months: (value) => m.settings_law_months({ value: decimal(value) }),
  date: dateShort,
  day_of_year: (value) => date(`${LEAP}-${value}`).replace(` ${LEAP}`, ''),
  plain: decimal,
};

/** A number of the law with its unit: "20 %", "40,00 €", "0,529 €/km", "15 novembre". */
export const parameterValue = ({ value, unit }: { value: string; unit: LawUnit }): string =>
  WORDS[unit](value);

/** The same, of a unit that the history names; without one it is the bare number. */
export const parameterSaid = (value: string, unit: string): string =>
  unit in WORDS ? WORDS[unit as LawUnit](value) : decimal(value);
