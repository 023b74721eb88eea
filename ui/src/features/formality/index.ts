import type { Feature } from '#shell';
import { formalityCount } from './count';

export { default as EmployerFilter } from './EmployerFilter.svelte';
export { pressingParts } from './model';
export { confidenceLabel, meansLabel, pressingWords } from './words';

export const feature: Feature = {
  screens: [{ path: '/formality', load: () => import('./FormalityScreen.svelte') }],
  count: formalityCount,
};
