import { describe, expect, it } from 'vitest';
import type {
  Claim,
  Explained,
  Invoice,
  InvoiceLine,
  InvoiceView,
  Ledger,
  MonthRow,
  Part,
} from '#ipc';
import * as model from './model';

const claim = (id: string, balance: string, days_late = 0): Claim => ({
  employer: 'clinic',
  outgoing: false,
  pays: { invoice: id },
  payments: [],
  number: `F2026-${id}`,
  period_end: '2026-06-30',
  due_on: '2026-07-30',
  asked: '100.00',
  credited: '0.00',
  paid: '0.00',
  balance,
  days_late,
});

const ledger: Ledger = {
  employers: [
    {
      employer: 'clinic',
      claims: [claim('1', '100.00', 3), claim('2', '0.00')],
      balance: '100.00',
      overpaid: '0.00',
      late: '100.00',
    },
    {
      employer: 'council',
      claims: [claim('3', '0.00')],
      balance: '0.00',
      overpaid: '0.00',
      late: '0.00',
    },
  ],
  balance: '100.00',
  overpaid: '0.00',
  late: '100.00',
  by_doctor: {
    employers: [
      {
        employer: 'locum',
        claims: [{ ...claim('4', '50.00'), outgoing: true, pays: { statement: 'march' } }],
        balance: '50.00',
        overpaid: '0.00',
        late: '0.00',
      },
    ],
    balance: '50.00',
    overpaid: '0.00',
    late: '0.00',
  },
  replaced: [],
};

it('finds what the doctor owes, and does not count it among what is owed to the doctor', () => {
  expect(model.claimOf(ledger, { statement: 'march' })?.outgoing).toBe(true);
  expect(model.ledgerLines(ledger, true).map(({ key }) => key)).not.toContain('statement march');
  expect(model.ledgerLines(ledger.by_doctor, false)).toHaveLength(2);
});

it('asks for money only where some is missing', () => {
  expect(['0.01', '10.00', '100.00'].map(model.isOpen)).toEqual([true, true, true]);
  expect(['0.00', '0', '-12.30'].map(model.isOpen)).toEqual([false, false, false]);
});

it('calls paid what came in whole, not what asks for nothing', () => {
  const whole = { ...claim('1', '0.00'), paid: '100.00' };
  expect(model.isPaid(whole)).toBe(true);
  expect(model.isPaid({ ...whole, paid: '120.00', balance: '-20.00' })).toBe(true);
  expect(model.isPaid({ ...whole, paid: '60.00', balance: '40.00' })).toBe(false);
  expect(model.isPaid({ ...claim('1', '0.00'), asked: '0.00' })).toBe(false);
  expect(model.isPaid(null)).toBe(false);
});

describe('the ledger', () => {
  it('hides what is settled, and employers with nothing else', () => {
    const keys = (settled: boolean) => model.ledgerLines(ledger, settled).map(({ key }) => key);
    expect(keys(false)).toEqual(['clinic', 'invoice 1']);
    expect(keys(true)).toEqual(['clinic', 'invoice 1', 'invoice 2', 'council', 'invoice 3']);
  });

  it('finds the claim of an invoice, never that of a closed month', () => {
    expect(model.claimOf(ledger, { invoice: '1' })?.days_late).toBe(3);
    expect(model.claimOf(ledger, { statement: '1' })).toBeNull();
    expect(model.claimOf(undefined, { invoice: '1' })).toBeNull();
  });
});

it('sends each missing mention to the screen that holds it', () => {
  expect(model.mentionPath('profile.iban', 'e1')).toBe('/settings');
  expect(model.mentionPath('employer.address', 'e 1')).toBe('/employer/e%201');
});

it('keeps what came in too much apart from what is owed', () => {
  const paid = claim('1', '-1000.00');
  expect([model.owedOf(paid), model.overpaidOf(paid)]).toEqual(['0.00', '1000.00']);
  const open = claim('2', '228.89');
  expect([model.owedOf(open), model.overpaidOf(open)]).toEqual(['228.89', '0.00']);
});

describe('the lines of a month', () => {
  const meal: Part = { what: 'meal', amount: '10.00', rate: '10.00' };
  const salary = { from: '2026-06-01', to: '2026-06-30' };
  const month = (shifts: string[], fixed: unknown[], parts: Part[] = []) =>
    ({ lines: shifts.map((shift) => ({ shift, parts })), steps: [], fixed }) as unknown as MonthRow;

  it('begin with the salary, and tell what is added below each shift', () => {
    const keys = model.monthLines(month(['a', 'b'], [salary], [meal])).map(({ of }) => of);
    expect(keys).toEqual(['salary', 'shift', 'part', 'shift', 'part']);
    const named = model.monthLines(month(['a'], [salary], [meal, meal])).map(({ key }) => key);
    expect(new Set(named).size).toBe(named.length);
  });

  it('have names of their own where a bonus begins on the day of the salary', () => {
    const named = model.monthLines(month([], [salary, salary])).map(({ key }) => key);
    expect(new Set(named).size).toBe(2);
  });

  it('are there for a salary without a shift', () => {
    expect(model.paysSomething(month([], [salary]))).toBe(true);
    expect(model.paysSomething(month(['a'], []))).toBe(true);
    expect(model.paysSomething(month([], []))).toBe(false);
  });
});

