import { plain } from '#format';
import type {
  ContractSketch,
  EmployerKind,
  EmployerRow,
  GuideFacts,
  GuideGroup,
  GuideSituation,
  Phrase,
  PriceUnit,
  TermSketch,
} from '#ipc';
import { conditionsDraft } from '../conditions/draft';
import { newDraft, type ContractDraft } from '../contract/model';
import { newTerm, type TermDraft } from '../terms/draft';

/** The days, the time and the price as they are typed. */
export interface FactsDraft {
  start: string | null;
  end: string | null;
  half_days: string | null;
  quota: string | null;
  weekly_minutes: number | null;
  places: string | null;
  amount: string | null;
  share: string | null;
}

export const newFacts = (): FactsDraft => ({
  start: null,
  end: null,
  half_days: null,
  quota: null,
  weekly_minutes: null,
  places: null,
  amount: null,
  share: null,
});

const counted = (text: string | null): number | null => (text === null ? null : Number(text));

export const factsOf = (draft: FactsDraft): GuideFacts => ({
  ...draft,
  half_days: counted(draft.half_days),
  places: counted(draft.places),
});

export interface SituationGroup {
  /** Those that go with the employer stand together, whatever their group. */
  group: GuideGroup | 'fitting';
  situations: GuideSituation[];
}

/** The letters under which a situation is found, in both languages. */
const heard = ({ says, about, words }: GuideSituation): string =>
  plain([says.fr, says.en, about.fr, about.en, words].join(' '));

const SILENT = new Set(
  'je j a au aux d de des du en et l la le les un une mon ma mes dans'.split(' '),
);

/** Those that carry the beginning of each word that was typed. */
export function fittingSituations(
  situations: readonly GuideSituation[],
  text: string,
): GuideSituation[] {
  const typed = plain(text)
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word && !SILENT.has(word));
  return situations.filter((each) => {
    const words = heard(each).split(/[^\p{L}\d]+/u);
    return typed.every((one) => words.some((word) => word.startsWith(one)));
  });
}

/** By their groups, in the order of the list; first those that are about employers of this kind. */
export function grouped(
  situations: readonly GuideSituation[],
  employers: Readonly<Record<string, readonly EmployerKind[]>> = {},
  kind: EmployerKind | null = null,
): SituationGroup[] {
  const fits = ({ code }: GuideSituation) => kind !== null && !!employers[code]?.includes(kind);
  const fitting = situations.filter(fits);
  const groups: SituationGroup[] =
    fitting.length > 0 ? [{ group: 'fitting', situations: fitting }] : [];
  for (const situation of situations.filter((each) => !fits(each))) {
    const known = groups.find(({ group }) => group === situation.group);
    if (known) known.situations.push(situation);
    else groups.push({ group: situation.group, situations: [situation] });
  }
  return groups;
}

export const phrase = ({ fr, en }: Phrase, language: string): string =>
  language === 'en' ? en : fr;

/** Employers of a kind that fits come first. */
export function fittingFirst(
  rows: readonly EmployerRow[],
  fits: readonly EmployerKind[],
): EmployerRow[] {
  const after = ({ employer }: EmployerRow) => Number(!fits.includes(employer.kind));
  return fits.length === 0 ? [...rows] : rows.toSorted((one, other) => after(one) - after(other));
}

export const isShare = (unit: PriceUnit): boolean => unit === 'fees_percent' || unit === 'acts';

function termOf(term: TermSketch): TermDraft {
  const fresh = newTerm(term.unit, null);
  const salary = term.unit === 'month' || term.unit === 'year';
  return {
    ...fresh,
    rate: salary ? null : term.amount,
    full_time: salary ? term.amount : null,
    percent: term.unit === 'fees_percent' ? term.share : null,
    facility: term.unit === 'acts' ? term.share : null,
    quota: term.quota ?? fresh.quota,
    cut: term.cut ?? fresh.cut,
    duty: { ...fresh.duty, ...term.duty },
    on_call: term.on_call_periods ? { ...fresh.on_call, by: 'periods' } : fresh.on_call,
  };
}

/** The sketch as the ordinary form of a contract has it. */
export function draftOfSketch(
  sketch: ContractSketch,
  id: string,
  employer: string,
  language: string,
): ContractDraft {
  const { kind, start, end, usual, conditions, ground, term } = sketch;
  const { payment, ...money } = usual;
  const told = ground ? { ground: phrase(ground, language) } : {};
  return {
    ...newDraft(id, employer),
    ...{ kind, title: phrase(sketch.title, language), start, end },
    ...money,
    payment_days: String(payment.days),
    payment_from: payment.from,
    terms: [termOf(term)],
    conditions: conditionsDraft({ ...conditions, ...told }),
  };
}

/** What stands in a field of the form, by the name that the core gives it. */
export function valueAt(draft: ContractDraft, field: string): unknown {
  const [first = '', ...rest] = field.split('.');
  if (field === 'payment') return [draft.payment_days, draft.payment_from];
  if (field === 'conditions.notice') {
    return [draft.conditions.notice_count, draft.conditions.notice_unit];
  }
  if (first === 'terms') {
    const [at, name = ''] = rest;
    const term = draft.terms[Number(at)];
    return term?.[name as keyof TermDraft];
  }
  if (first === 'conditions') return draft.conditions[rest[0] as keyof typeof draft.conditions];
  return draft[first as keyof ContractDraft];
}
