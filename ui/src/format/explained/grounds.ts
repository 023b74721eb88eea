import { date, dateShort, dayMonth, dayShort } from '../date';
import { hoursShort } from '../duration';
import { money } from '../number';
import { time } from '../time';
import { occasion, type Between, type DayOrNight } from './part';
import { words, type DutyPart, type WorkKind } from './words';

interface Span {
  start: string;
  end: string;
}

/** A step of an amount in figures, as the core tells it. */
export interface Grounds {
  rule: string | null;
  source:
    | { of: 'contract'; terms_from: string | null; amended_on: string | null }
    | { of: 'law'; text: string }
    | null;
  window: Span | null;
  stretches: readonly Span[];
}

/** "arrêté du 30 avril 2003, art. 13", "contrat, conditions du 1er janv. 2026" */
function sourceWords(source: Grounds['source']): string[] {
  if (!source) return [];
  if (source.of === 'law') return [source.text];
  const { contract, terms_of, amendment_of } = words();
  const { terms_from: from, amended_on: amended } = source;
  const terms = from === null ? [] : [`${terms_of} ${dateShort(from)}`];
  const amendment = amended === null ? [] : [`${amendment_of} ${dateShort(amended)}`];
  return [[contract, ...terms, ...amendment].join(', ')];
}

/** "sam. 13 juin 21 h – dim. 14 juin 6 h" */
function spanWords({ start, end }: Span): string {
  const from = `${dayShort(start.slice(0, 10))} ${time(start)}`;
  const sameDay = start.slice(0, 10) === end.slice(0, 10);
  return `${from} – ${sameDay ? '' : `${dayShort(end.slice(0, 10))} `}${time(end)}`;
}

/** When a step counted; nothing where that is all of its shift. */
function whenWords({ window, stretches }: Grounds, shift: Span): string[] {
  if (stretches.length > 0) return [stretches.map(spanWords).join(', ')];
  const whole = !window || (window.start === shift.start && window.end === shift.end);
  return whole ? [] : [spanWords(window)];
}

/** "PA-10 · contrat, conditions du 1er janv. 2026 · mar. 9 juin 21 h – mer. 10 juin 6 h" */
export const groundsWords = (step: Grounds, shift: Span): string =>
  [...(step.rule ? [step.rule] : []), ...sourceWords(step.source), ...whenWords(step, shift)].join(
    ' · ',
  );

/** What the figures of a line do not say by themselves. */
export type Remark =
  | { told: 'break'; minutes: number; raised: number }
  | { told: 'terms_of_start'; changed_on: string }
  | { told: 'unraised'; call_outs: boolean }
  | { told: 'call_outs_included' }
  | {
      told: 'left_out';
      left: Named;
      would_add: string;
      kept: Named;
      adds: string;
    }
  | {
      told: 'short_of_period';
      period: DutyPart;
      on: string;
      minutes: number;
      of: number;
      half: boolean;
    };

interface Named {
  on: DayOrNight;
  window: Between | null;
}

/** "avenant du 1er décembre 2026 : la garde commencée le 30 novembre … garde les conditions …" */
export function noteWords(note: Remark, shift: { start: string; kind: WorkKind }): string {
  const said = words();
  switch (note.told) {
    case 'break': {
      if (note.raised > 0 && note.raised === note.minutes) {
        return `${said.note_break}${said.colon}${hoursShort(note.minutes)}, ${said.note_break_all}`;
      }
      const [of, rest] = said.note_break_raised;
      const raised = note.raised > 0 ? `, ${of} ${hoursShort(note.raised)} ${rest}` : '';
      const taken = `${hoursShort(note.minutes)}, ${said.note_break_first}`;
      return `${said.note_break}${said.colon}${taken}${raised}`;
    }
    case 'terms_of_start': {
      const began = `${said.note_shift[shift.kind]} ${dayMonth(shift.start.slice(0, 10))}`;
      return `${said.note_terms} ${date(note.changed_on)}${said.colon}${began} ${said.note_keeps}`;
    }
    case 'unraised':
      return note.call_outs ? said.note_unraised_outs : said.note_unraised;
    case 'call_outs_included':
      return said.note_included;
    case 'left_out': {
      const [left, kept] = [note.left, note.kept].map(({ on, window }) => occasion(on, window));
      return `${left} (${money(note.would_add)}) ${said.note_left_out} ${kept} (${money(note.adds)})`;
    }
    case 'short_of_period': {
      const what = `${said.note_short[note.period]} ${dayMonth(note.on)}`;
      const held = `${hoursShort(note.minutes)} ${said.note_short_of} ${hoursShort(note.of)}`;
      const counted = note.half ? said.note_short_half : said.note_short_none[note.period];
      return `${what}${said.colon}${held}, ${counted}\u202f; ${said.note_short_by_hand}`;
    }
  }
}