it('opens the closed part again for work that came after it, until that is issued', () => {
  const part = (supplement: boolean, statement: string | null, reopens: boolean) =>
    ({ contract: 'c1', supplement, statement, reopens }) as MonthRow;
  const more = part(true, null, false);
  expect(model.reopening(more, [part(false, 's1', true), more])).toBe('s1');
  expect(model.reopening(more, [part(false, 's1', false), more])).toBeNull();
  expect(model.reopening(part(false, null, false), [part(false, 's1', true)])).toBeNull();
});

describe('the state of an invoice', () => {
  const view = (number: string | null, balance: string, kind: Invoice['kind'] = 'invoice') =>
    ({ number, balance, cancelled: false, invoice: { kind } }) as InvoiceView;
  const cancelled = { ...view('F2026-3', '0.00'), cancelled: true };

  it.each([
    [view(null, '0.00'), null, 'draft'],
    [view('F2026-1', '100.00'), claim('1', '100.00'), 'issued'],
    [view('F2026-1', '100.00'), claim('1', '100.00', 3), 'late'],
    [view('F2026-1', '0.00'), claim('1', '0.00'), 'paid'],
    [view('F2026-1', '-12.30'), claim('1', '-12.30'), 'overpaid'],
    [view('F2026-2', '-90.00', 'credit_note'), null, 'issued'],
    [cancelled, claim('3', '0.00'), 'cancelled'],
  ] as const)('%#', (invoice, owed, state) =>
    expect(model.invoiceState(invoice, owed)).toBe(state),
  );
});

describe('a credit note, line by line', () => {
  const line = (explained: Explained, parts: Part[] = []) => ({ explained, parts });
  const invoice = {
    lines: [
      line({ by: 'hours', minutes: 360, rate: '90.00' }),
      line({ by: 'half_days', count: 2, rate: '280.00' }),
      line({ by: 'fees', fees: '1000.00', percent: '80', flat: null }),
    ],
  } as Invoice;

  it('counts in the units of the line, or in euros where there are none', () => {
    expect(model.creditLines(invoice).map(({ unit, by }) => [unit, by])).toEqual([
      ['hours', 'units'],
      ['half_days', 'units'],
      [null, 'amount'],
    ]);
  });

  it('counts a listed rate in what it is paid for', () => {
    const rate = { by: 'listed', name: 'Nuit', count: 1, rate: '150.00', work: 'other' } as const;
    expect(model.unitOf(line({ ...rate, per: 'shift' }) as InvoiceLine)).toBe('shifts');
    expect(model.unitOf(line({ ...rate, per: 'hour' }) as InvoiceLine)).toBe('hours');
  });

  it('takes back euros alone from a line to which something was added', () => {
    const meal: Part = { what: 'meal', amount: '10.00', rate: '10.00' };
    const paid = line({ by: 'hours', minutes: 360, rate: '90.00' }, [meal]) as InvoiceLine;
    const [only] = model.creditLines({ lines: [paid] } as Invoice);
    expect([only?.unit, only?.by]).toEqual([null, 'amount']);
  });

  it('takes back what was ticked and nothing else', () => {
    const [hours, halves, fees] = model.creditLines(invoice);
    if (!hours || !halves || !fees) throw new Error('three lines');
    Object.assign(hours, { taken: true, minutes: 60, amount: '5.00', label: ' fin à 13 h ' });
    Object.assign(fees, { taken: true, amount: '12.00' });
    expect(model.takeBack([hours, halves, fees])).toEqual([
      { line: 0, units: 60, amount: null, label: 'fin à 13 h' },
      { line: 2, units: null, amount: '12.00', label: '' },
    ]);
    Object.assign(halves, { taken: true, count: '1' });
    expect(model.takeBack([halves])).toEqual([{ line: 1, units: 1, amount: null, label: '' }]);
  });

  it('finds the line that a refusal is about', () => {
    const lines = model.creditLines(invoice);
    lines.slice(1).forEach((each) => (each.taken = true));
    expect(model.creditLineAt('take_back.1.amount', lines)).toBe(2);
    expect(model.creditLineAt('take_back.7.amount', lines)).toBeNull();
    expect(model.creditLineAt('lines', lines)).toBeNull();
    expect(model.creditLineAt(null, lines)).toBeNull();
  });
});

it('names each VAT treatment of an invoice once', () => {
  const lines = [{ vat: 'exempt_care' }, { vat: 'taxable' }, { vat: 'exempt_care' }];
  expect(model.vatTreatments({ lines } as Invoice)).toEqual(['exempt_care', 'taxable']);
});
