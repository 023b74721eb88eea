import { date, daysBetween } from '#format';
import type { Confidence, FormalityRow, Means } from '#ipc';
import type { Option } from '#kit';
import { m } from '#messages';
import type { GroupName } from './model';

const MEANS: Record<Means, () => string> = {
  online: m.formality_means_online,
  email: m.formality_means_email,
  registered_letter: m.formality_means_registered_letter,
  letter: m.formality_means_letter,
  by_hand: m.formality_means_by_hand,
  other: m.formality_means_other,
};

export const meansLabel = (means: Means): string => MEANS[means]();

export const meansOptions = (): Option[] =>
  Object.entries(MEANS).map(([value, label]) => ({ value, label: label() }));

const CONFIDENCE: Record<Confidence, () => string> = {
  sure: m.formality_confidence_sure,
  likely: m.formality_confidence_likely,
  to_verify: m.formality_confidence_to_verify,
};

export const confidenceLabel = (confidence: Confidence): string => CONFIDENCE[confidence]();

const GROUPS: Record<GroupName, () => string> = {
  late: m.formality_group_late,
  todo: m.formality_group_todo,
  later: m.formality_group_later,
  undated: m.formality_group_undated,
  theirs: m.formality_group_theirs,
  done: m.formality_group_done,
};

export const groupLabel = (group: GroupName): string => GROUPS[group]();

export const lateWords = (count: number): string => m.formality_count_late({ count });

/** « 3 en retard, 4 à faire d’ici 14 jours »: the parts that the groups of the screen hold. */
export function pressingWords({ late, soon }: { late: number; soon: number }): string {
  const parts = [
    late > 0 ? lateWords(late) : '',
    soon > 0 ? m.formality_count_soon({ count: soon }) : '',
  ];
  return parts.filter(Boolean).join(', ') || m.formality_count_none();
}

interface RowStanding {
  text: string;
  tone: 'late' | 'soon' | null;
}

/** The last words of a row: how late, how long left, how it was done. */
export function standing(row: FormalityRow, today: string): RowStanding | null {
  if (row.answer?.state === 'set_aside') return { text: m.formality_set_aside(), tone: null };
  if (row.answer) return { text: date(row.answer.on), tone: null };
  if (row.days_late > 0) {
    // What another owes is no alarm of the doctor's.
    const tone = row.theirs ? null : 'late';
    return { text: m.formality_late({ days: row.days_late }), tone };
  }
  if (row.days_left === null) return null;
  const aimed = row.target_on !== null && daysBetween(row.target_on, today) >= 0;
  const text =
    row.days_left === 0 ? m.formality_today() : m.formality_left({ days: row.days_left });
  return { text, tone: aimed && !row.theirs ? 'soon' : null };
}

/** What shows that a step was answered, where it was not ticked by hand. */
export function evidenceNote({ answer, evidence }: FormalityRow): string {
  if (!evidence) return '';
  if (evidence === 'signature') return m.formality_by_signature();
  return answer?.state === 'set_aside'
    ? m.formality_aside_by_contract(evidence)
    : m.formality_by_contract(evidence);
}
