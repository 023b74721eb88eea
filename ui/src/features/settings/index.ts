import type { Feature } from '#shell';

export { parameterValue } from './law/words';

export const feature: Feature = {
  screens: [{ path: '/settings', load: () => import('./SettingsScreen.svelte') }],
};
