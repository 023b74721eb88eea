import type { Feature } from '#shell';
import HelpScreen from './HelpScreen.svelte';

export const feature: Feature = { screens: [{ path: '/help', component: HelpScreen }] };
