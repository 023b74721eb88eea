export type * from './bindings';
export { call, type Command, type Input, type Output } from './call';
export { clock } from './clock.svelte';
export { ask, query, type Answer, type Asking, type Mutation, type Query } from './live.svelte';
export { said, say, type Said } from './said.svelte';
