import { describe, expect, it } from 'vitest';
import type { MonthRow } from '#ipc';
import {
  addMonths,
  certified,
  closedRows,
  draftOf,
  paperAsk,
  paperKind,
  svgAddress,
  type PaperForm,
} from './model';

const empty: PaperForm = {
  statement: null,
  invoice: null,
  contract: null,
  from: null,
  to: null,
  role: '',
  quota: '',
  department: '',
  president: null,
  effective: null,
  toSign: false,
};

describe('the question for a paper', () => {
  it('waits for what the paper is about', () => {
    expect(paperAsk('shift_statement', empty)).toBeNull();
    expect(paperAsk('invoice', empty)).toBeNull();
    expect(paperAsk('council_transmission', empty)).toBeNull();
    expect(
      paperAsk('activity_certificate', { ...empty, contract: 'c', from: '2026-01-01' }),
    ).toBeNull();
  });

  it('takes from the form what its paper needs', () => {
    const form = { ...empty, statement: 's', invoice: 'i', contract: 'c', department: '54' };
    const letter: PaperForm = { ...form, president: 'feminine' };
    expect(paperAsk('retrocession_sheet', form)).toEqual({
      paper: 'retrocession_sheet',
      statement: 's',
    });
    expect(paperAsk('council_transmission', letter)).toEqual({
      paper: 'council_transmission',
      contract: 'c',
      department: '54',
      president: 'feminine',
    });
    expect(
      paperAsk('activity_certificate', {
        ...form,
        from: '2026-01-01',
        to: '2026-06-30',
        role: 'remplaçante',
        quota: '0,40 ETP',
      }),
    ).toEqual({
      paper: 'activity_certificate',
      contract: 'c',
      from: '2026-01-01',
      to: '2026-06-30',
      function: 'remplaçante',
      quota: '0,40 ETP',
    });
  });
});

it('draws an amendment up from the day of its change, and only an amendment', () => {
  const form = { ...empty, contract: 'c', effective: '2026-09-01' };
  expect(draftOf('amendment', form)).toEqual({
    paper: 'amendment',
    contract: 'c',
    effective: '2026-09-01',
  });
  expect(draftOf('amendment', { ...form, effective: null })).toBeNull();
  expect(draftOf('locum_contract', form)).toEqual({
    paper: 'locum_contract',
    contract: 'c',
    effective: null,
  });
  expect(draftOf('invoice', form)).toBeNull();
  expect(paperAsk('session_contract', { ...form, toSign: true })).toEqual({
    paper: 'session_contract',
    contract: 'c',
    to_sign: true,
  });
});

it('opens the paper that a link names', () => {
  expect(paperKind('council_transmission')).toBe('council_transmission');
  expect(paperKind('lettre')).toBe('shift_statement');
  expect(paperKind(undefined)).toBe('shift_statement');
});

it('makes sheets of closed months only, with fees where fees are shared', () => {
  const row = (statement: string | null, fees: string | null) =>
    ({ statement, totals: { fees } }) as MonthRow;
  const rows = [row('a', null), row(null, '10.00'), row('b', '10.00')];
  expect(closedRows('shift_statement', rows).map((r) => r.statement)).toEqual(['a', 'b']);
  expect(closedRows('retrocession_sheet', rows).map((r) => r.statement)).toEqual(['b']);
});

it('keeps an SVG from being read as a part of the page', () => {
  const address = svgAddress('<svg onload="x()">#é</svg>');
  expect(address).toMatch(/^data:image\/svg\+xml;utf8,%3Csvg/);
  expect(address).not.toMatch(/[<>"#]/);
});

it('counts months over the year', () => {
  expect(addMonths('2026-12', 1)).toBe('2027-01');
  expect(addMonths('2026-01', -1)).toBe('2025-12');
  expect(addMonths('2026-06', -18)).toBe('2024-12');
});

it('certifies no day before the contract, after its end or still to come', () => {
  const form = { from: '2026-01-01', to: '2026-12-31' };
  const period = (end: string | null) => certified(form, '2026-06-01', end, '2026-06-18');
  expect(period(null)).toEqual(['2026-06-01', '2026-06-18']);
  expect(period('2026-06-10')).toEqual(['2026-06-01', '2026-06-10']);
});
