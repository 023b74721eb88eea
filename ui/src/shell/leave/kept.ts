type Keep = () => Promise<unknown>;

const keepers = new Set<Keep>();

/** As long may keeping hold up a lock. */
const LONGEST = 2000;

/** For fields that save themselves: `keep` is called before they go, until the answer is called. */
export function keepsItself(keep: Keep): () => void {
  keepers.add(keep);
  return () => keepers.delete(keep);
}

/** Saves what stands in fields that save themselves, as far as the book takes it. */
export async function keepAll(): Promise<void> {
  const kept = Promise.allSettled([...keepers].map((keep) => keep()));
  await Promise.race([kept, new Promise((enough) => setTimeout(enough, LONGEST))]);
}
