import type { Feature } from '#shell';

export { default as Notice } from './Notice.svelte';

export const feature: Feature = {
  screens: [{ path: '/help', load: () => import('./HelpScreen.svelte') }],
};
