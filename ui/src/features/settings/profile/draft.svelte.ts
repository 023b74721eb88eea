import { ask, call, type AppError, type FieldProblem, type Profile, type ProfileDoubt } from '#ipc';
import { errorSentence } from '#messages';
import { sameProfile } from './model';

/** The profile while it is being typed; one button keeps it whole. */
export class ProfileDraft {
  now: Profile = $state()!;
  problems = $state.raw<FieldProblem[]>([]);
  doubts: ProfileDoubt[] = $state.raw([]);
  busy = $state(false);
  #kept: Profile = $state.raw()!;
  #newest = 0;

  constructor(stored: Profile, doubts: ProfileDoubt[]) {
    this.doubts = doubts;
    this.#kept = stored;
    this.now = structuredClone(stored);
  }

  readonly dirty = $derived.by(() => !sameProfile($state.snapshot(this.now), this.#kept));

  /** Takes what the core holds now, unless something else is being typed. */
  follow(stored: Profile): void {
    if (!this.dirty) this.now = structuredClone(stored);
    this.#kept = stored;
  }

  /** Has the core look at every field as it stands. A failure that concerns no field is said by saving. */
  async check(): Promise<FieldProblem[]> {
    const mine = ++this.#newest;
    const { problems, doubts } = await this.#look();
    // Each key looks again, and an older look may be answered after a newer one.
    if (mine === this.#newest) {
      this.problems = problems;
      this.doubts = doubts;
    }
    return problems;
  }

  async #look(): Promise<{ problems: FieldProblem[]; doubts: ProfileDoubt[] }> {
    try {
      return await call('profile_check', { profile: $state.snapshot(this.now) });
    } catch (cause) {
      const { code, field } = cause as AppError;
      const problems = field ? [{ code, field: field.replace(/^profile\./, '') }] : [];
      return { problems, doubts: this.doubts };
    }
  }

  /** Looks again while a wrong field is being mended. */
  async recheck(): Promise<void> {
    if (this.problems.length > 0) await this.check();
  }

  async save(): Promise<boolean> {
    this.busy = true;
    const profile = $state.snapshot(this.now);
    const kept = (await this.check()).length === 0 && (await this.#keep(profile));
    this.busy = false;
    return kept;
  }

  async #keep(profile: Profile): Promise<boolean> {
    const answer = await ask('profile_save', { profile });
    if (answer.ok) this.#kept = profile;
    return answer.ok;
  }

  /** The sentence for one field, when something is wrong with it. */
  readonly wrong = (field: string): string | null => {
    const problem = this.problems.find((each) => each.field === field);
    return problem ? errorSentence({ ...problem, about: {} }) : null;
  };

  /** Whether something is wrong in one of these, so that their fold opens. */
  readonly wrongIn = (...fields: string[]): boolean =>
    fields.some((field) => this.problems.some((each) => each.field.startsWith(field)));
}
