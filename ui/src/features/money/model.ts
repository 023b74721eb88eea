import type {
  Claim,
  EmployerLedger,
  FixedLine,
  Invoice,
  InvoiceLine,
  InvoiceView,
  Ledger,
  MonthRow,
  Owed,
  Part,
  PaymentFor,
  StatementLine,
  Step,
  TakeBack,
  VatTreatment,
} from '#ipc';

/** Whether something is still missing of a sum; nothing to do for zero and for too much. */
export const isOpen = (balance: string): boolean => /^[\d.]*[1-9]/.test(balance);

/** What is missing of a claim; nothing where too much came in. */
export const owedOf = ({ balance }: Claim): string => (balance.startsWith('-') ? '0.00' : balance);

/** Whether money came in for it, and all of it. */
export const isPaid = (claim: Claim | null): boolean =>
  claim !== null && Number(claim.paid) !== 0 && !isOpen(claim.balance);

/** What came in too much for it. */
export const overpaidOf = ({ balance }: Claim): string =>
  balance.startsWith('-') ? balance.slice(1) : '0.00';

export const paysInvoice = (pays: PaymentFor): string | null =>
  'invoice' in pays ? pays.invoice : null;

const paysKey = (pays: PaymentFor): string =>
  'invoice' in pays ? `invoice ${pays.invoice}` : `statement ${pays.statement}`;

/** What is owed for this invoice or closed month, as the ledger tells it. */
export function claimOf(ledger: Ledger | undefined, pays: PaymentFor): Claim | null {
  const both = ledger ? [...ledger.employers, ...ledger.by_doctor.employers] : [];
  const claims = both.flatMap((employer) => employer.claims);
  return claims.find((claim) => paysKey(claim.pays) === paysKey(pays)) ?? null;
}

/** A line of « qui vous doit », or of what the doctor owes: an employer with its sums, or one of its claims. */
export type LedgerLine =
  | { key: string; of: 'employer'; employer: EmployerLedger }
  | { key: string; of: 'claim'; claim: Claim };

/** Employers with their claims below them; what is settled only when asked for. */
export function ledgerLines(ledger: Owed, settled: boolean): LedgerLine[] {
  return ledger.employers.flatMap((employer): LedgerLine[] => {
    const claims = employer.claims.filter((claim) => settled || Number(claim.balance) !== 0);
    if (claims.length === 0) return [];
    return [
      { key: employer.employer, of: 'employer', employer },
      ...claims.map((claim) => ({ key: paysKey(claim.pays), of: 'claim' as const, claim })),
    ];
  });
}

/** The closed part that is opened again for work that came after it; none once it was issued. */
export function reopening(row: MonthRow, rows: readonly MonthRow[]): string | null {
  if (!row.supplement || row.statement) return null;
  const closed = rows.find((part) => part.contract === row.contract && part.reopens);
  return closed?.statement ?? null;
}

/** Whether something is due for it: work that was done, or a salary. */
export const paysSomething = ({ lines, fixed }: MonthRow): boolean =>
  lines.length + fixed.length > 0;

/** A row of the table of a month: a salary, a shift, or what is added to that shift. */
export type MonthLine =
  | { key: string; of: 'salary'; line: FixedLine }
  | { key: string; of: 'shift'; line: StatementLine; steps: readonly Step[] }
  | { key: string; of: 'part'; part: Part; line: StatementLine; steps: readonly Step[] };

/** The salary first, then each shift with what is added to it below: their amounts add up. */
export const monthLines = ({ fixed, lines, steps: all }: MonthRow): MonthLine[] => [
  ...fixed.map((line, at) => ({ key: `salary ${at}`, of: 'salary' as const, line })),
  ...lines.flatMap((line, row): MonthLine[] => {
    const told = { line, steps: all[row] ?? [] };
    const added = line.parts.map((part, at) => ({
      key: `${line.shift} ${at}`,
      of: 'part' as const,
      part,
      ...told,
    }));
    return [{ key: line.shift, of: 'shift', ...told }, ...added];
  }),
];

/** Where a mention that an invoice lacks is filled in. */
export const mentionPath = (field: string, employer: string): string =>
  field.startsWith('employer.') ? `/employer/${encodeURIComponent(employer)}` : '/settings';

/** The treatments that the lines of an invoice have, each once. */
export const vatTreatments = ({ lines }: Invoice): VatTreatment[] => [
  ...new Set(lines.map((line) => line.vat)),
];

/** What a line of an invoice is counted in; an amount alone where it has no units. */
export type Unit = 'hours' | 'half_days' | 'days' | 'shifts';

/** Its units can be taken back one by one; with something added to it, only an amount can. */
export function unitOf({
  explained,
  parts,
}: Pick<InvoiceLine, 'explained' | 'parts'>): Unit | null {
  if (parts.length > 0) return null;
  switch (explained.by) {
    case 'hours':
    case 'half_days':
    case 'days':
    case 'shifts':
      return explained.by;
    case 'listed':
      return explained.per === 'hour' ? 'hours' : 'shifts';
    default:
      return null;
  }
}

/** Once all of an invoice was taken back, nothing is left to credit. */
export const creditable = (view: InvoiceView): boolean =>
  view.invoice.kind === 'invoice' && view.number !== null && !view.cancelled;

/** One line of an invoice in the form of a credit note. */
export interface CreditLine {
  line: number;
  unit: Unit | null;
  taken: boolean;
  by: 'units' | 'amount';
  minutes: number | null;
  count: string | null;
  amount: string | null;
  label: string;
}

export const creditLines = ({ lines }: Invoice): CreditLine[] =>
  lines.map((source, line) => {
    const unit = unitOf(source);
    const by = unit ? 'units' : 'amount';
    return { line, unit, taken: false, by, minutes: null, count: null, amount: null, label: '' };
  });

/** The question for the core: the lines that were ticked, in order. */
export const takeBack = (lines: readonly CreditLine[]): TakeBack[] =>
  lines
    .filter((line) => line.taken)
    .map((line) => {
      const counted = line.count === null ? null : Number(line.count);
      const units = line.unit === 'hours' ? line.minutes : counted;
      return {
        line: line.line,
        units: line.by === 'units' ? units : null,
        amount: line.by === 'amount' ? line.amount : null,
        label: line.label.trim(),
      };
    });

/** The line of the form that an error at `take_back.1.amount` belongs to. */
export function creditLineAt(field: string | null, lines: readonly CreditLine[]): number | null {
  const at = /^take_back\.(\d+)\./.exec(field ?? '')?.[1];
  return at === undefined ? null : (takeBack(lines)[Number(at)]?.line ?? null);
}

export type InvoiceState = 'draft' | 'issued' | 'paid' | 'overpaid' | 'late' | 'cancelled';

/** How an invoice stands; how late it is only the ledger knows. */
export function invoiceState(view: InvoiceView, claim: Claim | null): InvoiceState {
  if (view.number === null) return 'draft';
  if (view.invoice.kind === 'credit_note') return 'issued';
  if (view.cancelled) return 'cancelled';
  if (view.balance.startsWith('-')) return 'overpaid';
  if (!isOpen(view.balance)) return 'paid';
  return (claim?.days_late ?? 0) > 0 ? 'late' : 'issued';
}
