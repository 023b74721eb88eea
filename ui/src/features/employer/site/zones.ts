import type { HolidayZone } from '#ipc';
import type { Option } from '#kit';
import { m } from '#messages';

const ZONES: [zone: string, name: () => string, holidays: HolidayZone][] = [
  ['Europe/Paris', m.employer_zone_paris, 'metropole'],
  ['Indian/Reunion', m.employer_zone_reunion, 'reunion'],
  ['America/Martinique', m.employer_zone_martinique, 'martinique'],
  ['America/Guadeloupe', m.employer_zone_guadeloupe, 'guadeloupe'],
  ['America/Cayenne', m.employer_zone_guyane, 'guyane'],
  ['Indian/Mayotte', m.employer_zone_mayotte, 'mayotte'],
  ['America/Marigot', m.employer_zone_saint_martin, 'saint_martin'],
  ['America/St_Barthelemy', m.employer_zone_saint_barthelemy, 'saint_barthelemy'],
  ['America/Miquelon', m.employer_zone_miquelon, 'metropole'],
  ['Pacific/Noumea', m.employer_zone_noumea, 'metropole'],
  ['Pacific/Tahiti', m.employer_zone_tahiti, 'metropole'],
  ['Pacific/Wallis', m.employer_zone_wallis, 'metropole'],
];

export const HOLIDAYS: Record<HolidayZone, () => string> = {
  metropole: m.employer_holidays_metropole,
  alsace_moselle: m.employer_holidays_alsace_moselle,
  reunion: m.employer_zone_reunion,
  martinique: m.employer_zone_martinique,
  guadeloupe: m.employer_zone_guadeloupe,
  guyane: m.employer_zone_guyane,
  mayotte: m.employer_zone_mayotte,
  saint_martin: m.employer_zone_saint_martin,
  saint_barthelemy: m.employer_zone_saint_barthelemy,
};

export const holidaysLabel = (holidays: HolidayZone): string => HOLIDAYS[holidays]();

/** A zone that an import brought keeps its own name. */
export const zoneLabel = (zone: string): string =>
  ZONES.find(([known]) => known === zone)?.[1]() ?? zone;

export function zoneOptions(current: string): Option[] {
  const known = ZONES.map(([value, name]) => ({ value, label: name() }));
  const foreign = known.every(({ value }) => value !== current);
  return foreign ? [...known, { value: current, label: current }] : known;
}

/** The holidays that usually go with a zone. */
export const holidaysOf = (zone: string): HolidayZone =>
  ZONES.find(([known]) => known === zone)?.[2] ?? 'metropole';
