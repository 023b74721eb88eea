import type { Attachment } from 'svelte/attachments';
import { near } from './near';

/** Which rows of a long list are near the eye; the others are only their height. */
export class Windowed {
  from = $state(0);
  to = $state(80);
  /** How tall a row that is not drawn is taken to be: any CSS length. */
  row = $state('var(--row)');

  /** Of the last rows that were drawn: far from the eye none is, and they have to come back. */
  #height = 0;

  constructor(private readonly count: () => number) {}

  /** Put on the body of the list, whose rows carry `data-at` and are about as tall as each other. */
  readonly attach: Attachment<HTMLElement> = (body) => {
    const measure = () => {
      const count = this.count();
      this.#height = meanHeight(body) || this.#height;
      const row = this.#height;
      if (count === 0 || !row) return;
      this.row = `${row}px`;
      const { top } = body.getBoundingClientRect();
      ({ from: this.from, to: this.to } = near({ count, row, top, height: innerHeight }));
    };
    $effect(measure);
    // Scroll events do not bubble, but they can be captured from any scrolling ancestor.
    addEventListener('scroll', measure, { capture: true, passive: true });
    addEventListener('resize', measure);
    return () => {
      removeEventListener('scroll', measure, { capture: true });
      removeEventListener('resize', measure);
    };
  };
}

function meanHeight(body: HTMLElement): number {
  const drawn = body.querySelectorAll(':scope > [data-at]');
  const [first, last] = [drawn[0], drawn[drawn.length - 1]];
  if (!first || !last) return 0;
  const { top } = first.getBoundingClientRect();
  return (last.getBoundingClientRect().bottom - top) / drawn.length;
}
