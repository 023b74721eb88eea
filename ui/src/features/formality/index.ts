import type { Feature } from '#shell';
import { formalityCount } from './count';
import FormalityScreen from './FormalityScreen.svelte';

export { default as EmployerFilter } from './EmployerFilter.svelte';
export { confidenceLabel } from './words';

export const feature: Feature = {
  screens: [{ path: '/formality', component: FormalityScreen }],
  count: formalityCount,
};
