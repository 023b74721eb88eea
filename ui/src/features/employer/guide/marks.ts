import { getContext, setContext } from 'svelte';

/** Where the value of a field comes from, in a few words; null where nobody filled it in. */
export type MarkOf = (field: string) => string | null;

const KEY = Symbol('marks');

/** The marks of the fields below, in a component that is being set up. */
export const setMarks = (of: MarkOf): void => void setContext(KEY, of);

export const marks = (): MarkOf => getContext<MarkOf | undefined>(KEY) ?? (() => null);
