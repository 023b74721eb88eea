import type { Attachment } from 'svelte/attachments';

const first = (room: HTMLElement) => room.querySelector<HTMLInputElement>('input');

/** Puts the focus into the first field of what appears. */
export const firstField: Attachment<HTMLElement> = (room) => first(room)?.focus();

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
