import type { Feature } from '#shell';
import { documentCount } from './count';
import DocumentScreen from './DocumentScreen.svelte';

export { documentKindLabel } from './kinds';

export const feature: Feature = {
  screens: [{ path: '/document', component: DocumentScreen }],
  count: documentCount,
};
