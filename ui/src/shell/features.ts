import type { Feature, Screen } from './router.svelte';

const modules = import.meta.glob<{ feature?: Feature }>('../features/*/index.ts', { eager: true });

/** By noun: a folder of features/ whose index exports `feature` has pages. */
export const features: ReadonlyMap<string, Feature> = new Map(
  Object.entries(modules).flatMap(([path, { feature }]) =>
    feature ? [[path.split('/').at(-2) ?? '', feature] as const] : [],
  ),
);

export const screens: readonly Screen[] = [...features.values()].flatMap(({ screens }) => screens);
