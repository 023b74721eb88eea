import type { Feature } from '#shell';
import HistoryScreen from './HistoryScreen.svelte';

export const feature: Feature = { screens: [{ path: '/history', component: HistoryScreen }] };
