import { describe, expect, it } from 'vitest';
import type { Document, FormalityRow } from '#ipc';
import { filtered, groupsOf, markForm, pressingParts, proofsFor } from './model';
import { pressingWords } from './words';

const row = (code: string, more: Partial<FormalityRow> = {}): FormalityRow => ({
  contract: 'c1',
  contract_title: 'Bloc',
  employer: 'e1',
  code,
  title: code,
  by: 'Vous',
  to: 'Ordre',
  source: 'CSP',
  confidence: 'sure',
  paper: null,
  due_on: '2026-11-30',
  target_on: '2026-11-27',
  answer: null,
  evidence: null,
  days_late: 0,
  days_left: 9,
  theirs: false,
  pressing: true,
  ...more,
});

it('shows what another has to do apart, and never among what is late', () => {
  const groups = groupsOf([
    row('REM-2', { theirs: true, pressing: false, days_late: 4 }),
    row('LIB-1'),
  ]);
  expect(groups.late).toEqual([]);
  expect(groups.theirs.map(({ code }) => code)).toEqual(['REM-2']);
  expect(pressingParts([...groups.todo, ...groups.theirs])).toEqual({ late: 0, soon: 1 });
});

describe('groups', () => {
  it('puts what is late apart from what is to do', () => {
    const groups = groupsOf([
      row('A', { days_late: 16 }),
      row('B'),
      row('E', { due_on: '2027-02-28', pressing: false }),
      row('C', { due_on: null, pressing: false }),
      row('D', { answer: { state: 'set_aside', reason: 'Déjà couvert' } }),
    ]);
    expect(Object.values(groups).map((rows) => rows.map(({ code }) => code))).toEqual([
      ['A'],
      ['B'],
      ['E'],
      ['C'],
      [],
      ['D'],
    ]);
  });

  it('says the numbers that its groups hold', () => {
    const rows = [row('A', { days_late: 16 }), row('B'), row('F'), row('E', { pressing: false })];
    const { late, todo } = groupsOf(rows);
    expect(pressingParts(rows)).toEqual({ late: late.length, soon: todo.length });
    expect(pressingWords(pressingParts(rows))).toBe('1 en retard, 2 à faire d’ici 14 jours');
    expect(pressingWords(pressingParts([]))).toBe('rien à faire d’ici 14 jours');
  });

  it('counts nothing as late once it is done, even after its date', () => {
    const answer = { state: 'done', on: '2026-11-20', means: 'online', proof: null } as const;
    expect(groupsOf([row('A', { days_late: 3, answer })]).late).toEqual([]);
  });
});

it('keeps one employer or one contract', () => {
  const rows = [row('A'), row('B', { employer: 'e2', contract: 'c2' })];
  expect(filtered(rows, { employer: 'e2' }).map(({ code }) => code)).toEqual(['B']);
  expect(filtered(rows, { contract: 'c1' }).map(({ code }) => code)).toEqual(['A']);
  expect(filtered(rows, {})).toHaveLength(2);
});

it('starts from today, or from what was answered', () => {
  expect(markForm(null, '2026-11-21')).toMatchObject({ how: 'done', on: '2026-11-21' });
  const answer = { state: 'set_aside', reason: 'Sans objet' } as const;
  expect(markForm(answer, '2026-11-21')).toMatchObject({ how: 'set_aside', reason: 'Sans objet' });
});

it('offers the documents of the contract first', () => {
  const one = (id: string, more: Partial<Document>) =>
    ({ id, employer: null, contract: null, added_at: '2026-01-01T00:00:00Z', ...more }) as Document;
  const all = [
    one('other', {}),
    one('employer', { employer: 'e1' }),
    one('own', { contract: 'c1' }),
  ];
  expect(proofsFor(all, row('A')).map(({ id }) => id)).toEqual(['own', 'employer', 'other']);
});
