import { expect, it, vi } from 'vitest';
import type { ConflictRow, Severity } from '#ipc';
import { byShift, counted, loudest, parted, within } from './model';
import { arithmetic, cureWords } from './words';

// Their screens need a window.
vi.mock('#feature/document', () => import('../../document/kinds'));
vi.mock('#feature/formality', () => import('../../formality/words'));

const plainSpaces = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

const row = (severity: Severity, day: string, aside: ConflictRow['aside'] = null): ConflictRow => ({
  of: {
    kind: 'daily_rest',
    severity,
    rule: 'WT-02',
    day,
    until: day,
    shifts: ['a', 'b'],
    contracts: [],
    figures: {},
  },
  figures: {},
  cure: { what: 'move_one' },
  says: '',
  source: '',
  confidence: 'sure',
  aside,
});

const seen = { reason: 'Vu', on: '2026-06-01' };
const rows = [
  row('warning', '2026-06-09'),
  row('info', '2026-06-10'),
  row('warning', '2026-07-02', seen),
];

it('marks the shifts of what asks for a look, and of nothing else', () => {
  expect(byShift(rows).get('a')).toHaveLength(1);
  expect(byShift(rows.slice(1)).size).toBe(0);
});

it('counts what is open, and tells what was set aside apart', () => {
  expect(counted(rows)).toEqual({ pressing: 1, info: 1 });
  expect(parted(rows).aside).toEqual([rows[2]]);
  expect(within(rows, { from: '2026-06-10', to: '2026-06-30' })).toEqual([rows[1]]);
  expect(loudest(rows)).toBe('warning');
  expect(loudest([])).toBeNull();
});

it('writes the arithmetic before what else was counted', () => {
  const minutes = (value: number) => ({ unit: 'minutes' as const, value });
  const told = arithmetic({ excess: minutes(240), minutes: minutes(3120), most: minutes(2880) });
  expect(told.map(plainSpaces)).toEqual(['52 h − 48 h au plus = 4 h de trop']);
  const rest = arithmetic({
    rest: minutes(600),
    least: minutes(660),
    earliest: { unit: 'at', value: '2026-06-10T07:00' },
  });
  expect(rest.map(plainSpaces)).toEqual(['10 h de repos, 11 h au moins', 'au plus tôt 7 h']);
  expect(plainSpaces(cureWords({ what: 'take_off_half_days', by: 1 }))).toContain(
    '1 demi-journée,',
  );
});
