import { getContext, onDestroy, setContext } from 'svelte';
import { abandon, type Abandoned } from './abandon.svelte';

type Control = HTMLInputElement | HTMLTextAreaElement;

const KEY = Symbol('typing');
let open: readonly Typing[] = [];

const written = (control: Control): string =>
  control.type === 'checkbox' ? String((control as HTMLInputElement).checked) : control.value;

/** What is typed in one sheet, so that a key does not throw it away. */
export class Typing {
  // A control as it was when one came to it; it keeps its text when it leaves the screen.
  #before: { control: Control; text: string }[] = [];
  #chosen = false;
  #asked: Abandoned | null = null;

  /** `counts` while the sheet is open and what is typed in it is to be kept. */
  constructor(private readonly counts: () => boolean) {}

  get unsaved(): boolean {
    if (!this.counts()) return false;
    return this.#chosen || this.#before.some(({ control, text }) => written(control) !== text);
  }

  readonly enter = ({ target }: Event): void => {
    if (!(target instanceof HTMLElement) || !target.matches('input, textarea')) return;
    const control = target as Control;
    if (this.#before.some((each) => each.control === control)) return;
    this.#before.push({ control, text: written(control) });
  };

  readonly choose = (): void => {
    this.#chosen = true;
  };

  readonly forget = (): void => {
    this.#before = [];
    this.#chosen = false;
  };

  /** Closes, after the question where something would be lost. */
  leave(close: () => void): void {
    this.#asked = { act: close };
    abandon.ask(this.unsaved, this.#asked);
  }

  /** It is gone, and the question with it. */
  readonly end = (): void => {
    if (this.#asked) abandon.forget(this.#asked);
  };
}

/** The typing of a sheet that is being set up. */
export function typingHere(counts: () => boolean): Typing {
  const typing = new Typing(counts);
  setContext(KEY, typing);
  open = [...open, typing];
  onDestroy(() => {
    open = open.filter((each) => each !== typing);
    typing.end();
  });
  return typing;
}

/** For a field without text of its own: what was chosen counts like what was typed. */
export const chosenHere = (): (() => void) =>
  getContext<Typing | undefined>(KEY)?.choose ?? (() => {});

/** Whether something is typed in a sheet that is open. */
export const somethingTyped = (): boolean => open.some((each) => each.unsaved);
