import { describe, expect, it } from 'vitest';
import type { Payslip, PayslipCheck } from '#ipc';
import { PayslipDraft } from './draft.svelte';

const payslip = (more: Partial<Payslip> = {}): Payslip => ({
  id: 'decembre',
  contract: 'pc',
  month: '2026-12',
  work: '2026-11',
  kind: 'monthly',
  paid_on: null,
  gross: '1922.03',
  net_paid: '1480.00',
  net_taxable: '1560.00',
  tax_withheld: '78.00',
  lines: [{ unit: 'duty', of: null, count: 1, amount: null }],
  end_indemnity: null,
  leave_indemnity: null,
  document: null,
  note: '',
  answer: null,
  ...more,
});

function started(known: boolean, more: Partial<Payslip> = {}) {
  const draft = new PayslipDraft();
  draft.start(payslip(more), known);
  return draft;
}

const check = (more: Partial<PayslipCheck>) =>
  ({ problem: null, doubts: [], ...more }) as PayslipCheck;

describe('a payslip being typed', () => {
  it('comes back as it was kept', () => {
    expect(started(true).typed?.payslip).toEqual(payslip());
  });

  it('begins blank, and what is not typed counts as nothing', () => {
    const draft = started(false);
    expect(draft.gross).toBeNull();
    expect(draft.typed?.payslip.gross).toBe('0.00');
  });

  it('keeps hours in minutes and duties in numbers', () => {
    const draft = started(true, { lines: [] });
    draft.setOwn('hour', { minutes: 450 });
    draft.setOwn('duty', { count: '2' });
    draft.add('duty', '2026-10');
    expect(draft.typed?.payslip.lines).toEqual([
      { unit: 'hour', of: null, count: 450, amount: null },
      { unit: 'duty', of: null, count: 2, amount: null },
    ]);
  });

  it('tells lines of other months and lines with a sum apart from its own', () => {
    const lines: Payslip['lines'] = [
      { unit: 'duty', of: '2026-10', count: 1, amount: null },
      { unit: 'on_call', of: null, count: 1, amount: '211.00' },
      { unit: 'duty', of: null, count: 3, amount: null },
    ];
    const draft = started(true, { lines });
    expect(draft.own.duty?.count).toBe('3');
    expect(draft.others.map(({ unit, of }) => [unit, of])).toEqual([
      ['duty', '2026-10'],
      ['on_call', null],
    ]);
    draft.drop(draft.others[0]?.key ?? 0);
    expect(draft.others).toHaveLength(1);
  });

  it('says that a sum is wanted before anything is asked of the core', async () => {
    const draft = started(false);
    draft.gross = '1922.03';
    expect(await draft.keep()).toBe(false);
    expect(draft.wrong('net_paid')).toBe('Indiquez ce montant.');
    draft.forget();
    expect(draft.wrong('net_paid')).toBeNull();
  });

  it('tells a problem at its field, once the gross is there', () => {
    const refused = check({ problem: { code: 'negative', field: 'net_paid' } });
    const draft = started(false);
    expect(draft.wrong('net_paid', refused)).toBeNull();
    draft.gross = '1922.03';
    expect(draft.wrong('net_paid', refused)).not.toBeNull();
    expect(draft.wrong('gross', refused)).toBeNull();
  });

  it('tells a month that cannot be at once', () => {
    const refused = check({ problem: { code: 'month_ahead', field: 'month' } });
    expect(started(false).wrong('month', refused)).toContain('n’a pas commencé');
  });

  it('tells what is odd beside its field, unless that is wrong', () => {
    const odd = check({ doubts: [{ field: 'net_paid', doubt: 'net_above_gross' }] });
    const draft = started(true);
    expect(draft.odd('net_paid', odd)).toContain('frais remboursés');
    expect(draft.odd('gross', odd)).toBeNull();
    const wrong = check({ ...odd, problem: { code: 'negative', field: 'net_paid' } });
    expect(draft.odd('net_paid', wrong)).toBeNull();
    expect(started(false).odd('net_paid', odd)).toBeNull();
  });

  it('tells a line at its own part', () => {
    const refused = check({ problem: { code: 'out_of_range', field: 'lines.0.count' } });
    const draft = started(true);
    const key = draft.ownLine('duty').key;
    expect(draft.wrongAt(key, 'count', refused)).not.toBeNull();
    expect(draft.wrongAt(key, 'of', refused)).toBeNull();
    expect(draft.wrongAt(-1, 'count', refused)).toBeNull();
  });
});
