import type { Feature } from '#shell';
import TodayScreen from './TodayScreen.svelte';

export const feature: Feature = { screens: [{ path: '/today', component: TodayScreen }] };
