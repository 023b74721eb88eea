export { default as Loaded } from './Loaded.svelte';
export { autolock, IDLE_MINUTES } from './idle/autolock.svelte';
export { guardLeaving, type Leaving } from './leaving.svelte';
export { href } from './path';
export {
  navigate,
  route,
  type Feature,
  type Params,
  type RailCount,
  type Screen,
} from './router.svelte';
export { theme, THEMES, type Theme } from './theme.svelte';
