import { m } from '#messages';

/** The keys that work everywhere, and what they do. */
export const everywhere = (): { keys: string; does: string }[] => [
  { keys: 'Ctrl K', does: m.help_key_find() },
  { keys: 'Alt 1 … 9', does: m.help_key_rail() },
  { keys: 'N', does: m.help_key_new() },
  { keys: 'Ctrl Z', does: m.help_key_undo() },
  { keys: 'Ctrl Y', does: m.help_key_redo() },
  { keys: 'F9', does: m.help_key_sums() },
  { keys: 'Ctrl + / −', does: m.help_key_text() },
  { keys: 'Ctrl L', does: m.help_key_lock() },
  { keys: 'F1', does: m.help_key_help() },
  { keys: '?', does: m.help_key_planning() },
];

/** What may be typed for a day or for hours, and what is understood. */
export const typed = (): { text: string; means: string }[] => [
  { text: '24/11', means: m.help_type_date() },
  { text: m.help_type_tomorrow_text(), means: m.help_type_tomorrow() },
  { text: m.help_type_next_text(), means: m.help_type_next() },
  { text: '8h30', means: m.help_type_time() },
  { text: '20h-8h', means: m.help_type_night() },
];

/** The way of a month, from an employer to the payment. */
export const steps = (): { title: string; hint: string; path: string }[] => [
  { title: m.help_step_employer(), hint: m.help_step_employer_hint(), path: '/employer' },
  { title: m.help_step_planning(), hint: m.help_step_planning_hint(), path: '/planning' },
  { title: m.help_step_month(), hint: m.help_step_month_hint(), path: '/money' },
  { title: m.help_step_formality(), hint: m.help_step_formality_hint(), path: '/formality' },
  { title: m.help_step_paper(), hint: m.help_step_paper_hint(), path: '/paper' },
  { title: m.help_step_history(), hint: m.help_step_history_hint(), path: '/history' },
];
