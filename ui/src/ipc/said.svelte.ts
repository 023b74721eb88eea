import type { AppError } from './bindings';

/** The one line at the foot of the window. The shell puts it into words. */
export type Said =
  { kind: 'done'; text: string | null; undoable: boolean } | { kind: 'failed'; error: AppError };

let line = $state.raw<Said | null>(null);

export const said = {
  get line(): Said | null {
    return line;
  },
};

export function say(next: Said | null): void {
  line = next;
}
