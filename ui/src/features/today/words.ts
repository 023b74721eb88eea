import { milestoneWords } from '#feature/employer';
import { dateShort, type IsoDay } from '#format';
import type { Expiring } from '#ipc';
import { m, stepTitle } from '#messages';
import { daysTo, type ExpectedLine } from './model';

type Tone = 'late' | 'soon' | 'neutral';

/** The second reminder of what runs out; the first one is not yet coloured. */
const SOON = 30;

interface LineWords {
  title: string;
  /** In how many days, or how late; empty without a day. */
  badge: string;
  /** On which day, for whoever asks. */
  on: string;
  tone: Tone;
}

/** What is expected and when: one way to say it, for a step as for a paper that runs out. */
export function lineWords(line: ExpectedLine, today: IsoDay): LineWords {
  const days = daysTo(line, today);
  const on = 'step' in line ? line.step.due_on : until(line.expiring);
  const tone = days < 0 ? 'late' : days <= SOON ? 'soon' : 'neutral';
  const title = 'step' in line ? stepTitle(line.step) : titleOf(line.expiring);
  return { title, badge: badgeOf(line, days), on: on ? dateShort(on) : '', tone };
}

function badgeOf(line: ExpectedLine, days: number): string {
  if (days === Infinity) return '';
  if (days === 0) return m.today_word();
  if (days > 0) return m.today_left({ days });
  return 'step' in line ? m.today_late({ days: -days }) : m.today_expired({ days: -days });
}

function until(it: Expiring): IsoDay | null {
  if (it.what === 'milestone') return it.milestone.until ?? it.milestone.on;
  return it.what === 'document' ? it.document.valid_until : it.contract.end;
}

function titleOf(it: Expiring): string {
  if (it.what === 'milestone') return milestoneWords(it.milestone.what, it.contract.title);
  return it.what === 'document'
    ? it.document.title
    : m.today_contract_ends({ contract: it.contract.title });
}
