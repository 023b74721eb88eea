import type { Feature } from '#shell';
import { moneyCount } from './count';
import InvoicePage from './invoice/InvoicePage.svelte';
import MoneyScreen from './MoneyScreen.svelte';

export const feature: Feature = {
  screens: [
    { path: '/money', component: MoneyScreen },
    { path: '/money/invoice/:id', component: InvoicePage },
  ],
  count: moneyCount,
};
