import { m } from '#messages';
import type { HintName } from './hints';

/** One sentence for each hint: one without its sentence does not compile. */
const SENTENCES: Record<HintName, () => string> = {
  notice: m.help_notice,
  planning: m.hint_planning,
  money: m.hint_money,
  formality: m.hint_formality,
  document: m.hint_document,
  paper: m.hint_paper,
  history: m.hint_history,
  find: m.hint_find,
};

export const hintSentence = (name: HintName): string => SENTENCES[name]();
