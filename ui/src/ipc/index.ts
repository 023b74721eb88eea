export type * from './bindings';
export { call, type Command, type Input, type Output } from './call';
export { clock } from './clock.svelte';
export { ask, query, type Answer, type Mutation, type Query } from './live.svelte';
export { publishAll } from './topics';
export { said, say, type Line } from './said.svelte';
export { closeWindow, keepWindow, onCross } from './cross';
export { onSleep } from './sleep';
export { publish } from './topics';
