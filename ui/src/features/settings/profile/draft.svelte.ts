import { ask, type AppError, type Profile } from '#ipc';
import { errorSentence } from '#messages';
import { sameProfile } from './model';

/** The profile while it is being typed; one button keeps it whole. */
export class ProfileDraft {
  now: Profile = $state()!;
  error = $state.raw<AppError | null>(null);
  busy = $state(false);
  #kept: Profile = $state.raw()!;

  constructor(stored: Profile) {
    this.#kept = stored;
    this.now = structuredClone(stored);
  }

  readonly dirty = $derived.by(() => !sameProfile($state.snapshot(this.now), this.#kept));

  /** Takes what the core holds now, unless something else is being typed. */
  follow(stored: Profile): void {
    if (!this.dirty) this.now = structuredClone(stored);
    this.#kept = stored;
  }

  async save(): Promise<boolean> {
    this.busy = true;
    const profile = $state.snapshot(this.now);
    const answer = await ask('profile_save', { profile });
    this.busy = false;
    this.error = answer.ok ? null : answer.error;
    if (answer.ok) this.#kept = profile;
    return answer.ok;
  }

  /** The sentence for one field, when the refusal concerns it. */
  readonly wrong = (field: string): string | null =>
    this.error?.field === field ? errorSentence(this.error) : null;

  /** Whether the refusal lies in one of these, so that their fold opens. */
  readonly wrongIn = (...fields: string[]): boolean =>
    fields.some((field) => this.error?.field?.startsWith(field));
}
