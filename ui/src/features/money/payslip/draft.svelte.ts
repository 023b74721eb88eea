import { untrack } from 'svelte';
import {
  ask,
  call,
  type AppError,
  type PaidLine,
  type PaidUnit,
  type Payslip,
  type PayslipCheck,
  type PayslipDoubt,
  type SavePayslip,
} from '#ipc';
import { errorSentence, m } from '#messages';
import { inMinutes } from './words';

/** A line of units as it is typed. */
export interface LineDraft {
  key: number;
  unit: PaidUnit;
  /** "2026-11"; the month whose work the payslip pays where it is null. */
  of: string | null;
  count: string | null;
  minutes: number | null;
  amount: string | null;
}

let keys = 0;
const lineDraft = (line: PaidLine): LineDraft => ({
  key: (keys += 1),
  unit: line.unit,
  of: line.of,
  count: inMinutes(line.unit) ? null : String(line.count),
  minutes: inMinutes(line.unit) ? line.count : null,
  amount: line.amount,
});

const countOf = (line: LineDraft): number | null =>
  inMinutes(line.unit) ? line.minutes : line.count === null ? null : Number(line.count);

/** A refusal of the core in the words of this form. */
function sentenceOf(error: AppError): string {
  const { code, field } = error;
  if (code === 'month_ahead') return m.payslip_month_ahead();
  if (code === 'outside_contract') return m.payslip_month_outside();
  if (code === 'out_of_range' && field === 'work') return m.payslip_work_far();
  if (code === 'required' && field !== 'contract') return m.payslip_amount_needed();
  return errorSentence(error);
}

const ODD: Record<PayslipDoubt, () => string> = {
  net_above_gross: m.payslip_odd_net,
  tax_above_taxable: m.payslip_odd_tax,
  part_above_gross: m.payslip_odd_part,
};

const SUMS = ['gross', 'net_paid', 'net_taxable'] as const;

/** A payslip being entered. */
export class PayslipDraft {
  month = $state('');
  work = $state('');
  correction = $state(false);
  paidOn = $state<string | null>(null);
  gross = $state<string | null>(null);
  netPaid = $state<string | null>(null);
  netTaxable = $state<string | null>(null);
  tax = $state<string | null>(null);
  endIndemnity = $state<string | null>(null);
  leaveIndemnity = $state<string | null>(null);
  note = $state('');
  path = $state<string | null>(null);
  /** Units of the month whose work it pays, by what is counted. */
  own = $state<Partial<Record<PaidUnit, LineDraft>>>({});
  /** What it pays of other months. */
  others = $state<LineDraft[]>([]);
  busy = $state(false);
  base = $state.raw<Payslip | null>(null);
  known = $state(false);
  #error = $state.raw<AppError | null>(null);

  /** Starts from a payslip that is kept, or from a blank one. */
  readonly start = (payslip: Payslip, known: boolean): void =>
    untrack(() => {
      const blank = (sum: string) => (known ? sum : null);
      this.base = payslip;
      this.known = known;
      this.month = payslip.month;
      this.work = payslip.work;
      this.correction = payslip.kind === 'correction';
      this.paidOn = payslip.paid_on;
      this.gross = blank(payslip.gross);
      this.netPaid = blank(payslip.net_paid);
      this.netTaxable = blank(payslip.net_taxable);
      this.tax = blank(payslip.tax_withheld);
      this.endIndemnity = payslip.end_indemnity;
      this.leaveIndemnity = payslip.leave_indemnity;
      this.note = payslip.note;
      this.path = null;
      this.#error = null;
      const own: Partial<Record<PaidUnit, LineDraft>> = {};
      const others: LineDraft[] = [];
      for (const line of payslip.lines) {
        const mine = (line.of === null || line.of === payslip.work) && !own[line.unit];
        if (mine && line.amount === null) own[line.unit] = { ...lineDraft(line), of: null };
        else others.push(lineDraft(line));
      }
      this.own = own;
      this.others = others;
    });

