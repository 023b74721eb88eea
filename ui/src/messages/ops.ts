import {
  clockOf,
  dateRange,
  dateShort,
  dayAt,
  dayLong,
  dayShort,
  money,
  month,
  ofMonth,
  time,
  timeRange,
} from '#format';
import type { Op, Said } from '../ipc/bindings';
import { m } from '../paraglide/messages.js';
import { moment, named, type About } from './about';
import { parameterName, parameterSaid } from './law';

const employer = (about: About) => ({ employer: named(about, 'employer') });
const contract = (about: About) => ({ contract: named(about, 'contract'), ...employer(about) });
const clause = (about: About) => ({ clause: named(about, 'clause'), ...contract(about) });
const site = (about: About) => ({ site: named(about, 'site'), ...employer(about) });
const shift = (about: About) => ({ start: moment(named(about, 'start')), ...employer(about) });
const paid = (about: About) => ({ amount: money(named(about, 'amount')), ...employer(about) });
const inMonth = (about: About) => ({ month: month(named(about, 'month')) });
const ofIts = (about: About) => ({ of_month: ofMonth(named(about, 'month')) });
const document = (about: About) => ({ document: named(about, 'document') });
const step = (about: About) => ({ formality: named(about, 'formality'), ...employer(about) });
const count = (about: About) => Number(named(about, 'count'));

const LEAVES: Partial<Record<string, () => string>> = {
  paid_leave: m.leave_kind_paid_leave,
  sick_leave: m.leave_kind_sick_leave,
  parental_leave: m.leave_kind_parental_leave,
  unpaid_leave: m.leave_kind_unpaid_leave,
  training: m.leave_kind_training,
  unavailability: m.leave_kind_unavailability,
};

function leave(about: About) {
  const [from, to] = [named(about, 'from'), named(about, 'to')];
  const kind = LEAVES[named(about, 'kind')]?.() ?? '';
  const span = from === to ? m.leave_day({ day: dayShort(from) }) : dateRange(from, to);
  return { kind, span };
}

const conflict = (about: About) => ({
  conflict: m.conflict_name({ kind: named(about, 'kind') }),
  day: dayShort(named(about, 'day')),
});

function moved(about: About): string {
  const [from, start] = [named(about, 'from'), named(about, 'start')];
  if (from !== start) return m.ops_move_shift({ from: moment(from), ...shift(about) });
  return m.ops_resize_shift({ hours: timeRange(start, named(about, 'end')), ...shift(about) });
}

function marked(about: About): string {
  const state = named(about, 'state');
  return count(about) === 1
    ? m.ops_set_shift_state_one({ state: m.ops_shift_state({ state }), ...shift(about) })
    : m.ops_set_shift_state_many({ state: m.ops_shift_states({ state }), count: count(about) });
}

