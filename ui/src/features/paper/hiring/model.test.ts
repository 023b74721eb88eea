import { expect, it } from 'vitest';
import type { ArrangedClause, PaperClauses } from '#ipc';
import { missesArticle, missing } from './model';

const clause = (over: Partial<ArrangedClause>): ArrangedClause => ({
  key: 'object',
  number: 1,
  words: { title: 'Objet', text: '…' },
  proposed: null,
  basis: { article: 'R4127-65 CSP', confidence: 'sure', mandatory: true },
  edited: false,
  outdated: false,
  own: false,
  left_out: false,
  blanks: [],
  ...over,
});

const paper = (over: Partial<PaperClauses>): PaperClauses => ({
  clauses: [],
  blanks: [],
  facts: [],
  signed_on: null,
  ...over,
});

it('leads each blank to the page where it is filled', () => {
  const found = missing(
    paper({
      blanks: [{ at: 'doctor_rpps' }, { at: 'other_address' }],
      clauses: [
        clause({ blanks: [{ at: 'site' }] }),
        clause({ key: 'fees', blanks: [{ at: 'pay' }, { at: 'fact', which: 'sector' }] }),
        clause({ key: 'own-1', blanks: [{ at: 'words' }] }),
      ],
    }),
  );
  expect(found.map(({ place }) => place)).toEqual([
    { in: 'profile' },
    { in: 'employer', tab: 'identity' },
    { in: 'employer', tab: 'site' },
    { in: 'contract' },
    { in: 'facts' },
    { in: 'clause', key: 'own-1' },
  ]);
});

it('asks nothing for a clause that is left out', () => {
  const out = clause({ left_out: true, blanks: [{ at: 'site' }] });
  expect(missing(paper({ clauses: [out] }))).toEqual([]);
  expect(missesArticle(out)).toBe(true);
  expect(missesArticle(clause({ left_out: true, basis: null }))).toBe(false);
});
