import { milestoneWords } from '#feature/employer';
import { dayMonth } from '#format';
import type { Expiring, FormalityRow } from '#ipc';
import { m } from '#messages';

type Tone = 'late' | 'soon' | 'neutral';

/** The second reminder of what runs out; the first one is not yet coloured. */
const SOON = 30;

/** A step in two words: how late, or by when. */
export function stepWords(row: FormalityRow): { badge: string; tone: Tone } {
  if (row.days_late > 0) return { badge: m.today_late({ days: row.days_late }), tone: 'late' };
  return { badge: row.due_on ? dayMonth(row.due_on) : '', tone: 'soon' };
}

/** What runs out, until when, and in how many days. */
export function expiryWords(it: Expiring): {
  title: string;
  until: string;
  badge: string;
  tone: Tone;
} {
  const days = it.days_left;
  const badge =
    days < 0
      ? m.today_expired({ days: -days })
      : days === 0
        ? m.today_word()
        : m.today_left({ days });
  const tone = days < 0 ? 'late' : days <= SOON ? 'soon' : 'neutral';
  if (it.what === 'milestone') {
    const { what, on, until } = it.milestone;
    return { title: milestoneWords(what, it.contract.title), until: until ?? on, badge, tone };
  }
  return it.what === 'document'
    ? { title: it.document.title, until: it.document.valid_until ?? '', badge, tone }
    : {
        title: m.today_contract_ends({ contract: it.contract.title }),
        until: it.contract.end ?? '',
        badge,
        tone,
      };
}
