import { untrack } from 'svelte';
import { ask, clock, type AppError, type Claim, type PaymentMeans } from '#ipc';
import { errorSentence } from '#messages';
import { isOpen } from '../model';

/** A payment being entered. */
export class PaymentDraft {
  on = $state<string | null>(null);
  amount = $state<string | null>(null);
  means = $state<PaymentMeans>('transfer');
  note = $state('');
  busy = $state(false);
  #error = $state.raw<AppError | null>(null);
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
      this.#error = null;
    });

  readonly problem = (field: string): string | null =>
    this.#error?.field === field ? errorSentence(this.#error) : null;

  /** Whether it was kept. */
  readonly keep = async (): Promise<boolean> => {
    const { on, amount, means, note } = this;
    if (!on || !amount) {
      this.#error = { code: 'required', field: on ? 'amount' : 'on', about: {} };
      return false;
    }
    const { employer, pays } = this.#claim();
    const payment = { id: crypto.randomUUID(), employer, pays, on, amount, means, note };
    this.busy = true;
    const answer = await ask('payment_record', { payment });
    this.busy = false;
    this.#error = answer.ok ? null : answer.error;
    return answer.ok;
  };
}
