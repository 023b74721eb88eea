import type { Feature } from '#shell';

export { default as Worth } from './sheet/Worth.svelte';
export { conflictName } from './conflict/words';
export { leaveHoursWords, leaveKindName, leaveShort, leaveSpan } from './leave/words';
export { cancelledByName, kindName, stateName } from './words';

export const feature: Feature = {
  screens: [
    { path: '/planning', load: () => import('./Planning.svelte') },
    { path: '/planning/:day', load: () => import('./Planning.svelte') },
  ],
};
