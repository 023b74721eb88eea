import type { ContractRow } from '#ipc';
import type { Option } from '#kit';
import { timeAndDates } from '#feature/employer';
import type { EmployerName } from '#feature/paper';

/** The contracts that are settled by payslip, as they are chosen among: of one employer, by more. */
export const salaried = (
  rows: readonly ContractRow[],
  named: (employer: string) => EmployerName,
): Option[] =>
  rows
    .filter(({ contract }) => contract.settlement === 'payslip')
    .map((row, _, shown) => {
      const { contract } = row;
      const { label, hue, initials } = named(contract.employer);
      const several = shown.filter((each) => each.contract.employer === contract.employer);
      const told =
        several.length > 1
          ? { label: `${label}, ${contract.title}`, note: timeAndDates(row) }
          : { label, note: contract.title };
      return { value: contract.id, ...told, hue, initials };
    });

/** The months of which a payslip may be entered, the newest first. */
export function monthsOf(start: string, end: string | null, today: string): string[] {
  const found: string[] = [];
  const last = today.slice(0, 7);
  // A payslip of late work comes up to a year after the end.
  const stop = end ? plus(end.slice(0, 7), 12) : last;
  for (let month = start.slice(0, 7); month <= last && month <= stop; month = plus(month, 1)) {
    found.push(month);
  }
  return found.reverse();
}

/** « 2026-11 » and so many months: « 2027-01 » */
export function plus(month: string, months: number): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}
