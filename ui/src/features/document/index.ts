import type { Feature } from '#shell';
import { documentCount } from './count';

export { default as FileField } from './FileField.svelte';
export { documentKindLabel, insuredActivityLabel } from './kinds';
export { fileName } from './model';
export { openDocument } from './open';
export { fileDoubt, PickedFile } from './picked.svelte';

export const feature: Feature = {
  screens: [{ path: '/document', load: () => import('./DocumentScreen.svelte') }],
  count: documentCount,
};
