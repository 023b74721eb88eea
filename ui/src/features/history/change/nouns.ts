import { paperWords } from '#feature/paper';
import { conflictName, leaveKindName, leaveSpan } from '#feature/planning';
import { capital, dateShort, dayShort, money, month, timeRange } from '#format';
import type { ChangedThing, ChangeKind, ThingName, Topic } from '#ipc';
import { m, parameterName } from '#messages';

/** What a line of the history can be about. */
export type Noun = Exclude<Topic, 'history'>;

interface NounWords {
  one: () => string;
  many: () => string;
  /** How French words agree with it. */
  gender: 'f' | 'm';
}

/** In the order of the list; a noun without its words does not compile. */
export const NOUNS: Record<Noun, NounWords> = {
  shift: { one: m.history_noun_shift, many: m.history_nouns_shift, gender: 'f' },
  employer: { one: m.history_noun_employer, many: m.history_nouns_employer, gender: 'm' },
  site: { one: m.history_noun_site, many: m.history_nouns_site, gender: 'm' },
  travel: { one: m.history_noun_travel, many: m.history_nouns_travel, gender: 'm' },
  contract: { one: m.history_noun_contract, many: m.history_nouns_contract, gender: 'm' },
  leave: { one: m.history_noun_leave, many: m.history_nouns_leave, gender: 'f' },
  conflict: { one: m.history_noun_conflict, many: m.history_nouns_conflict, gender: 'm' },
  statement: { one: m.history_noun_statement, many: m.history_nouns_statement, gender: 'm' },
  invoice: { one: m.history_noun_invoice, many: m.history_nouns_invoice, gender: 'f' },
  payment: { one: m.history_noun_payment, many: m.history_nouns_payment, gender: 'm' },
  payslip: { one: m.history_noun_payslip, many: m.history_nouns_payslip, gender: 'm' },
  formality: { one: m.history_noun_formality, many: m.history_nouns_formality, gender: 'f' },
  document: { one: m.history_noun_document, many: m.history_nouns_document, gender: 'm' },
  paper: { one: m.history_noun_paper, many: m.history_nouns_paper, gender: 'm' },
  parameter: { one: m.history_noun_parameter, many: m.history_nouns_parameter, gender: 'm' },
  profile: { one: m.history_noun_profile, many: m.history_nouns_profile, gender: 'm' },
};

/** « Vacation modifiée », « Avoir ajouté » */
export function thingHead({ how, name }: ChangedThing): string {
  if (name.noun === 'invoice' && name.kind === 'credit_note') {
    return head(m.history_noun_credit_note(), how, 'm');
  }
  const { one, gender } = NOUNS[name.noun];
  return head(one(), how, gender);
}

const head = (noun: string, how: ChangeKind, gender: NounWords['gender']): string =>
  m.history_thing({ noun, how: m.history_how({ how, gender }) });

const of = (name: string, employer: string): string =>
  employer ? m.history_name_of({ name, employer }) : name;

/** Which one: « jeu. 18 juin, 8 h – 12 h 30, Bloc, Nancy (Clinique Sainte-Aubierge) » */
export function thingName(name: ThingName): string {
  switch (name.noun) {
    case 'profile':
      return '';
    case 'parameter':
      return m.history_name_parameter({
        name: parameterName(name.key),
        day: dateShort(name.valid_from),
      });
    case 'employer':
      return name.name;
    case 'site':
      return of(name.name, name.employer);
    case 'travel':
      return `${name.from ?? m.employer_road_home()} → ${name.to}`;
    case 'contract':
      return of(name.title, name.employer);
    case 'document':
      return name.title;
    case 'shift':
      return m.history_name_shift({
        day: dayShort(name.start),
        hours: timeRange(name.start, name.end),
        place: name.place,
        employer: name.employer,
      });
    case 'leave':
      return of(`${leaveKindName[name.kind]()}, ${leaveSpan(name)}`, name.employer);
    case 'conflict':
      return m.history_name_conflict({ name: conflictName(name.kind), day: dayShort(name.day) });
    case 'statement':
      return m.history_name_statement({ ...name, month: month(name.month) });
    case 'invoice':
      return m.history_name_invoice({
        number: name.number ?? m.history_draft(),
        month: month(name.period_end),
        employer: name.employer,
      });
    case 'payment':
      return m.history_name_payment({
        amount: money(name.amount),
        day: dateShort(name.on),
        employer: name.employer,
      });
    case 'payslip':
      return m.history_name_payslip({ ...name, month: month(name.month) });
    case 'paper':
      return m.history_name_paper({ ...name, paper: paperWords(name.kind).name });
    case 'formality':
      return m.history_name_formality({ ...name, title: capital(name.title) });
  }
}
