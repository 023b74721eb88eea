import type { PaymentMeans } from '#ipc';
import { m } from '#messages';

export const MEANS: readonly PaymentMeans[] = ['transfer', 'cheque', 'cash', 'other'];

const labels: Record<PaymentMeans, () => string> = {
  transfer: m.money_means_transfer,
  cheque: m.money_means_cheque,
  cash: m.money_means_cash,
  other: m.money_means_other,
};

export const meansLabel = (means: PaymentMeans): string => labels[means]();
