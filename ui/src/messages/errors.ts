import { date, dayShort, money, ofMonth } from '#format';
import type { AppError, ErrorCode } from '../ipc/bindings';
import { m } from '../paraglide/messages.js';
import { clockSpan, daySpan, dayYear, named, type About } from './about';

const fileSentence = (
  about: About,
  bare: () => string,
  naming: (input: { file: string }) => string,
): string => {
  const file = named(about, 'file') || named(about, 'path');
  return file ? naming({ file }) : bare();
};

/** The mentions that an invoice must carry, by the field that lacks them. */
const mentions: Record<string, () => string> = {
  'profile.last_name': m.error_mention_name,
  'profile.first_name': m.error_mention_name,
  'profile.address': m.error_mention_address,
  'profile.siret': m.error_mention_siret,
  'profile.iban': m.error_mention_iban,
  'employer.address': m.error_mention_employer_address,
};

/** What to look at again in what was typed, by what the book waits for. */
const wrong: Record<string, () => string> = {
  words: m.error_wrong_words,
  either: m.error_wrong_either,
};

/** One sentence for each code: a code without its sentence does not compile. */
const sentences: Record<ErrorCode, (about: About) => string> = {
  required: () => m.error_required(),
  too_long: () => m.error_too_long(),
  unprintable: () => m.error_unprintable(),
  siret: () => m.error_siret(),
  siren: () => m.error_siren(),
  finess: () => m.error_finess(),
  iban: () => m.error_iban(),
  bic: () => m.error_bic(),
  email: () => m.error_email(),
  end_before_start: () => m.error_end_before_start(),
  percent_above100: () => m.error_percent_above_100(),
  negative: () => m.error_negative(),
  break_too_long: () => m.error_break_too_long(),
  day_ahead: () => m.error_day_ahead(),
  same_day_twice: () => m.error_same_day_twice(),
  rate_missing: (about) => m.error_rate_missing({ day: dayShort(named(about, 'day')) }),
  on_call_amount_missing: (about) =>
    m.error_on_call_amount_missing({ day: dayShort(named(about, 'day')) }),
  terms_missing: (about) => m.error_terms_missing({ day: dayShort(named(about, 'day')) }),
  name_twice: () => m.error_name_twice(),
  empty_window: () => m.error_empty_window(),
  no_hourly_price: () => m.error_no_hourly_price(),
  outside_contract: () => m.error_outside_contract(),
  unknown: () => m.error_unknown(),
  out_of_range: (about) => {
    const left = named(about, 'left');
    return left ? m.error_more_than_left({ left: money(left) }) : m.error_out_of_range();
  },
  too_precise: () => m.error_too_precise(),
  malformed: () => m.error_malformed(),
  conflict_blocks: () => m.error_conflict_blocks(),
  passphrase_needed: () => m.error_passphrase_needed(),
  passphrase_short: (about) => m.error_passphrase_short({ least: named(about, 'least') }),
  passphrase_weak: m.error_passphrase_weak,
  wrong_passphrase: (about) => {
    const seconds = named(about, 'seconds');
    if (seconds) return m.error_wrong_passphrase_wait();
    return (wrong[named(about, 'opened_by')] ?? m.error_wrong_passphrase)();
  },
  passphrase_wait: m.error_passphrase_wait,
  words_differ: (about) => m.error_words_differ({ place: named(about, 'place') }),
  book_absent: () => m.error_book_absent(),
  book_exists: () => m.error_book_exists(),
  book_remains: () => m.error_book_remains(),
  book_locked: () => m.error_book_locked(),
  book_in_use: () => m.error_book_in_use(),
  book_damaged: () => m.error_book_damaged(),
  book_foreign: () => m.error_book_foreign(),
  book_newer: () => m.error_book_newer(),
  book_not_empty: () => m.error_book_not_empty(),
  backup_damaged: () => m.error_backup_damaged(),
  backup_foreign: () => m.error_backup_foreign(),
  backup_newer: () => m.error_backup_newer(),
  backup_other_book: () => m.error_backup_other_book(),
  demo_only: () => m.error_demo_only(),
  disk_full: () => m.error_disk_full(),
  file_unreadable: (about) =>
    fileSentence(about, m.error_file_unreadable, m.error_file_unreadable_file),
  file_empty: () => m.error_file_empty(),
  file_unwritable: () => m.error_file_unwritable(),
  file_too_large: () => m.error_file_too_large(),
  file_damaged: (about) => fileSentence(about, m.error_file_damaged, m.error_file_damaged_file),
  document_gone: (about) =>
    m.error_document_gone({ file: named(about, 'file'), days: named(about, 'days') }),
  no_local_network: () => m.error_no_local_network(),
  not_found: (about) => m.error_not_found({ noun: named(about, 'noun') }),
  duplicate: () => m.error_duplicate(),
  still_used: (about) => m.error_still_used({ noun: named(about, 'noun') }),
  overlap: (about) =>
    m.error_overlap({
      employer: named(about, 'employer'),
      contract: named(about, 'contract'),
      period: clockSpan(named(about, 'start'), named(about, 'end')),
    }),
  contract_not_covering: (about) =>
    m.error_contract_not_covering({
      contract: named(about, 'contract'),
      day: dayYear(named(about, 'day')),
      period: daySpan(named(about, 'start'), named(about, 'end')),
    }),
  licence_not_covering: (about) =>
    m.error_licence_not_covering({
      day: dayYear(named(about, 'day')),
      until: dayYear(named(about, 'until')),
    }),
  site_of_other: () => m.error_site_of_other(),
  shift_settled: () => m.error_shift_settled(),
  shift_invoiced: (about) => m.error_shift_invoiced({ number: named(about, 'number') }),
  shift_was_invoiced: (about) => m.error_shift_was_invoiced({ number: named(about, 'number') }),
  shift_ahead: (about) => m.error_shift_ahead({ day: date(named(about, 'day')) }),
  nothing_to_close: () => m.error_nothing_to_close(),
  fees_missing: (about) => m.error_fees_missing({ day: dayShort(named(about, 'day')) }),
  month_closed: () => m.error_month_closed(),
  month_ahead: (about) => m.error_month_ahead({ of_month: ofMonth(named(about, 'month')) }),
  month_not_over: (about) => m.error_month_not_over({ day: date(named(about, 'day')) }),
  month_not_closed: (about) =>
    m.error_month_not_closed({ of_month: ofMonth(named(about, 'month')) }),
  statement_used: (about) => {
    const number = named(about, 'number');
    return number ? m.error_statement_used_number({ number }) : m.error_statement_used();
  },
  not_invoiced: (about) => m.error_not_invoiced({ contract: named(about, 'contract') }),
  not_shared: (about) => m.error_not_shared({ contract: named(about, 'contract') }),
  invoice_issued: (about) => {
    const number = named(about, 'number');
    return number ? m.error_invoice_issued_number({ number }) : m.error_invoice_issued();
  },
  invoice_not_issued: () => m.error_invoice_not_issued(),
  invoice_exists: () => m.error_invoice_exists(),
  invoice_numbering: () => m.error_invoice_numbering(),
  invoice_date: (about) => m.error_invoice_date({ day: date(named(about, 'day')) }),
  mention_missing: (about) => {
    const field = named(about, 'field');
    return m.error_mention_missing({ mention: mentions[field]?.() ?? field });
  },
  credit_too_large: () => m.error_credit_too_large(),
  payment_ahead: (about) => {
    const day = date(named(about, 'day'));
    return named(about, 'outgoing')
      ? m.error_pay_out_ahead({ day })
      : m.error_payment_ahead({ day });
  },
  not_by_payslip: () => m.error_not_by_payslip(),
  payslip_twice: () => m.error_payslip_twice(),
  work_twice: (about) => m.error_work_twice({ of_month: ofMonth(named(about, 'month')) }),
  work_ahead: () => m.error_work_ahead(),
  nothing_open: () => m.error_nothing_open(),
  nothing_to_undo: () => m.error_nothing_to_undo(),
  nothing_to_redo: () => m.error_nothing_to_redo(),
  undo_refused: () => m.error_undo_refused(),
  undo_overlap: () => m.error_undo_overlap(),
  undo_forbidden: (about) => m.error_undo_forbidden({ op: named(about, 'op') }),
  paper_refused: () => m.error_paper_refused(),
  nothing_to_certify: () => m.error_nothing_to_certify(),
  paper_unsuited: (about) => m.error_paper_unsuited({ contract: named(about, 'contract') }),
  nothing_to_amend: (about) =>
    m.error_nothing_to_amend({
      contract: named(about, 'contract'),
      day: date(named(about, 'day')),
    }),
  no_text_version: () => m.error_no_text_version(),
  parameter_unknown: (about) => {
    const day = named(about, 'day');
    return day ? m.error_parameter_unknown_day({ day: date(day) }) : m.error_parameter_unknown();
  },
  no_replacement: () => m.error_no_replacement(),
  shares_fees: () => m.error_shares_fees(),
  side_settled: () => m.error_side_settled(),
  work_of_locum: (about) => m.error_work_of_locum({ contract: named(about, 'contract') }),
  no_table: () => m.error_no_table(),
  internal: () => m.error_internal(),
};

export function errorSentence(error: AppError): string {
  return sentences[error.code](error.about);
}
