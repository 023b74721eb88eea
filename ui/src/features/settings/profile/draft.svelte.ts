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
  async check(): Promise<void> {
    const profile = $state.snapshot(this.now);
    try {
      const { problems, doubts } = await call('profile_check', { profile });
      this.problems = problems;
      this.doubts = doubts;
    } catch (cause) {
      const { code, field } = cause as AppError;
      this.problems = field ? [{ code, field: field.replace(/^profile\./, '') }] : [];
    }
  }

  /** Looks again while a wrong field is being mended. */
  async recheck(): Promise<void> {
    if (this.problems.length > 0) await this.check();
  }

  async save(): Promise<boolean> {
    this.busy = true;
    const profile = $state.snapshot(this.now);
    await this.check();
    const kept = this.problems.length === 0 && (await this.#keep(profile));
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
