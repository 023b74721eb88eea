import { ask, type AppError, type Employer } from '#ipc';
import { problemAt } from '../problems';

const FIELDS = [
  'kind',
  'name',
  'short_name',
  'siret',
  'siren',
  'finess_legal',
  'finess_site',
  'address',
  'colour',
  'notes',
] as const;

type Field = (typeof FIELDS)[number];

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What is typed on the page of an employer, kept field by field: nothing waits for a button. */
export class EmployerDraft {
  now: Employer = $state()!;
  #errors = $state.raw<Partial<Record<Field, AppError>>>({});
  #kept: Employer;
  #refused: Partial<Record<Field, unknown>> = {};
  #asked: { field: Field; value: unknown } | null = null;
  #queue = Promise.resolve();

  constructor(stored: Employer) {
    this.#kept = stored;
    this.now = structuredClone(stored);
  }

  /** The sentence for a part of a field; it stands until what is typed there is kept. */
  readonly wrong = (path: string): string | null => {
    const [field] = path.split('.');
    return problemAt(this.#errors[field as Field] ?? null, path);
  };

  /** Something on the screen is not in the book. */
  get unkept(): boolean {
    return this.#changed().length > 0;
  }

  /** Takes what the core holds now, after an undo too; what is being typed stays. */
  follow(stored: Employer): void {
    const typed = this.#changed().filter((field) => !this.#isAsked(field));
    this.#kept = stored;
    for (const field of FIELDS) if (!typed.includes(field)) this.#take(field, stored);
  }

  /** Keeps what was changed; one field that is refused does not hold up the others. */
  keep(): Promise<void> {
    this.#queue = this.#queue.then(() => this.#keepEach());
    return this.#queue;
  }

  async #keepEach(): Promise<void> {
    for (const field of FIELDS) {
      if (this.#errors[field] && !this.#changed().includes(field)) this.#mend(field);
    }
    for (const field of this.#changed()) {
      const value = $state.snapshot(this.now)[field];
      if (same(value, this.#refused[field])) continue;
      this.#asked = { field, value };
      const answer = await ask('employer_save', { employer: { ...this.#kept, [field]: value } });
      const still = this.#isAsked(field);
      this.#asked = null;
      if (answer.ok) {
        if (still) this.#kept = { ...this.#kept, [field]: value };
        this.#mend(field);
      } else if (answer.error.code !== 'book_locked') {
        this.#refused[field] = value;
        this.#errors = { ...this.#errors, [field]: answer.error };
      }
    }
  }

  #mend(field: Field): void {
    delete this.#refused[field];
    this.#errors = { ...this.#errors, [field]: undefined };
  }

  /** On its way to the core as it stands, which may write it in another way: a SIRET without spaces. */
  #isAsked(field: Field): boolean {
    return this.#asked?.field === field && same(this.now[field], this.#asked.value);
  }

  #changed(): Field[] {
    return FIELDS.filter((field) => !same(this.now[field], this.#kept[field]));
  }

  #take<K extends Field>(field: K, from: Employer): void {
    this.now[field] = structuredClone(from)[field];
  }
}
