import { ask, type AppError } from '#ipc';
import { errorSentence, m } from '#messages';
import { around, readLength, whole, type Road } from './model';

export interface Texts {
  minutes: string;
  kilometres: string;
}

const text = (value: number | null) => value?.toString() ?? '';
const same = (one: Texts, other: Texts | null) =>
  one.minutes === other?.minutes && one.kilometres === other.kilometres;

/** Why a length is not understood. */
function unclear({ minutes, kilometres }: Texts): string {
  const between = [minutes, kilometres].map(around).find((found) => found !== null);
  return between ? m.employer_road_no_parts(between) : m.employer_road_whole();
}

/** The length of one road as it is typed in its line. */
export class LengthDraft {
  problem = $state<string | null>(null);
  #typed = $state.raw<Texts | null>(null);
  #refused = $state.raw<AppError | null>(null);
  #asked: Texts | null = null;
  readonly #kept: Texts;
  readonly shown: Texts;

  constructor(private readonly road: () => Road) {
    this.#kept = $derived({ minutes: text(road().minutes), kilometres: text(road().kilometres) });
    this.shown = $derived(this.#typed ?? this.#kept);
    let before = this.#kept;
    // What the core holds now counts, after an undo too.
    $effect(() => {
      if (!same(this.#kept, before)) this.forget();
      before = this.#kept;
    });
  }

  type(field: keyof Texts, value: string): void {
    this.#typed = { ...this.shown, [field]: value };
  }

  forget(): void {
    this.#typed = this.#asked = this.#refused = null;
    this.problem = null;
  }

  /** Something is typed that the book does not hold. */
  get unkept(): boolean {
    return !same(this.shown, this.#kept);
  }

  isWrong(field: keyof Texts): boolean {
    const unclear = this.problem !== null && whole(this.shown[field]) === null;
    return this.#refused?.field === field || unclear;
  }

  /** Keeps what was changed, once. */
  async keep(): Promise<void> {
    const now = this.shown;
    if (same(now, this.#kept) || same(now, this.#asked)) return;
    const length = readLength(now.minutes, now.kilometres);
    this.#refused = null;
    this.problem = length === null ? unclear(now) : null;
    if (length === null) return;
    this.#asked = now;
    const { from, to } = this.road();
    const between = { from: from?.id ?? null, to: to.id };
    const answer =
      length === 'none'
        ? await ask('travel_remove', between)
        : await ask('travel_save', { travel: { ...between, ...length } });
    if (answer.ok) return;
    if (answer.error.code === 'book_locked') return void (this.#asked = null);
    this.#refused = answer.error;
    this.problem = errorSentence(answer.error);
  }
}
