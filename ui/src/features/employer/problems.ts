import { tick } from 'svelte';
import type { AppError, ErrorCode } from '#ipc';
import { errorSentence } from '#messages';

/** The sentence for one field, when the refusal concerns it. */
export const problemAt = (error: AppError | null, field: string): string | null =>
  error?.field === field ? errorSentence(error) : null;

/** The same where several fields may be wrong at once. */
export const problemIn = (errors: readonly AppError[], field: string): string | null =>
  problemAt(errors.find((error) => error.field === field) ?? null, field);

export const refusal = (code: ErrorCode, field: string): AppError => ({ code, field, about: {} });

/** What could not be read is marked once its field is left; Enter leaves none. */
function leaveField(form: HTMLElement | undefined): void {
  const here = document.activeElement;
  if (!(here instanceof HTMLInputElement) || !form?.contains(here)) return;
  if (here.role === 'combobox') return;
  here.blur();
  here.focus();
}

/** Brings the doctor to the first field that is not right; false when all are. */
export async function toFirstWrong(form: HTMLElement | undefined): Promise<boolean> {
  leaveField(form);
  await tick();
  const wrong = form?.querySelector<HTMLElement>('[aria-invalid]');
  if (!wrong) return false;
  wrong.closest('details')?.setAttribute('open', '');
  wrong.focus({ preventScroll: true });
  // With its sentence, clear of the foot of a sheet.
  (wrong.closest('.field') ?? wrong).scrollIntoView({ block: 'center' });
  return true;
}
