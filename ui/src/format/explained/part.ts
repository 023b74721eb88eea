import { dateShort } from '../date';
import type { IsoDay } from '../day';
import { hoursShort } from '../duration';
import { money, percent, quantity } from '../number';
import { timeRange } from '../time';
import { cancelledWords, type Cancelled } from './cancelled';
import { counted, words, type Plural } from './words';

export type DayOrNight = 'night' | 'saturday' | 'sunday' | 'holiday' | 'bridge';
export interface Between {
  from: string;
  to: string;
}
type Adds = { by: 'percent'; percent: string } | { by: 'hour' | 'shift'; amount: string };

interface Raises {
  what: 'supplement';
  on: DayOrNight;
  window: Between | null;
  minutes: number;
  add: Adds;
  /** Over the hours of call-outs. */
  call_outs: boolean;
}

interface Duty {
  what: 'duty';
  period: 'full' | 'half' | 'saturday';
  count: number;
  rate: string;
  additional: boolean;
  valid_from: IsoDay | null;
}

/** Something that is added to a line, as the core tells it. */
export type Added = { amount: string } & (
  | Raises
  | Duty
  | { what: 'on_call'; count: number; rate: string; half: boolean }
  | { what: 'call_outs'; count: number; rate: string }
  | { what: 'call_out_hours'; minutes: number; rate: string }
  | { what: 'travel' | 'meal'; rate: string }
  | ({ what: 'cancellation'; percent: string; of: string; hours: number } & Cancelled)
);

/** "Nuit, 20 h – 8 h : +25 % sur 9 h", "1 période de garde × 422,03 € (montant au 1er janv. 2024)" */
export function partWords(part: Added): string {
  const said = words();
  switch (part.what) {
    case 'supplement':
      return supplement(part);
    case 'duty': {
      const since = part.valid_from ? ` (${said.since} ${dateShort(part.valid_from)})` : '';
      return `${counted(part.count, dutyUnit(part))} × ${money(part.rate)}${since}`;
    }
    case 'on_call':
      return `${part.half ? said.on_call_half : counted(part.count, said.on_call)} × ${money(part.rate)}`;
    case 'call_outs':
      return `${counted(part.count, said.call_outs)} × ${money(part.rate)}`;
    case 'call_out_hours':
      return `${said.call_out_hours}${said.colon}${hoursShort(part.minutes)} × ${money(part.rate)}`;
    case 'cancellation': {
      const comma = part.ahead === null ? '' : ',';
      const limit = `${said.less_than} ${quantity(String(part.hours), 'h')} ${said.ahead}`;
      return `${cancelledWords(part)}${comma} ${limit}${said.colon}${percent(part.percent)} ${said.of} ${money(part.of)}`;
    }
    default:
      return said[part.what];
  }
}

/** "Nuit, 20 h – 8 h", "Dimanche" */
export function occasion(on: DayOrNight, window: Between | null): string {
  const name = words()[on];
  return window ? `${name}, ${timeRange(window.from, window.to)}` : name;
}

function supplement({ on, window, add, minutes, call_outs: outs }: Raises): string {
  const { colon, over, an_hour, call_out_hours } = words();
  const name = occasion(on, window) + (outs ? `, ${call_out_hours}` : '') + colon;
  if (add.by === 'shift') return `${name}+${money(add.amount)}`;
  const adds = add.by === 'percent' ? percent(add.percent) : `${money(add.amount)} ${an_hour}`;
  return `${name}+${adds} ${over} ${hoursShort(minutes)}`;
}

function dutyUnit({ period, additional }: Duty): Plural {
  const said = words();
  if (additional) return period === 'full' ? said.additional_full : said.additional_half;
  return said[`duty_${period}`];
}
