import { guidePath } from '#feature/employer';
import { query } from '#ipc';
import { m } from '#messages';
import { href } from '#shell';

/** What a book lacks before it can plan: whom one works for, then on which contract. */
export interface FirstStep {
  lacks: 'employer' | 'contract';
  title: string;
  hint: string;
  action: string;
  place: string;
}

/** The next step of a book that has no contract yet, `null` for any other. Call it at set-up. */
export function firstStep(): { readonly now: FirstStep | null; readonly known: boolean } {
  const employers = query('employer_list', () => ({}), ['employer']);
  const contracts = query('contract_list', () => ({ employer: null }), ['contract']);
  const known = $derived(employers.data !== undefined && contracts.data !== undefined);
  const now = $derived.by((): FirstStep | null => {
    if (!employers.data || !contracts.data || contracts.data.length > 0) return null;
    const [first, ...others] = employers.data;
    if (!first)
      return {
        lacks: 'employer',
        title: m.today_first_title(),
        hint: m.today_first_hint(),
        action: m.planning_empty_action(),
        place: href('/employer', { employer: 'new' }),
      };
    return {
      lacks: 'contract',
      title: m.today_contract_title(),
      hint: m.today_contract_hint(),
      action: m.today_contract_action(),
      place: guidePath(others.length === 0 ? { employer: first.employer.id } : {}),
    };
  });
  return {
    get now() {
      return now;
    },
    get known() {
      return known;
    },
  };
}
