import { call, type ConflictRow, type Shift } from '#ipc';

/** What a shift would break where it is being drawn to, told under the pointer before it is dropped. */
export class Verdict {
  /** None while nothing is drawn, or not yet known. */
  rows = $state.raw<readonly ConflictRow[] | null>(null);
  at = $state.raw({ x: 0, y: 0 });
  #asked = '';
  #newest = 0;

  /** Asks once for each place that the shift is drawn to; the newest answer counts. */
  readonly look = async (shift: Shift) => {
    const asked = `${shift.id} ${shift.contract} ${shift.start} ${shift.end}`;
    if (asked === this.#asked) return;
    if (!this.#asked) addEventListener('pointermove', this.#follow);
    this.#asked = asked;
    const mine = ++this.#newest;
    // A shift that cannot even be asked about is refused when it is dropped.
    const rows = await call('conflict_check', { shift, told: null }).catch(() => null);
    if (mine === this.#newest) this.rows = rows && rows.filter(({ aside }) => aside === null);
  };

  readonly clear = () => {
    this.#newest++;
    this.#asked = '';
    this.rows = null;
    removeEventListener('pointermove', this.#follow);
  };

  readonly #follow = ({ clientX, clientY }: PointerEvent) => {
    this.at = { x: clientX, y: clientY };
  };
}
