import { m } from '#messages';

export interface RailItem {
  /** The feature whose count stands beside the name. */
  noun: string;
  path: string;
  label: string;
}

/** In the order of Alt+1 … Alt+9; the last stands at the foot. */
export const railItems = (): RailItem[] => [
  { noun: 'today', path: '/today', label: m.today_title() },
  { noun: 'planning', path: '/planning', label: m.planning_title() },
  { noun: 'employer', path: '/employer', label: m.employer_title() },
  { noun: 'money', path: '/money', label: m.money_title() },
  { noun: 'formality', path: '/formality', label: m.formality_title() },
  { noun: 'document', path: '/document', label: m.document_title() },
  { noun: 'paper', path: '/paper', label: m.paper_title() },
  { noun: 'history', path: '/history', label: m.history_title() },
  { noun: 'settings', path: '/settings', label: m.settings_title() },
];
