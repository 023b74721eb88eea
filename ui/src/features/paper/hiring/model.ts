import type { ArrangedClause, BlankField, PaperClauses } from '#ipc';

/** Where a blank is filled: a page of the book, the paper's own details, a clause. */
export type BlankPlace =
  | { in: 'profile' }
  | { in: 'employer'; tab: 'identity' | 'site' }
  | { in: 'contract' }
  | { in: 'facts' }
  | { in: 'clause'; key: string };

export interface Missing {
  blank: BlankField;
  place: BlankPlace;
  /** The clause that it is missing from; null above the clauses. */
  clause: ArrangedClause | null;
}

function placeOf(blank: BlankField, clause: ArrangedClause | null): BlankPlace {
  switch (blank.at) {
    case 'doctor_name':
    case 'doctor_specialty':
    case 'doctor_register':
    case 'doctor_rpps':
    case 'doctor_address':
      return { in: 'profile' };
    case 'other_address':
    case 'other_siret':
      return { in: 'employer', tab: 'identity' };
    case 'site':
      return { in: 'employer', tab: 'site' };
    case 'fact':
      return { in: 'facts' };
    case 'words':
      return { in: 'clause', key: clause?.key ?? '' };
    default:
      return { in: 'contract' };
  }
}

/** Everything that is printed as a blank, in the order of the paper. */
export function missing({ blanks, clauses }: PaperClauses): Missing[] {
  const of = (clause: ArrangedClause | null) => (blank: BlankField) => ({
    blank,
    place: placeOf(blank, clause),
    clause,
  });
  const printed = clauses.filter((clause) => !clause.left_out);
  return [...blanks.map(of(null)), ...printed.flatMap((clause) => clause.blanks.map(of(clause)))];
}

/** A mandatory clause that is not printed. */
export const missesArticle = (clause: ArrangedClause): boolean =>
  clause.left_out && clause.basis?.mandatory === true;
