import type { AppError, LineKind, Said } from './bindings';

/**
 * The one line at the foot of the window. The shell puts operations and failures into words;
 * `written` is a paper that can be opened from there.
 */
export type Line =
  | { kind: LineKind; said: Said }
  | { kind: 'done'; text: string; undoable: boolean; written?: string }
  | { kind: 'failed'; error: AppError };

let line = $state.raw<Line | null>(null);

export const said = {
  get line(): Line | null {
    return line;
  },
};

export function say(next: Line | null): void {
  line = next;
}
