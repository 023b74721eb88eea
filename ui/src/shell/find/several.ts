import { fittingSituations, guidePath, guideWords } from '#feature/employer';
import { isOpen } from '#feature/money';
import type { EmployerName } from '#feature/paper';
import { money, month, plain } from '#format';
import type { Claim, EmployerRow, GuideSituation, Ledger } from '#ipc';
import { m } from '#messages';
import { navigate, visit } from '../router.svelte';
import { several, type Deed } from './fitting';

/** What is typed in the place of the letters once such an action is chosen. */
type Refine = (text: string) => void;
type Names = { of(id: string): EmployerName };

function whole(
  key: string,
  label: string,
  also: string,
  each: readonly Deed[],
  choose: () => void,
): Deed {
  return { key, label: each.length > 0 ? `${label}…` : label, also, onselect: choose, stays: true };
}

/** A new contract: with whom? */
export function newContract(
  text: string,
  employers: readonly EmployerRow[],
  names: Names,
  refine: Refine,
): Deed[] {
  const also = m.find_also_new_contract();
  const each = employers.map(({ employer: { id } }): Deed => {
    const { name, hue, initials } = names.of(id);
    return {
      key: `new contract ${id}`,
      label: m.find_for({ what: m.find_new_contract(), name }),
      also,
      hue,
      initials,
      onselect: () => visit(guidePath({ employer: id })),
    };
  });
  const general = whole('new contract', m.find_new_contract(), also, each, () =>
    refine(m.find_new_contract()),
  );
  if (each.length > 0) return several(general, each, text);
  // Without an employer, one is entered with the contract.
  const first = () => visit(guidePath());
  return several({ ...general, stays: false, onselect: first }, each, text);
}

/** As many situations are offered. */
const SITUATIONS = 5;

/** A new contract from a situation in the doctor's words. */
export function situations(text: string, known: readonly GuideSituation[]): Deed[] {
  const told = plain(text)
    .replace(plain(m.find_new_contract()), '')
    .replace(/^[\s:]+/, '');
  if (!told) return [];
  return fittingSituations(known, told)
    .slice(0, SITUATIONS)
    .map(({ code, says }) => ({
      key: `new contract from ${code}`,
      label: m.guide_find({ situation: lower(guideWords(says)) }),
      onselect: () => visit(guidePath({ situation: code })),
    }));
}

/** « Je remplace… » within a sentence. */
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** What came in: for which invoice or month? */
export function payment(
  text: string,
  ledger: Ledger | undefined,
  names: Names,
  refine: Refine,
): Deed[] {
  const claims = (ledger?.employers ?? [])
    .flatMap((employer) => employer.claims)
    .filter(({ balance }) => isOpen(balance))
    .sort((one, other) => (one.due_on < other.due_on ? -1 : 1));
  const each = claims.map((claim) => claimed(claim, names));
  const general = whole('pay', m.find_pay(), m.find_also_pay(), each, () => refine(m.find_pay()));
  if (each.length > 0) return several(general, each, text);
  const owed = () => navigate('/money', { tab: 'owed' });
  return several({ ...general, stays: false, onselect: owed }, each, text);
}

function claimed(claim: Claim, names: Names): Deed {
  const { label, hue, initials } = names.of(claim.employer);
  const { balance, pays, number, period_end } = claim;
  const name = number ?? month(period_end);
  return {
    key: `pay ${Object.values(pays).join()}`,
    label: m.find_for({ what: m.find_pay(), name }),
    note: label,
    sum: money(balance),
    also: [m.find_also_pay(), balance, balance.replace('.', ','), money(balance)].join(' '),
    hue,
    initials,
    onselect: () => navigate('/money', { tab: 'owed', ...pays }),
  };
}
