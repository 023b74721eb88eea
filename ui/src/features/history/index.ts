import type { Feature } from '#shell';

export const feature: Feature = {
  screens: [{ path: '/history', load: () => import('./HistoryScreen.svelte') }],
};
