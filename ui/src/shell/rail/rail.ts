import CalendarDays from '@lucide/svelte/icons/calendar-days';
import Euro from '@lucide/svelte/icons/euro';
import FileText from '@lucide/svelte/icons/file-text';
import Folder from '@lucide/svelte/icons/folder';
import History from '@lucide/svelte/icons/history';
import Hospital from '@lucide/svelte/icons/hospital';
import ListChecks from '@lucide/svelte/icons/list-checks';
import Settings from '@lucide/svelte/icons/settings';
import Sun from '@lucide/svelte/icons/sun';
import type { Component } from 'svelte';
import { m } from '#messages';

export interface RailItem {
  /** The feature whose count stands beside the name. */
  noun: string;
  path: string;
  label: string;
  /** Stands for the name where the rail is narrow. */
  icon: Component<{ size?: number }>;
}

/** In the order of Alt+1 … Alt+9; the last stands at the foot. */
export const railItems = (): RailItem[] => [
  { noun: 'today', path: '/today', label: m.today_title(), icon: Sun },
  { noun: 'planning', path: '/planning', label: m.planning_title(), icon: CalendarDays },
  { noun: 'employer', path: '/employer', label: m.employer_title(), icon: Hospital },
  { noun: 'money', path: '/money', label: m.money_title(), icon: Euro },
  { noun: 'formality', path: '/formality', label: m.formality_title(), icon: ListChecks },
  { noun: 'document', path: '/document', label: m.document_title(), icon: Folder },
  { noun: 'paper', path: '/paper', label: m.paper_title(), icon: FileText },
  { noun: 'history', path: '/history', label: m.history_title(), icon: History },
  { noun: 'settings', path: '/settings', label: m.settings_title(), icon: Settings },
];
