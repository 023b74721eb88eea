import { expect, it } from 'vitest';
import type { Op, Said } from '#ipc';
import { wayBack } from './way-back';

const said = (op: Op): Said => ({ op, about: {}, undoable: true });
const next = (undo: Op | null, redo: Op | null) => ({
  undo: undo && said(undo),
  undo_line: undo && 1,
  undo_newest: undo !== null,
  redo: redo && said(redo),
});

it('does again what was just made and undone', () => {
  const way = wayBack('employer', next('save_profile', 'add_employer'));
  expect(way).toEqual({ by: 'redo', said: said('add_employer') });
  expect(wayBack('invoice', next('close_month', 'draft_credit_note'))?.by).toBe('redo');
});

it('undoes the removal', () => {
  const way = wayBack('employer', next('remove_employer', null));
  expect(way).toEqual({ by: 'undo', said: said('remove_employer') });
  expect(wayBack('invoice', next('remove_draft', null))?.by).toBe('undo');
});

it('promises nothing where the next step is about something else', () => {
  expect(wayBack('employer', next('save_profile', 'add_site'))).toBeNull();
  expect(wayBack('contract', next('remove_employer', null))).toBeNull();
  expect(wayBack('site', next(null, null))).toBeNull();
  const below = { ...next('remove_site', null), undo_newest: false };
  expect(wayBack('site', below)).toBeNull();
});