/** One sentence for each operation: one without its sentence does not compile. */
const sentences: Record<Op, (about: About) => string> = {
  save_profile: () => m.ops_save_profile(),
  add_employer: (about) => m.ops_add_employer(employer(about)),
  edit_employer: (about) => m.ops_edit_employer(employer(about)),
  remove_employer: (about) => m.ops_remove_employer(employer(about)),
  add_site: (about) => m.ops_add_site(site(about)),
  edit_site: (about) => m.ops_edit_site(site(about)),
  remove_site: (about) => m.ops_remove_site(site(about)),
  save_travel: (about) => {
    const road = { site: named(about, 'site'), minutes: named(about, 'minutes') };
    const from = named(about, 'from');
    return from ? m.ops_save_travel({ from, ...road }) : m.ops_save_travel_home(road);
  },
  remove_travel: (about) => m.ops_remove_travel({ site: named(about, 'site') }),
  add_contract: (about) => m.ops_add_contract(contract(about)),
  edit_contract: (about) => m.ops_edit_contract(contract(about)),
  remove_contract: (about) => m.ops_remove_contract(contract(about)),
  attach_contract: (about) =>
    m.ops_attach_contract({ contract: named(about, 'contract'), file: named(about, 'file') }),
  confirm_vat: (about) =>
    m.ops_confirm_vat({ contract: named(about, 'contract'), reason: named(about, 'reason') }),
  plan_shift: (about) => m.ops_plan_shift(shift(about)),
  edit_shift: (about) => m.ops_edit_shift(shift(about)),
  move_shift: moved,
  repeat_shift: (about) => m.ops_repeat_shift({ count: count(about), ...shift(about) }),
  duplicate_shift: (about) => m.ops_duplicate_shift(shift(about)),
  set_shift_state: marked,
  remove_shift: (about) =>
    count(about) === 1
      ? m.ops_remove_shift_one(shift(about))
      : m.ops_remove_shift_many({ count: count(about) }),
  add_leave: (about) => m.ops_add_leave(leave(about)),
  edit_leave: (about) => m.ops_edit_leave(leave(about)),
  remove_leave: (about) => m.ops_remove_leave(leave(about)),
  set_conflict_aside: (about) => m.ops_set_conflict_aside(conflict(about)),
  take_conflict_up: (about) => m.ops_take_conflict_up(conflict(about)),
  close_month: (about) => m.ops_close_month({ ...inMonth(about), ...contract(about) }),
  reopen_month: (about) =>
    m.ops_reopen_month({ ...inMonth(about), contract: named(about, 'contract') }),
  draft_invoice: (about) => m.ops_draft_invoice({ ...inMonth(about), ...employer(about) }),
  remove_draft: (about) => m.ops_remove_draft(employer(about)),
  issue_invoice: (about) =>
    m.ops_issue_invoice({ number: named(about, 'number'), ...employer(about) }),
  draft_credit_note: (about) => m.ops_draft_credit_note({ number: named(about, 'number') }),
  record_payment: (about) => m.ops_record_payment(paid(about)),
  remove_payment: (about) => m.ops_remove_payment(paid(about)),
  record_pay_out: (about) => m.ops_record_pay_out(paid(about)),
  remove_pay_out: (about) => m.ops_remove_pay_out(paid(about)),
  add_payslip: (about) => m.ops_add_payslip({ ...ofIts(about), ...employer(about) }),
  edit_payslip: (about) => m.ops_edit_payslip({ ...ofIts(about), ...employer(about) }),
  remove_payslip: (about) => m.ops_remove_payslip({ ...ofIts(about), ...employer(about) }),
  settle_payslip: (about) => m.ops_settle_payslip({ ...ofIts(about), ...employer(about) }),
  dismiss_payslip: (about) => m.ops_dismiss_payslip({ ...ofIts(about), ...employer(about) }),
  reopen_payslip: (about) => m.ops_reopen_payslip({ ...ofIts(about), ...employer(about) }),
  tick_formality: (about) => m.ops_tick_formality(step(about)),
  set_formality_aside: (about) => m.ops_set_formality_aside(step(about)),
  untick_formality: (about) => m.ops_untick_formality({ code: named(about, 'code') }),
  add_document: (about) => m.ops_add_document(document(about)),
  edit_document: (about) => m.ops_edit_document(document(about)),
  remove_document: (about) => m.ops_remove_document(document(about)),
  edit_clause: (about) => m.ops_edit_clause(clause(about)),
  restore_clause: (about) => m.ops_restore_clause(clause(about)),
  leave_clause_out: (about) => m.ops_leave_clause_out(clause(about)),
  take_clause_in: (about) => m.ops_take_clause_in(clause(about)),
  move_clause: (about) => m.ops_move_clause(clause(about)),
  add_clause: (about) => m.ops_add_clause(clause(about)),
  remove_clause: (about) => m.ops_remove_clause(clause(about)),
  set_paper_facts: (about) => m.ops_set_paper_facts(contract(about)),
  set_parameter: (about) =>
    m.ops_set_parameter({
      key: parameterName(named(about, 'key')),
      value: parameterSaid(named(about, 'value'), named(about, 'unit')),
    }),
  remove_parameter: (about) =>
    m.ops_remove_parameter({
      key: parameterName(named(about, 'key')),
      day: dateShort(named(about, 'day')),
    }),
  import_book: (about) =>
    m.ops_import_book({ employers: named(about, 'employers'), shifts: named(about, 'shifts') }),
  restore_backup: (about) => {
    const at = named(about, 'made_at');
    return m.ops_restore_backup({ day: dayLong(dayAt(at)), time: time(clockOf(at)) });
  },
  change_recovery: () => m.ops_change_recovery(),
};

/** "Vacation du mar. 24 nov. à 8 h 30 ajoutée (Clinique …)", for the foot line and the history. */
export const opSentence = (said: Said): string => sentences[said.op](said.about);

/** The same after a colon: « Annulé : vacation du… » */
export function opClause(said: Said): string {
  const sentence = opSentence(said);
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
