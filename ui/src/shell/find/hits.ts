import { contractPath, employerPath } from '#feature/employer';
import type { EmployerName } from '#feature/paper';
import { leaveKindName, leaveSpan } from '#feature/planning';
import { capital, dateShort, dayShort, money, month, timeRange } from '#format';
import type { Hit } from '#ipc';
import type { PaletteGroup, PaletteItem } from '#kit';
import { m, stepTitle } from '#messages';
import { href } from '../path';
import { visit } from '../router.svelte';

type Names = { of(id: string): EmployerName };

const go = (hash: string) => () => visit(hash);

/** A hit as a line that leads to its place. */
function line(hit: Hit, names: Names): PaletteItem {
  const of = (id: string) => {
    const { hue, initials } = names.of(id);
    return { hue, initials };
  };
  switch (hit.what) {
    case 'employer':
      return {
        key: `employer ${hit.employer}`,
        label: hit.name,
        ...of(hit.employer),
        onselect: go(employerPath(hit.employer)),
      };
    case 'contract':
      return {
        key: `contract ${hit.contract}`,
        label: hit.title,
        note: names.of(hit.employer).label,
        ...of(hit.employer),
        onselect: go(contractPath({ id: hit.contract, employer: hit.employer })),
      };
    case 'shift':
      return {
        key: `shift ${hit.shift}`,
        label: `${names.of(hit.employer).label}, ${hit.place}`,
        note: `${dayShort(hit.start.slice(0, 10))}, ${timeRange(hit.start, hit.end)}`,
        ...of(hit.employer),
        onselect: go(
          href('/planning', { view: 'week', day: hit.start.slice(0, 10), shift: hit.shift }),
        ),
      };
    case 'leave': {
      const owner = hit.employer === null ? null : names.of(hit.employer);
      return {
        key: `leave ${hit.leave}`,
        label: leaveKindName[hit.kind](),
        note: [leaveSpan(hit), owner?.label].filter(Boolean).join(', '),
        ...(owner ? { hue: owner.hue, initials: owner.initials } : {}),
        onselect: go(href('/planning', { day: hit.from, leave: hit.leave })),
      };
    }
    case 'invoice':
      return {
        key: `invoice ${hit.invoice}`,
        label: hit.number ?? (hit.kind === 'invoice' ? m.find_draft() : m.find_draft_credit()),
        note: capital(month(hit.period_end)),
        ...(hit.gross ? { sum: money(hit.gross) } : {}),
        ...of(hit.employer),
        onselect: go(href(`/money/invoice/${hit.invoice}`)),
      };
    case 'document':
      return { key: `document ${hit.document}`, label: hit.title, onselect: go(href('/document')) };
    case 'formality':
      return {
        key: `formality ${hit.contract} ${hit.code}`,
        label: stepTitle(hit),
        note: hit.due_on
          ? m.find_due({ employer: names.of(hit.employer).label, day: dateShort(hit.due_on) })
          : names.of(hit.employer).label,
        ...of(hit.employer),
        onselect: go(href('/formality', { contract: hit.contract })),
      };
  }
}

const heads: Record<Hit['what'], () => string> = {
  shift: m.find_shifts,
  employer: m.find_employers,
  contract: m.find_contracts,
  invoice: m.find_invoices,
  leave: m.find_leaves,
  document: m.find_documents,
  formality: m.find_formalities,
};

/** What the core found, a group for each kind. */
export const groupsOf = (hits: readonly Hit[], names: Names): PaletteGroup[] =>
  Object.entries(heads).map(([what, title]) => ({
    title: title(),
    items: hits.filter((hit) => hit.what === what).map((hit) => line(hit, names)),
  }));
