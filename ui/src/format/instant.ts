import { localDay, type IsoDay } from './day';

/** The day of an instant, on this computer's wall. */
export const dayAt = (at: string): IsoDay => localDay(new Date(at));

/** "21:14" on this computer's wall. */
export const clockOf = (at: string): string => {
  const time = new Date(at);
  return [time.getHours(), time.getMinutes()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
};
