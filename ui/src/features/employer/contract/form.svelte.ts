import { ask, call, type AppError, type Contract, type ContractKind } from '#ipc';
import { problemAt, refusal } from '../problems';
import {
  answeredIn,
  contractOf,
  draftOf,
  fill,
  inOrder,
  isFolded,
  newDraft,
  newTerm,
  type ContractDraft,
  type Usual,
} from './model';

/** The form of one contract, kept or new. */
export class ContractForm {
  draft: ContractDraft = $state()!;
  error = $state.raw<AppError | null>(null);
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

  readonly wrong = (field: string): string | null => problemAt(this.error, field);

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

  /** True once all of it is kept. */
  async save(): Promise<boolean> {
    this.busy = true;
    this.error = await this.#save();
    this.busy = false;
    if (this.error?.field && isFolded(this.error.field)) this.unfolded = true;
    return this.error === null;
  }

  async #save(): Promise<AppError | null> {
    await this.#usual;
    const { start, terms } = this.draft;
    if (start) this.draft.terms = inOrder(terms, start);
    const contract = contractOf($state.snapshot(this.draft));
    if (typeof contract === 'string') return refusal('required', contract);
    const kept = await ask('contract_save', { contract, signed_file: this.path });
    if (!kept.ok) return kept.error;
    this.path = null;
    return null;
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
