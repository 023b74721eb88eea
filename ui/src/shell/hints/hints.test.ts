import { describe, expect, it } from 'vitest';
import { Hints } from './kept.svelte';
import { hintFor, HINTS, readClosed, taughtBy, type HintName } from './hints';

const closed = (...names: HintName[]) => new Set(names);

describe('the hint of a screen', () => {
  it('says first what Cumul is not, wherever the first screen is', () => {
    expect(hintFor('/today', closed(), false)).toBe('notice');
    expect(hintFor('/money', closed(), true)).toBe('notice');
  });

  it('is then what the screen is for', () => {
    expect(hintFor('/planning', closed('notice'), true)).toBe('planning');
    expect(hintFor('/planning/2026-06-18', closed('notice'), true)).toBe('planning');
    expect(hintFor('/money/invoice/12', closed('notice'), true)).toBe('money');
    expect(hintFor('/papers', closed('notice', 'find'), true)).toBeNull();
  });

  it('is what works everywhere where a screen has nothing left to say', () => {
    expect(hintFor('/today', closed('notice'), true)).toBe('find');
    expect(hintFor('/planning', closed('notice', 'planning'), true)).toBe('find');
  });

  it('waits for a contract where it would make no sense without', () => {
    expect(hintFor('/planning', closed('notice', 'find'), false)).toBeNull();
    expect(hintFor('/document', closed('notice', 'find'), false)).toBe('document');
  });

  it('is none once all are closed', () => {
    for (const path of ['/today', '/planning', '/money', '/paper', '/help']) {
      expect(hintFor(path, new Set(HINTS), true)).toBeNull();
    }
  });
});

it('is learnt by doing', () => {
  expect(taughtBy('plan_shift')).toBe('planning');
  expect(taughtBy('close_month')).toBe('money');
  expect(taughtBy('edit_shift')).toBeNull();
});

it('is kept by name, and an unknown name is forgotten', () => {
  expect(readClosed('planning notice yesterday')).toEqual(['notice', 'planning']);
  expect(readClosed(null)).toEqual([]);
  expect(readClosed('["broken')).toEqual([]);
});

describe('what was closed', () => {
  const storage = () => {
    const kept = new Map<string, string>();
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
  };

  it('in the demonstration is still to be read in one’s own book, and the other way round', () => {
    let demo = true;
    const [own, visit] = [storage(), storage()];
    const hints = new Hints(() => demo, own, visit);
    hints.close('notice');
    hints.close('planning');
    expect([...hints.closed]).toEqual(['notice', 'planning']);
    demo = false;
    expect([...hints.closed]).toEqual([]);
    hints.close('money');
    demo = true;
    hints.reopen();
    expect([...hints.closed]).toEqual([]);
    demo = false;
    expect([...new Hints(() => demo, own, visit).closed]).toEqual(['money']);
  });
});
