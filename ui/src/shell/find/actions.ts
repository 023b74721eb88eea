import { PAPERS, paperWords } from '#feature/paper';
import { capital, dayLong, dayShort, month, time, timeRange, type IsoDay } from '#format';
import { getLocale, m } from '#messages';
import { book } from '../book/book.svelte';
import { hideSums } from '../keys';
import { leave } from '../leave/leave';
import { railItems } from '../rail/rail';
import { navigate } from '../router.svelte';
import { textSize } from '../text.svelte';
import { beside } from '../text-keys';
import { theme, type Theme } from '../theme.svelte';
import { redo, undo } from '../undo';
import type { Deed } from './fitting';
import type { ForWhom } from './for-whom';
import type { Hours, Typed } from './typed';

const action = (
  key: string,
  label: string,
  onselect: () => unknown,
  more: Partial<Deed> = {},
): Deed => ({ key, label, onselect: () => void onselect(), ...more });

const themed = (value: Theme, label: string): Deed =>
  action(`theme ${value}`, label, () => (theme.value = value), { also: m.find_also_theme() });

const tab = (key: string, label: string, path: string, name: string, also: string): Deed =>
  action(key, label, () => navigate(path, { tab: name }), { also });

/** Every page of the rail, by its name and its key. */
export const places = (): Deed[] => [
  ...railItems().map(({ noun, label, path }, at) =>
    action(`go ${noun}`, label, () => navigate(path), { keys: `Alt ${at + 1}` }),
  ),
  action('go help', m.help_title(), () => navigate('/help'), {
    keys: 'F1',
    also: m.find_also_help(),
  }),
  tab('go owed', m.find_owed(), '/money', 'owed', m.find_also_owed()),
  tab('go invoices', m.find_invoices(), '/money', 'invoices', ''),
  tab('go payslips', m.find_payslips(), '/money', 'payslips', m.find_also_payslips()),
  tab('go profile', m.find_profile(), '/settings', 'profile', m.find_also_profile()),
  tab('go backups', m.settings_tab_backup(), '/settings', 'backup', m.find_also_backups()),
  tab('go law', m.settings_tab_law(), '/settings', 'law', m.find_also_law()),
  tab('go display', m.settings_tab_display(), '/settings', 'display', m.find_also_display()),
  tab('go about', m.settings_tab_about(), '/settings', 'about', m.find_also_about()),
];

/** What is entered, closed, made and kept; `several` are those that ask for whom. */
export const deeds = (today: IsoDay, toClose: string | null, several: readonly Deed[]): Deed[] => [
  action('new shift', m.planning_new(), () => navigate('/planning', { new: today }), {
    keys: 'N',
    also: m.find_also_new_shift(),
  }),
  action('new leave', m.leave_new(), () => navigate('/planning', { leave: 'new' }), {
    also: m.find_also_leave(),
  }),
  action('close month', m.find_close_month(), () => navigate('/money', monthTab(toClose)), {
    also: m.find_also_close_month(),
    ...(toClose ? { note: capital(month(toClose)) } : {}),
  }),
  ...several,
  action('new invoice', m.find_new_invoice(), () => navigate('/money', monthTab(toClose)), {
    also: m.find_also_new_invoice(),
  }),
  action(
    'new payslip',
    m.find_new_payslip(),
    () => navigate('/money', { tab: 'payslips', payslip: 'new' }),
    { also: m.find_also_new_payslip() },
  ),
  action('add document', m.document_add(), () => navigate('/document', { new: 'file' }), {
    also: m.find_also_add_document(),
  }),
  action('new employer', m.find_new_employer(), () => navigate('/employer', { employer: 'new' }), {
    also: m.find_also_new_employer(),
  }),
  action('calendar', m.find_calendar(), () => navigate('/planning', { calendar: 'export' }), {
    also: m.find_also_calendar(),
  }),
  ...PAPERS.map((paper) =>
    action(
      `paper ${paper}`,
      m.find_paper({ paper: paperWords(paper).name }),
      () => navigate('/paper', { paper }),
      { also: m.find_also_paper() },
    ),
  ),
  action(
    'backup',
    m.settings_backup_now(),
    () => navigate('/settings', { tab: 'backup', make: 'now' }),
    { also: m.find_also_backup() },
  ),
];

const monthTab = (toClose: string | null) => ({
  tab: 'month',
  ...(toClose ? { month: toClose } : {}),
});

/** What changes the window, not the book. */
export const means = (): Deed[] => [
  action('undo', m.find_undo(), undo, { keys: 'Ctrl Z', also: m.find_also_undo() }),
  action('redo', m.find_redo(), redo, { keys: 'Ctrl Y', also: m.find_also_redo() }),
  action('sums', m.find_sums(), hideSums, { keys: 'F9', also: m.find_also_sums() }),
  action('text larger', m.find_text_larger(), () => (textSize.value = beside(1)), {
    keys: 'Ctrl +',
    also: m.find_also_text(),
  }),
  action('text smaller', m.find_text_smaller(), () => (textSize.value = beside(-1)), {
    keys: 'Ctrl −',
    also: m.find_also_text(),
  }),
  themed('light', m.find_theme_light()),
  themed('dark', m.find_theme_dark()),
  themed('system', m.find_theme_system()),
  action('language', m.find_language(), () => leave.speak(getLocale() === 'fr' ? 'en' : 'fr'), {
    also: m.find_also_language(),
  }),
  book.demo
    ? action('leave demo', m.find_leave_demo(), book.leaveDemo, {
        keys: 'Ctrl L',
        also: m.find_also_leave_demo(),
      })
    : action('lock', m.shell_lock(), () => book.lock(), {
        keys: 'Ctrl L',
        also: m.find_also_lock(),
      }),
  ...(book.demo
    ? []
    : [
        action('see demo', m.find_see_demo(), leave.demo, {
          note: m.find_see_demo_note(),
          also: m.find_also_demo(),
        }),
      ]),
];

const spoken = ({ start, end }: Hours): string =>
  end ? timeRange(start, end) : m.find_from({ time: time(start) });

/**
 * Where a day or hours that were typed lead; the contracts are those for which they may be meant:
 * a new shift is offered for each of them.
 */
export function days(
  { day, hours }: Typed,
  today: IsoDay,
  contracts: readonly ForWhom[] = [],
): Deed[] {
  const search = {
    new: day ?? today,
    ...(hours ? { hours: [hours.start, hours.end].filter(Boolean).join('-') } : {}),
  };
  const fresh = (label: string): Deed[] =>
    contracts.length === 0
      ? [action('day new', label, () => navigate('/planning', search))]
      : contracts.map(({ id, ...shown }) =>
          action(
            `day new ${id}`,
            label,
            () => navigate('/planning', { ...search, contract: id }),
            shown,
          ),
        );
  // Beside the name of a contract there is no room for the year, which the line of the day says.
  const spelt = contracts.length > 0 ? dayShort : dayLong;
  if (!day) return hours ? fresh(m.find_hours_new_today({ hours: spoken(hours) })) : [];
  const there = action('day', m.find_day({ day: capital(dayLong(day)) }), () =>
    navigate('/planning', { day, view: 'week' }),
  );
  return hours
    ? [...fresh(m.find_hours_new({ day: spelt(day), hours: spoken(hours) })), there]
    : [there, ...fresh(m.find_day_new({ day: spelt(day) }))];
}
