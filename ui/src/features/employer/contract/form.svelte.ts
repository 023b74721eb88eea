import {
  ask,
  call,
  type AmendedPay,
  type AppError,
  type Contract,
  type ContractDates,
  type ContractDoubt,
  type ContractKind,
  type Employer,
  type KindCheck,
  type PayTerms,
} from '#ipc';
import { problemIn } from '../problems';
import { amendmentsInOrder } from '../conditions/draft';
import { valueAt } from '../guide/model';
import { checkAt } from '../law/words';
import type { KnownLine } from '../guide/words';
import { nextTerm, termDraft } from '../terms/draft';
import {
  answeredIn,
  contractOf,
  draftOf,
  fill,
  inOrder,
  isFolded,
  isOfConditions,
  missingIn,
  wrongIn,
  newDraft,
  type ContractDraft,
  type Usual,
} from './model';

/** A new contract that was filled in beforehand. */
export interface Beginning {
  draft: ContractDraft;
  /** Of each field that was filled in, where its value comes from. */
  marks: readonly (readonly [field: string, words: string])[];
  /** What the law or usage says of its price. */
  known: readonly KnownLine[];
  /** Its employer, when that is not in the book yet. */
  employer: Employer | null;
}

/** What the law says of the form as it stands. */
interface Looked {
  checks: KindCheck[];
  amended: AmendedPay[];
  dates: ContractDates | null;
}

/** The form of one contract, kept or new. */
export class ContractForm {
  draft: ContractDraft = $state()!;
  problems = $state.raw<readonly AppError[]>([]);
  /** What the book says of its dates, as they are typed. */
  doubts = $state.raw<readonly ContractDoubt[]>([]);
  /** What the rules of its kind say, what holds included. */
  checks = $state.raw<readonly KindCheck[]>([]);
  /** What amendments of the working time do to the salary. */
  amended = $state.raw<readonly AmendedPay[]>([]);
  /** Days that follow from it; null while it has no start. */
  dates = $state.raw<ContractDates | null>(null);
  /** It was held back once, for a doubt that came while its cause was typed. */
  held = $state(false);
  #read: string | null = null;
  busy = $state(false);
  unfolded = $state(false);
  conditionsUnfolded = $state(false);
  /** A file chosen but not yet attached. */
  path = $state<string | null>(null);
  #answered: Usual[] = [];
  #usual: Promise<void> = Promise.resolve();

  readonly #known: readonly KnownLine[];
  /** The kind of which the price and what was filled in were told. */
  readonly #kindFilled: ContractKind | null;
  readonly #employer: Employer | null;
  /** What was filled in, as it stood then. */
  readonly #filled: Record<string, { words: string; value: string }> = {};

  constructor(contract: Contract | null, employer: string, beginning: Beginning | null = null) {
    this.draft = contract
      ? draftOf(contract)
      : (beginning?.draft ?? newDraft(crypto.randomUUID(), employer));
    this.#known = beginning?.known ?? [];
    this.#kindFilled = beginning?.draft.kind ?? null;
    this.#employer = beginning?.employer ?? null;
    for (const [field, words] of beginning?.marks ?? []) {
      this.#filled[field] = { words, value: JSON.stringify(valueAt(this.draft, field)) };
    }
    if (beginning) this.unfolded = this.conditionsUnfolded = beginning.marks.length > 0;
    if (contract) this.#usual = this.#learn(contract);
  }

