import type { Feature } from '#shell';
import SettingsScreen from './SettingsScreen.svelte';

export const feature: Feature = { screens: [{ path: '/settings', component: SettingsScreen }] };
