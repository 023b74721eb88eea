export { default as Loaded } from './Loaded.svelte';
export { href } from './path';
export {
  navigate,
  route,
  type Feature,
  type Params,
  type RailCount,
  type Screen,
} from './router.svelte';
