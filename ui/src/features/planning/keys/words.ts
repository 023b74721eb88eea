import { m } from '#messages';
import type { View } from '../model';

type Words = () => string;

const WALK: Record<View, Words> = {
  month: m.planning_key_walk_month,
  week: m.planning_key_walk_week,
  list: m.planning_key_walk_list,
  employer: m.planning_key_walk_employer,
};

const MOVE_DOWN: Record<View, Words> = {
  month: m.planning_key_move_week,
  week: m.planning_key_move_half_hour,
  list: m.planning_key_move_week,
  employer: m.planning_key_move_employer,
};

/** Every key of a view, and what it does. */
export const keyLines = (view: View): { keys: string; does: string }[] =>
  [
    [view === 'list' ? '↑ ↓' : '← → ↑ ↓', WALK[view]],
    [m.planning_key_enter(), view === 'list' ? m.planning_key_open : m.planning_key_open_or_new],
    ['N', m.planning_new],
    ['Alt ← →', m.planning_key_move_day],
    ['Alt ↑ ↓', MOVE_DOWN[view]],
    [m.planning_key_stretch_keys(), m.planning_key_stretch_half_hour],
    ['D', m.planning_key_copy_next_day],
    [m.planning_key_space(), m.planning_key_choose],
    [m.planning_key_delete(), m.planning_key_remove],
    [m.planning_key_pages(), m.planning_key_turn],
    ['T', m.planning_today],
    [m.planning_key_views(), m.planning_key_look],
  ].map(([keys, does]) => ({ keys: keys as string, does: (does as Words)() }));
