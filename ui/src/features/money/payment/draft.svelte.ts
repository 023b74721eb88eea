import { untrack } from 'svelte';
import { ask, clock, type AppError, type Claim, type Payment, type PaymentMeans } from '#ipc';
import { errorSentence, m } from '#messages';
import { isOpen } from '../model';

/** A payment of nothing lacks its sum, whatever the rule is called. */
const sentenceOf = (error: AppError): string =>
  error.field === 'amount' && (error.code === 'required' || error.code === 'negative')
    ? m.money_pay_amount_needed()
    : errorSentence(error);

/** A payment being entered. */
export class PaymentDraft {
  on = $state<string | null>(null);
  amount = $state<string | null>(null);
  means = $state<PaymentMeans>('transfer');
  note = $state('');
  busy = $state(false);
  #error = $state.raw<AppError | null>(null);
  /** What was refused: another value is not refused yet. */
  #refused = $state.raw<Payment | null>(null);
  #id = $state.raw(crypto.randomUUID() as string);
  readonly #claim: () => Claim;

  constructor(claim: () => Claim) {
    this.#claim = claim;
  }

  /** Today, and what is still missing. */
  readonly start = () =>
    untrack(() => {
      const { balance } = this.#claim();
      this.on = clock.today;
      this.amount = isOpen(balance) ? balance : null;
      this.means = 'transfer';
      this.note = '';
      this.#id = crypto.randomUUID();
      this.#error = null;
    });

  readonly problem = (field: 'amount' | 'pays' | 'on' | 'note'): string | null => {
    if (this.#error?.field !== field) return null;
    const changed = this.#refused && this.#refused[field] !== this.typed?.payment[field];
    return changed && field !== 'pays' ? null : sentenceOf(this.#error);
  };

  /** The payment as it stands; null while a sum or a day is missing. */
  readonly typed = $derived.by((): { payment: Payment } | null => {
    const { on, amount, means, note } = this;
    if (!on || !amount || Number(amount) === 0) return null;
    const { employer, pays } = this.#claim();
    return { payment: { id: this.#id, employer, pays, on, amount, means, note } };
  });

  /** Whether it was kept. */
  readonly keep = async (): Promise<boolean> => {
    const { typed } = this;
    if (!typed) {
      this.#refused = null;
      this.#error = { code: 'required', field: this.on ? 'amount' : 'on', about: {} };
      return false;
    }
    this.busy = true;
    const answer = await ask('payment_record', typed);
    this.busy = false;
    this.#error = answer.ok ? null : answer.error;
    this.#refused = typed.payment;
    return answer.ok;
  };
}
