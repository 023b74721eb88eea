import { PAPERS, paperWords } from '#feature/paper';
import { capital, dayLong, plain, type IsoDay } from '#format';
import type { PaletteItem } from '#kit';
import { m } from '#messages';
import { book } from '../book/book.svelte';
import { hideSums } from '../keys';
import { railItems } from '../rail/rail';
import { navigate } from '../router.svelte';
import { textSize } from '../text.svelte';
import { beside } from '../text-keys';
import { theme, type Theme } from '../theme.svelte';
import { redo, undo } from '../undo';

const action = (
  key: string,
  label: string,
  onselect: () => unknown,
  keys?: string,
): PaletteItem => ({
  key,
  label,
  onselect: () => void onselect(),
  ...(keys ? { keys } : {}),
});

const themed = (value: Theme, label: string): PaletteItem =>
  action(`theme ${value}`, label, () => (theme.value = value));

/** Every page of the rail, by its name and its key. */
export const places = (): PaletteItem[] => [
  ...railItems().map(({ noun, label, path }, at) =>
    action(`go ${noun}`, label, () => navigate(path), `Alt ${at + 1}`),
  ),
  action('go help', m.help_title(), () => navigate('/help'), 'F1'),
  action('go backups', m.settings_tab_backup(), () => navigate('/settings', { tab: 'backup' })),
  action('go owed', m.find_owed(), () => navigate('/money', { tab: 'owed' })),
  action('go invoices', m.find_invoices(), () => navigate('/money', { tab: 'invoices' })),
];

/** What can be done from anywhere. */
export const deeds = (today: IsoDay): PaletteItem[] => [
  action('new shift', m.planning_new(), () => navigate('/planning', { new: today }), 'N'),
  action('new employer', m.find_new_employer(), () => navigate('/employer', { employer: 'new' })),
  ...PAPERS.map((paper) =>
    action(`paper ${paper}`, m.find_paper({ paper: paperWords(paper).name }), () =>
      navigate('/paper', { paper }),
    ),
  ),
  action('undo', m.find_undo(), undo, 'Ctrl Z'),
  action('redo', m.find_redo(), redo, 'Ctrl Y'),
  action('sums', m.find_sums(), hideSums, 'F9'),
  action('text larger', m.find_text_larger(), () => (textSize.value = beside(1)), 'Ctrl +'),
  action('text smaller', m.find_text_smaller(), () => (textSize.value = beside(-1)), 'Ctrl −'),
  themed('light', m.find_theme_light()),
  themed('dark', m.find_theme_dark()),
  themed('system', m.find_theme_system()),
  action('lock', m.shell_lock(), () => book.lock(), 'Ctrl L'),
];

/** Where a day that was typed leads. */
export const days = (day: IsoDay): PaletteItem[] => [
  action('day', m.find_day({ day: capital(dayLong(day)) }), () =>
    navigate('/planning', { day, view: 'week' }),
  ),
  action('day new', m.find_day_new({ day: dayLong(day) }), () =>
    navigate('/planning', { new: day }),
  ),
];

/** Those that carry each word that was typed; all of them for none. */
export function fitting(items: readonly PaletteItem[], text: string): PaletteItem[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  return items.filter(({ label }) => words.every((word) => plain(label).includes(word)));
}
