import type { DatedValue } from '#ipc';
import { m } from '#messages';

/** Why a value is to be verified: its text, or its age; nothing where it is not. */
export function doubtWhy({ confidence, parameter }: DatedValue): string {
  if (confidence !== 'to_verify') return '';
  return parameter.confidence === 'to_verify'
    ? m.settings_law_unconfirmed()
    : m.settings_law_aged();
}