  /** What was told beforehand is of one kind: another has its own law and usage. */
  get #asFilled(): boolean {
    return this.draft.kind === this.#kindFilled;
  }

  /** What the law or usage says of its price. */
  get known(): readonly KnownLine[] {
    return this.#asFilled ? this.#known : [];
  }

  /** Where the value of a field comes from, while it is the one that was filled in. */
  readonly mark = (field: string): string | null => {
    if (!this.#asFilled) return null;
    const filled = this.#filled[field];
    const here = filled && JSON.stringify(valueAt(this.draft, field));
    return filled && here === filled.value ? filled.words : null;
  };

  readonly wrong = (field: string): string | null => problemIn(this.problems, field);

  /** What the law says at a field of the terms of pay: it is kept all the same. */
  readonly warned = (field: string): string | null => checkAt(this.checks, field);

  /** What the book and the law have something to say of. */
  get said(): string {
    const { kind, start, end, settlement, terms, conditions } = this.draft;
    const paid = terms.map((term) => {
      const { from, unit, full_time, quota, rate, minutes } = term;
      const beside = [term.duty, term.on_call, term.supplements];
      return [from, unit, full_time, quota, rate, minutes, beside];
    });
    return JSON.stringify([kind, start, end, settlement, paid, conditions]);
  }

  /** Has the core look at every field as it stands. */
  async check(): Promise<void> {
    const draft = $state.snapshot(this.draft);
    const looked = await this.#looked(contractOf(draft));
    this.#tell(draft, looked);
    this.problems = wrongIn(draft, looked.problems);
    this.doubts = looked.doubts;
    const fields = this.problems.flatMap(({ field }) => field ?? []);
    if (fields.some(isFolded)) this.unfolded = true;
    if (fields.some(isOfConditions)) this.conditionsUnfolded = true;
  }

  /** Takes back what was said of fields that are right by now. */
  async corrected(): Promise<void> {
    if (this.problems.length === 0) return;
    const draft = $state.snapshot(this.draft);
    const { problems } = await this.#looked(contractOf(draft));
    if (JSON.stringify(draft) !== JSON.stringify(this.draft)) return;
    const said = this.problems.map(({ field }) => field);
    this.problems = wrongIn(draft, problems).filter(({ field }) => said.includes(field));
  }

  /** Looks at the dates while they are typed. */
  async doubt(): Promise<void> {
    const said = this.said;
    this.held = false;
    const draft = $state.snapshot(this.draft);
    const looked = await this.#looked(contractOf(draft));
    if (said !== this.said) return;
    this.doubts = draft.start ? looked.doubts : [];
    this.#tell(draft, looked);
    this.#read ??= JSON.stringify(this.doubts);
  }

  /** The law speaks of a contract once its kind and its start are there. */
  #tell(draft: ContractDraft, looked: Looked): void {
    const known = draft.kind && draft.start;
    this.amended = known ? looked.amended : [];
    // A price that is not typed yet is none of nothing.
    const untyped = missingIn(draft);
    const meant = ({ code, field }: KindCheck) =>
      code !== 'paid_nothing' || !untyped.includes(field ?? '');
    this.checks = known ? looked.checks.filter(meant) : [];
    this.dates = known ? looked.dates : null;
  }

  async #looked(contract: Contract) {
    try {
      const question = { contract, signed_file: null, new_employer: this.#employer };
      const { problems, ...rest } = await call('contract_check', question);
      return { problems: problems.map((each) => ({ ...each, about: {} })), ...rest };
    } catch (cause) {
      const error = cause as AppError;
      const field = error.field?.replace(/^contract\./, '') ?? null;
      const problems = [{ ...error, field }];
      return { problems, doubts: [], checks: [], amended: [], dates: null };
    }
  }

  answered(field: Usual): void {
    this.#answered.push(field);
  }

  chooseKind(kind: ContractKind | null): void {
    this.draft.kind = kind;
    if (kind) this.#usual = this.#usual.then(() => this.#fill(kind));
  }

  addTerm(): void {
    const [first] = this.draft.terms;
    if (first) first.from ??= this.draft.start;
    this.draft.terms.push(nextTerm($state.snapshot(this.draft.terms.at(-1))));
  }

  /** Adds a rate that was proposed, in the order of its day. */
  takeTerm(terms: PayTerms): void {
    const { start } = this.draft;
    if (!start) return;
    this.draft.terms = inOrder([...this.draft.terms, termDraft(terms)], start);
  }

  removeTerm(key: number): void {
    this.draft.terms = this.draft.terms.filter((term) => term.key !== key);
  }

  /** True once all of it is kept; `typing` when Enter in a field asks for it. */
  async save(typing: boolean): Promise<boolean> {
    this.busy = true;
    const kept = await this.#save(typing);
    this.busy = false;
    return kept;
  }

  async #save(typing: boolean): Promise<boolean> {
    await this.#usual;
    const { start, terms } = this.draft;
    if (start) this.draft.terms = inOrder(terms, start);
    this.draft.conditions.amendments = amendmentsInOrder(this.draft.conditions.amendments);
    await this.check();
    if (this.problems.length > 0) return false;
    // Enter would keep the contract before what is said of the dates could be read.
    const told = JSON.stringify(this.doubts);
    if (typing && !this.held && this.doubts.length > 0 && told !== this.#read) {
      this.held = true;
      return false;
    }
    const contract = contractOf($state.snapshot(this.draft));
    const kept = await ask('contract_save', {
      contract,
      signed_file: this.path,
      new_employer: this.#employer,
    });
    if (kept.ok) this.path = null;
    else this.problems = [kept.error];
    return kept.ok;
  }

  async #fill(kind: ContractKind): Promise<void> {
    const kinds = await call('contract_kinds', {});
    const traits = kinds.find((each) => each.kind === kind);
    if (traits && this.draft.kind === kind) {
      fill(this.draft, traits.usual, this.#answered, traits.units);
    }
  }

  async #learn(contract: Contract): Promise<void> {
    const usual = await call('contract_defaults', { kind: contract.kind });
    this.#answered.push(...answeredIn(contract, usual));
  }
}
