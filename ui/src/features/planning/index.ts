import type { Feature } from '#shell';
import Planning from './Planning.svelte';

export const feature: Feature = {
  screens: [
    { path: '/planning', component: Planning },
    { path: '/planning/:day', component: Planning },
  ],
};
