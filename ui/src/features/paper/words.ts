import type { PaperDoubt } from '#ipc';
import { m } from '#messages';
import type { PaperKind } from './model';

interface PaperWords {
  name: string;
  /** What it is for, in one sentence. */
  about: string;
  /** What to do to see it. */
  waiting: string;
}

const words: Record<PaperKind, () => PaperWords> = {
  shift_statement: () => ({
    name: m.paper_shift_statement(),
    about: m.paper_shift_statement_about(),
    waiting: m.paper_choose_statement(),
  }),
  retrocession_sheet: () => ({
    name: m.paper_retrocession_sheet(),
    about: m.paper_retrocession_sheet_about(),
    waiting: m.paper_choose_statement(),
  }),
  invoice: () => ({
    name: m.paper_invoice(),
    about: m.paper_invoice_about(),
    waiting: m.paper_choose_invoice(),
  }),
  activity_certificate: () => ({
    name: m.paper_activity_certificate(),
    about: m.paper_activity_certificate_about(),
    waiting: m.paper_choose_contract_period(),
  }),
  council_transmission: () => ({
    name: m.paper_council_transmission(),
    about: m.paper_council_transmission_about(),
    waiting: m.paper_choose_contract(),
  }),
  locum_contract: () => ({
    name: m.paper_locum_contract(),
    about: m.paper_locum_contract_about(),
    waiting: m.paper_choose_contract(),
  }),
  session_contract: () => ({
    name: m.paper_session_contract(),
    about: m.paper_session_contract_about(),
    waiting: m.paper_choose_contract(),
  }),
  amendment: () => ({
    name: m.paper_amendment(),
    about: m.paper_amendment_about(),
    waiting: m.paper_choose_contract_change(),
  }),
};

const doubts: Record<PaperDoubt, () => string> = {
  contract_unsigned: m.paper_doubt_unsigned,
  blanks_left: m.paper_doubt_blanks,
  mandatory_left_out: m.paper_doubt_left_out,
  clause_outdated: m.paper_doubt_outdated,
  no_liberal_place: m.paper_doubt_no_liberal,
};

export const doubtWords = (doubt: PaperDoubt): string => doubts[doubt]();

export const paperWords = (paper: PaperKind): PaperWords => words[paper]();
