import type { Colour, ContractProposal, DraftAsk, Employer, EmployerKind } from '#ipc';
import { getLocale } from '#messages';
import type { Beginning } from '../contract/form.svelte';
import { newDraft } from '../contract/model';
import { newEmployer } from '../model';
import { draftOfSketch, factsOf, newFacts } from './model';
import { knownLines, markWords } from './words';

/** Stands for an employer that is not in the book. */
export const NEW_EMPLOYER = 'new employer';

/** What was answered; answers stay while another way is tried. */
export class GuideForm {
  situation = $state<string | null>(null);
  /** The one before, where the list opens again. */
  before = $state<string | null>(null);
  /** An empty contract is wanted. */
  free = $state(false);
  answers = $state<Record<string, string>>({});
  facts = $state(newFacts());
  employer = $state<string | null>(null);
  name = $state('');
  /** Chosen by hand; otherwise the likeliest of the sketch. */
  kind = $state<EmployerKind | null>(null);
  /** The name was missing when the contract was asked for. */
  nameless = $state(false);
  unchosen = $state(false);

  readonly #id = crypto.randomUUID();
  readonly #contract = crypto.randomUUID();

  constructor(employer: string | null, situation: string | null, free: boolean) {
    this.employer = employer;
    this.situation = situation;
    this.free = free;
  }

  /** Whether leaving would lose an answer. */
  get answered(): boolean {
    const { situation, answers, facts, name } = this;
    return (
      (situation !== null && Object.keys(answers).length > 0) ||
      Object.values(facts).some((fact) => fact !== null) ||
      name.trim() !== ''
    );
  }

  /** The question to the core; null while no situation is chosen. */
  get question(): DraftAsk | null {
    const { situation, employer } = this;
    if (situation === null) return null;
    const fresh = employer === NEW_EMPLOYER;
    return {
      situation,
      answers: $state.snapshot(this.answers),
      facts: factsOf($state.snapshot(this.facts)),
      employer: fresh ? null : employer,
      employer_kind: fresh ? this.kind : null,
    };
  }

  choose(situation: string | null): void {
    this.before = this.situation;
    this.situation = situation;
    this.free = false;
  }

  kindOf(proposal: ContractProposal | undefined): EmployerKind | null {
    return this.kind ?? proposal?.sketch?.employers[0] ?? null;
  }

  /** The contract to read over; null while the other side is missing. */
  beginning(proposal: ContractProposal | undefined, colour: Colour): Beginning | null {
    const fresh = this.employer === NEW_EMPLOYER;
    const kind = this.kindOf(proposal);
    this.unchosen = this.employer === null;
    this.nameless = fresh && !this.name.trim();
    if (this.employer === null || this.nameless || (fresh && !kind)) return null;
    const other: Employer | null =
      fresh && kind ? { ...newEmployer(this.#id, kind, colour), name: this.name.trim() } : null;
    const employer = other?.id ?? this.employer;
    const sketch = this.free ? null : (proposal?.sketch ?? null);
    return {
      draft: sketch
        ? draftOfSketch(sketch, this.#contract, employer, getLocale())
        : newDraft(this.#contract, employer),
      marks: (sketch?.prefilled ?? []).map((each) => [each.field, markWords(each)]),
      known: sketch ? knownLines(sketch) : [],
      employer: other,
    };
  }
}
