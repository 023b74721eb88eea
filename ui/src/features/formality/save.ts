import { ask, type AppError, type FormalityAnswer, type FormalityRow } from '#ipc';
import { m } from '#messages';
import type { MarkForm } from './model';

/** Files the proof, then keeps the answer; answers with what was refused. */
export async function keepMark(row: FormalityRow, form: MarkForm): Promise<AppError | null> {
  if (form.how === 'set_aside') {
    return tick(row, { state: 'set_aside', reason: form.reason.trim() });
  }
  if (!form.on) return { code: 'required', field: 'on', about: {} };
  let proof = form.proof;
  if (form.path) {
    const filed = await file(row, form.path, form.on);
    if (!filed.ok) return filed.error;
    proof = filed.value;
  }
  return tick(row, { state: 'done', on: form.on, means: form.means, proof });
}

const file = (row: FormalityRow, path: string, on: string) =>
  ask('document_add', {
    path,
    kind: 'proof',
    title: m.formality_proof_title({ code: row.code, contract: row.contract_title }).slice(0, 200),
    employer: row.employer,
    contract: row.contract,
    issued_on: on,
    valid_until: null,
  });

async function tick(row: FormalityRow, answer: FormalityAnswer): Promise<AppError | null> {
  const mark = { contract: row.contract, code: row.code, answer };
  const kept = await ask('formality_tick', { mark });
  return kept.ok ? null : kept.error;
}
