import { hoursShort } from '../duration';
import { quantity } from '../number';
import { counted, words, type Canceller, type Undue } from './words';

/** Who cancelled, and how many minutes before the start that was told. */
export interface Cancelled {
  who: Canceller | null;
  ahead: number | null;
}

const DAY = 24 * 60;

/** "22 h avant le début"; in days, where there are more than three. */
function before(minutes: number): string {
  const said = words();
  if (minutes < 0) return `${hoursShort(-minutes)} ${said.after_start}`;
  if (minutes === 0) return said.at_start;
  const days = Math.floor(minutes / DAY);
  const ahead = days > 3 ? counted(days, said.days) : hoursShort(minutes);
  return `${ahead} ${said.before_start}`;
}

/** "annulée par l’employeur 22 h avant le début" */
export function cancelledWords({ who, ahead }: Cancelled): string {
  const said = words();
  const by = who ? [said.cancelled_by[who]] : [];
  return [said.cancelled, ...by, ...(ahead === null ? [] : [before(ahead)])].join(' ');
}

/** "annulée par le médecin 46 h avant le début : l’indemnité n’est due que si …" */
export function notDueWords(told: Cancelled & { why: Undue; hours: number | null }): string {
  const { not_due, colon } = words();
  const limit =
    told.why === 'in_time' && told.hours !== null ? ` ${quantity(String(told.hours), 'h')}` : '';
  return `${cancelledWords(told)}${colon}${not_due[told.why]}${limit}`;
}
