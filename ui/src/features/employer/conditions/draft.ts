import type { Amendment, Conditions, NonCompete, ReplacementSide, WorkLimits } from '#ipc';

export type NoticeUnit = 'm' | 'd';

/** One amendment as it is typed. */
export interface AmendmentDraft {
  key: number;
  effective: string | null;
  renewal: boolean;
  work_quota: string | null;
  half_days: string | null;
  weekly_minutes: number | null;
  note: string;
}

/** What was signed of working time, trial and notice, as it is typed. */
export interface ConditionsDraft {
  work_quota: string | null;
  half_days: string | null;
  weekly_minutes: number | null;
  trial_end: string | null;
  notice_count: string | null;
  notice_unit: NoticeUnit;
  ground: string;
  places: string | null;
  general_interest_half_days: string | null;
  amendments: AmendmentDraft[];
  side: ReplacementSide;
  teleconsultation_share: string | null;
  teaching_hours: string | null;
  limits: WorkLimits;
  non_compete: NonCompete | null;
}

let lastKey = 0;

export const newAmendment = (): AmendmentDraft => ({
  key: ++lastKey,
  effective: null,
  renewal: false,
  work_quota: null,
  half_days: null,
  weekly_minutes: null,
  note: '',
});

export const newConditions = (): ConditionsDraft => ({
  work_quota: null,
  half_days: null,
  weekly_minutes: null,
  trial_end: null,
  notice_count: null,
  notice_unit: 'm',
  ground: '',
  places: null,
  general_interest_half_days: null,
  amendments: [],
  side: 'locum_doctor',
  teleconsultation_share: null,
  teaching_hours: null,
  limits: {
    days_a_year: null,
    daily_minutes: null,
    weekly_minutes: null,
    average_minutes: null,
    rest_minutes: null,
  },
  non_compete: null,
});

const typed = (count: number | null): string | null => (count === null ? null : String(count));
const counted = (text: string | null): number | null => (text === null ? null : Number(text));

/** « 3m » is three months, « 14d » fourteen days. */
export function parseLength(length: string): { count: string; unit: NoticeUnit } {
  return { count: length.slice(0, -1), unit: length.endsWith('d') ? 'd' : 'm' };
}

export function conditionsDraft(kept: Conditions): ConditionsDraft {
  const { notice, amendments, half_days, places, general_interest_half_days, ...plain } = kept;
  const length = notice === null ? null : parseLength(notice);
  return {
    ...plain,
    half_days: typed(half_days),
    places: typed(places),
    general_interest_half_days: typed(general_interest_half_days),
    teaching_hours: typed(kept.teaching_hours),
    notice_count: length?.count ?? null,
    notice_unit: length?.unit ?? 'm',
    amendments: amendments.map((each) => ({
      ...each,
      key: ++lastKey,
      half_days: typed(each.half_days),
    })),
  };
}

/** By their first day, so that the core names them by the same numbers. */
export const amendmentsInOrder = (lines: readonly AmendmentDraft[]): AmendmentDraft[] =>
  lines.toSorted((one, other) =>
    (one.effective ?? '9999').localeCompare(other.effective ?? '9999'),
  );

/** The conditions; a line without its day stands at `start`, so that the rest can be looked at. */
export function conditionsOf(draft: ConditionsDraft, start: string): Conditions {
  const { notice_count, notice_unit, half_days, places, ...rest } = draft;
  const amendment = (line: AmendmentDraft): Amendment => ({
    effective: line.effective ?? start,
    renewal: line.renewal,
    work_quota: line.work_quota,
    half_days: counted(line.half_days),
    weekly_minutes: line.weekly_minutes,
    note: line.note,
  });
  return {
    ...rest,
    half_days: counted(half_days),
    places: counted(places),
    general_interest_half_days: counted(draft.general_interest_half_days),
    teaching_hours: counted(draft.teaching_hours),
    notice: notice_count === null ? null : `${notice_count}${notice_unit}`,
    amendments: amendmentsInOrder(draft.amendments).map(amendment),
  };
}

/** The paths of the lines that still need their day. */
export const missingDays = ({ amendments }: ConditionsDraft): string[] =>
  amendmentsInOrder(amendments).flatMap(({ effective }, at) =>
    effective ? [] : [`conditions.amendments.${at}.effective`],
  );
