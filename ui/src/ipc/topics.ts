import type { Topic } from './bindings';

type Listener = () => void;
const listeners = new Map<Topic, Set<Listener>>();

/** Calls back after a change of any of these topics, until the answer is called. */
export function listen(topics: readonly Topic[], listener: Listener): Listener {
  for (const topic of topics) {
    const heard = listeners.get(topic) ?? new Set();
    listeners.set(topic, heard.add(listener));
  }
  return () => topics.forEach((topic) => listeners.get(topic)?.delete(listener));
}

/** Has everything read again: the book was closed meanwhile. */
export const publishAll = (): void => publish([...listeners.keys()]);

export function publish(changed: readonly Topic[]): void {
  const concerned = new Set(changed.flatMap((topic) => [...(listeners.get(topic) ?? [])]));
  concerned.forEach((listener) => listener());
}
