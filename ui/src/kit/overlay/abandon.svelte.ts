/** What would lose something that is typed, and waits for the answer. */
export interface Abandoned {
  act: () => unknown;
  /** What staying does besides. */
  stay?: () => unknown;
  /** The program ends with it: it is asked over the curtain too. */
  ends?: boolean;
  /** It was asked at the curtain itself. */
  above?: boolean;
}

/** The one question of the window before what is typed is lost; one thing at a time waits for it. */
class Abandon {
  #wanted = $state.raw<Abandoned | null>(null);

  get asking(): boolean {
    return this.#wanted !== null;
  }

  /** Whether the program would end. */
  get ending(): boolean {
    return this.#wanted?.ends ?? false;
  }

  /** Whether it lies over the curtain too. */
  get above(): boolean {
    return this.ending || (this.#wanted?.above ?? false);
  }

  /** Does what is wanted, after the question where something would be lost. */
  readonly ask = (loses: boolean, wanted: Abandoned): void => {
    this.#taken()?.stay?.();
    if (loses) this.#wanted = wanted;
    else void wanted.act();
  };

  readonly stay = (): void => {
    void this.#taken()?.stay?.();
  };

  readonly go = (): void => {
    void this.#taken()?.act();
  };

  /** What it was asked for is gone by itself. */
  readonly forget = (wanted: Abandoned): void => {
    if (this.#wanted === wanted) this.#wanted = null;
  };

  #taken(): Abandoned | null {
    const wanted = this.#wanted;
    this.#wanted = null;
    return wanted;
  }
}

export const abandon = new Abandon();
