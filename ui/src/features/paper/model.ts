import type { Agreement, DraftOf, HiringKind, MonthRow, PaperAsk } from '#ipc';
import type { IsoDay } from '#format';

export type PaperKind = PaperAsk['paper'];

/** In the order of the list. */
export const PAPERS: readonly PaperKind[] = [
  'shift_statement',
  'retrocession_sheet',
  'invoice',
  'activity_certificate',
  'council_transmission',
  'locum_contract',
  'session_contract',
  'amendment',
];

/** What the form holds; each paper takes what it needs of it. */
export interface PaperForm {
  statement: string | null;
  invoice: string | null;
  contract: string | null;
  from: IsoDay | null;
  to: IsoDay | null;
  role: string;
  quota: string;
  department: string;
  /** How the president of the council is addressed; null while unknown. */
  president: Agreement | null;
  /** The day on which something of the contract changes. */
  effective: IsoDay | null;
  /** Whether a contract is printed to be signed, without « Projet ». */
  toSign: boolean;
}

/** The question for the core; null while the form lacks something. */
export function paperAsk(paper: PaperKind, form: PaperForm): PaperAsk | null {
  const { statement, invoice, contract, from, to } = form;
  switch (paper) {
    case 'shift_statement':
    case 'retrocession_sheet':
      return statement ? { paper, statement } : null;
    case 'invoice':
      return invoice ? { paper, invoice } : null;
    case 'activity_certificate':
      if (!contract || !from || !to || to < from) return null;
      return { paper, contract, from, to, function: form.role, quota: form.quota };
    case 'council_transmission':
      if (!contract) return null;
      return { paper, contract, department: form.department, president: form.president };
    case 'locum_contract':
    case 'session_contract':
      return contract ? { paper, contract, to_sign: form.toSign } : null;
    case 'amendment':
      if (!contract || !form.effective) return null;
      return { paper, contract, effective: form.effective, to_sign: form.toSign };
  }
}

/** The days of a form that a certificate can speak of: in its contract, and past. */
export function certified(
  { from, to }: Pick<PaperForm, 'from' | 'to'>,
  start: IsoDay,
  end: IsoDay | null,
  today: IsoDay,
): [from: IsoDay | null, to: IsoDay | null] {
  const last = end !== null && end < today ? end : today;
  return [from !== null && from < start ? start : from, to !== null && to > last ? last : to];
}

/** A deep link names the paper; anything else opens the first of the list. */
export const paperKind = (named: string | undefined): PaperKind =>
  PAPERS.find((paper) => paper === named) ?? 'shift_statement';

/** The closed months that this paper can be made of. */
export const closedRows = (paper: PaperKind, rows: readonly MonthRow[]): MonthRow[] =>
  rows.filter(
    (row) =>
      row.statement !== null &&
      (paper === 'shift_statement' ? !row.covered : row.totals.fees !== null),
  );

/** Whether F9 has something to hide on it. */
export const showsSums = (paper: PaperKind): boolean =>
  paper !== 'activity_certificate' && paper !== 'council_transmission';

/** A contract that is drawn up clause by clause. */
export const isHiring = (paper: PaperKind): paper is HiringKind =>
  paper === 'locum_contract' || paper === 'session_contract' || paper === 'amendment';

/** Which draft the form is about; null while it lacks something. */
export function draftOf(paper: PaperKind, form: PaperForm): DraftOf | null {
  const { contract } = form;
  if (!isHiring(paper) || !contract) return null;
  if (paper !== 'amendment') return { paper, contract, effective: null };
  return form.effective ? { paper, contract, effective: form.effective } : null;
}

/** An SVG as the address of an image, where no script of it can run. */
export const svgAddress = (svg: string): string =>
  `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;

/** "2026-01" counted on or back by months. */
export function addMonths(month: string, count: number): string {
  const [year = 0, at = 1] = month.split('-').map(Number);
  const total = year * 12 + at - 1 + count;
  return `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}`;
}