  readonly add = (unit: PaidUnit, of: string): void => {
    this.others.push({ ...lineDraft({ unit, of, count: 0, amount: null }), count: null });
  };

  readonly drop = (key: number): void => {
    this.others = this.others.filter((line) => line.key !== key);
  };

  /** The field of a unit of its own month. */
  readonly ownLine = (unit: PaidUnit): LineDraft =>
    this.own[unit] ?? { key: 0, unit, of: null, count: null, minutes: null, amount: null };

  readonly setOwn = (unit: PaidUnit, change: Partial<LineDraft>): void => {
    this.own[unit] = { ...this.ownLine(unit), ...change };
  };

  /** The units that are counted, and where each stands in the form. */
  readonly #lines = $derived.by((): { line: PaidLine; at: LineDraft }[] =>
    [...Object.values(this.own), ...this.others].flatMap((at) => {
      const count = countOf(at);
      if (count === null) return [];
      return [{ line: { unit: at.unit, of: at.of, count, amount: at.amount }, at }];
    }),
  );

  /** The payslip as it stands; what is not typed yet counts as nothing. */
  readonly typed = $derived.by((): SavePayslip | null => {
    const { base } = this;
    if (!base || !this.month || !this.work) return null;
    const payslip: Payslip = {
      ...base,
      month: this.month,
      work: this.work,
      kind: this.correction ? 'correction' : 'monthly',
      paid_on: this.paidOn,
      gross: this.gross ?? '0.00',
      net_paid: this.netPaid ?? '0.00',
      net_taxable: this.netTaxable ?? '0.00',
      tax_withheld: this.tax ?? '0.00',
      lines: this.#lines.map(({ line }) => line),
      end_indemnity: this.endIndemnity,
      leave_indemnity: this.leaveIndemnity,
      note: this.note,
    };
    return { payslip, file: this.path };
  });

  /** What is wrong at a field: what was refused, else what the core says while it is typed. */
  readonly wrong = (field: string, check?: PayslipCheck): string | null => {
    if (this.#error?.field === field) return sentenceOf(this.#error);
    const told = check?.problem;
    // Sums are looked at together, once the gross is there.
    const early = this.gross === null && field !== 'month' && field !== 'work';
    if (this.#error || early || told?.field !== field) return null;
    return sentenceOf({ code: told.code, field, about: {} });
  };

  /** What is odd at a field: it is kept all the same. */
  readonly odd = (field: string, check?: PayslipCheck): string | null => {
    const found = check?.doubts.find((it) => it.field === field);
    // Sums are held against each other once all of them are there.
    const early = this.gross === null || (found?.field === 'tax_withheld' && !this.netTaxable);
    return found && !early && !this.wrong(field, check) ? ODD[found.doubt]() : null;
  };

  /** What is wrong at a part of a line. */
  readonly wrongAt = (key: number, part: string, check?: PayslipCheck): string | null => {
    const at = this.#lines.findIndex(({ at }) => at.key === key);
    return at < 0 ? null : this.wrong(`lines.${at}.${part}`, check);
  };

  /** What was refused and belongs to no field. */
  readonly general = $derived(this.#error && !this.#error.field ? this.#error : null);

  /** Whatever is typed next is not refused yet. */
  readonly forget = (): void => {
    this.#error = null;
  };

  /** Whether it was kept. */
  readonly keep = async (): Promise<boolean> => {
    const { typed } = this;
    if (!typed) return false;
    const values = { gross: this.gross, net_paid: this.netPaid, net_taxable: this.netTaxable };
    const missing = SUMS.find((sum) => values[sum] === null);
    if (missing) {
      this.#error = { code: 'required', field: missing, about: {} };
      return false;
    }
    this.busy = true;
    const answer = await ask('payslip_save', typed);
    this.busy = false;
    this.#error = answer.ok ? null : answer.error;
    return answer.ok;
  };
}

/** A blank payslip of a contract. */
export const propose = (contract: string, month: string | null): Promise<Payslip> =>
  call('payslip_propose', { contract, month });
