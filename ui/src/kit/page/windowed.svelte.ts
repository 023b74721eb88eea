import type { Attachment } from 'svelte/attachments';

const MARGIN = 20;

/** Which rows of a long list are near the eye; the others are only their height. */
export class Windowed {
  from = $state(0);
  to = $state(80);

  constructor(private readonly count: () => number) {}

  /** Put on the body of the list, whose rows all have one height. */
  readonly attach: Attachment<HTMLElement> = (body) => {
    const measure = () => {
      const count = this.count();
      const box = body.getBoundingClientRect();
      if (count === 0 || box.height === 0) return;
      const row = box.height / count;
      const first = Math.floor(-box.top / row) - MARGIN;
      this.from = Math.max(0, Math.min(first, count));
      this.to = Math.min(count, first + Math.ceil(innerHeight / row) + 2 * MARGIN);
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
