import {
  ask,
  call,
  type AppError,
  type Contract,
  type ContractDoubt,
  type ContractKind,
} from '#ipc';
import { problemIn, refusal } from '../problems';
import {
  answeredIn,
  contractOf,
  draftOf,
  fill,
  inOrder,
  isFolded,
  missingIn,
  newDraft,
  newTerm,
  type ContractDraft,
  type Usual,
} from './model';

/** The form of one contract, kept or new. */
export class ContractForm {
  draft: ContractDraft = $state()!;
  problems = $state.raw<readonly AppError[]>([]);
  /** What the book says of its dates, as they are typed. */
  doubts = $state.raw<readonly ContractDoubt[]>([]);
  /** It was held back once, for a doubt that came while its cause was typed. */
  held = $state(false);
  #read: string | null = null;
  busy = $state(false);
  unfolded = $state(false);
  /** A file chosen but not yet attached. */
  path = $state<string | null>(null);
  #answered: Usual[] = [];
  #usual: Promise<void> = Promise.resolve();

  constructor(contract: Contract | null, employer: string) {
    this.draft = contract ? draftOf(contract) : newDraft(crypto.randomUUID(), employer);
    if (contract) this.#usual = this.#learn(contract);
  }

  readonly wrong = (field: string): string | null => problemIn(this.problems, field);

  /** What it says of the work in the book: its dates and the days of its rates. */
  get said(): string {
    const { start, end, terms } = this.draft;
    return JSON.stringify([start, end, terms.map(({ from }) => from)]);
  }

  /** Has the core look at every field as it stands. */
  async check(): Promise<void> {
    const draft = $state.snapshot(this.draft);
    const missing = missingIn(draft);
    const { problems, doubts } = await this.#looked(contractOf(draft));
    const written = problems.filter(({ field }) => field && !missing.includes(field));
    this.problems = [...missing.map((field) => refusal('required', field)), ...written];
    this.doubts = doubts;
    if (this.problems.some(({ field }) => field && isFolded(field))) this.unfolded = true;
  }

  /** Looks at the dates while they are typed. */
  async doubt(): Promise<void> {
    const said = this.said;
    this.held = false;
    const draft = $state.snapshot(this.draft);
    const { doubts } = await this.#looked(contractOf(draft));
    if (said !== this.said) return;
    this.doubts = draft.start ? doubts : [];
    this.#read ??= JSON.stringify(this.doubts);
  }

  async #looked(contract: Contract) {
    try {
      const { problems, doubts } = await call('contract_check', { contract, signed_file: null });
      return { problems: problems.map((each) => ({ ...each, about: {} })), doubts };
    } catch (cause) {
      const error = cause as AppError;
      const field = error.field?.replace(/^contract\./, '') ?? null;
      return { problems: [{ ...error, field }], doubts: [] };
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
    this.draft.terms.push(newTerm(this.draft.terms.at(-1)?.unit ?? 'hour', null));
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
    await this.check();
    if (this.problems.length > 0) return false;
    // Enter would keep the contract before what is said of the dates could be read.
    const told = JSON.stringify(this.doubts);
    if (typing && !this.held && this.doubts.length > 0 && told !== this.#read) {
      this.held = true;
      return false;
    }
    const contract = contractOf($state.snapshot(this.draft));
    const kept = await ask('contract_save', { contract, signed_file: this.path });
    if (kept.ok) this.path = null;
    else this.problems = [kept.error];
    return kept.ok;
  }

  async #fill(kind: ContractKind): Promise<void> {
    const usual = await call('contract_defaults', { kind });
    if (this.draft.kind === kind) fill(this.draft, usual, this.#answered);
  }

  async #learn(contract: Contract): Promise<void> {
    const usual = await call('contract_defaults', { kind: contract.kind });
    this.#answered.push(...answeredIn(contract, usual));
  }
}
