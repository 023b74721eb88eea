import type { Attachment } from 'svelte/attachments';

const first = (room: HTMLElement) => room.querySelector<HTMLInputElement>('input');

/** Puts the focus into the first field of what appears. */
export const firstField: Attachment<HTMLElement> = (room) => first(room)?.focus();

/** Puts the focus on what one would most likely press of what appears. */
export const firstButton: Attachment<HTMLElement> = (room) => room.querySelector('button')?.focus();

/** Begins at the heading of a step: the button that led to it is gone. */
export const heading: Attachment<HTMLElement> = (title) => title.focus();

/** Selects what was refused, so that typing replaces it. */
export const reselect =
  (refusal: () => unknown): Attachment<HTMLElement> =>
  (room) => {
    $effect(() => {
      if (!refusal()) return;
      first(room)?.focus();
      first(room)?.select();
    });
  };
