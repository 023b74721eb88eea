import type { Feature } from '#shell';

export const feature: Feature = {
  screens: [{ path: '/settings', load: () => import('./SettingsScreen.svelte') }],
};
