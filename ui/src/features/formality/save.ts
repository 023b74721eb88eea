import {
  ask,
  type AppError,
  type FormalityAnswer,
  type FormalityRow,
  type TickFormality,
} from '#ipc';
import { m, stepTitle } from '#messages';
import type { MarkForm } from './model';

/** Keeps the answer, with the file that proves it; answers with what was refused. */
export async function keepMark(row: FormalityRow, form: MarkForm): Promise<AppError | null> {
  if (form.how === 'set_aside') {
    return tick(row, { state: 'set_aside', reason: form.reason.trim() }, null);
  }
  if (!form.on) return { code: 'required', field: 'on', about: {} };
  const { on, means, path, proof } = form;
  const file = path === null ? null : { path, title: proofTitle(row) };
  return tick(row, { state: 'done', on, means, proof: file ? null : proof }, file);
}

const proofTitle = (row: FormalityRow): string =>
  m.formality_proof_title({ step: stepTitle(row), contract: row.contract_title }).slice(0, 200);

async function tick(
  row: FormalityRow,
  answer: FormalityAnswer,
  proof: TickFormality['proof'],
): Promise<AppError | null> {
  const mark = { contract: row.contract, code: row.code, answer };
  const kept = await ask('formality_tick', { mark, proof });
  return kept.ok ? null : kept.error;
}
