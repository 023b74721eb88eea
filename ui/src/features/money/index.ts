import type { Feature } from '#shell';
import { moneyCount } from './count';

export { isOpen } from './model';
export { default as OpenDifferences } from './payslip/OpenDifferences.svelte';
export { ofMonth as payslipMonth, unitsWords as paidUnitsWords } from './payslip/words';
export { meansLabel as paymentMeansLabel } from './payment/means';

export const feature: Feature = {
  screens: [
    { path: '/money', load: () => import('./MoneyScreen.svelte') },
    { path: '/money/invoice/:id', load: () => import('./invoice/InvoicePage.svelte') },
  ],
  count: moneyCount,
};
