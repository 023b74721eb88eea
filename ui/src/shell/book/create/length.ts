/** Shorter passphrases are refused by the core; the field says so before. */
const SHORTEST = 10;

/** How many characters a passphrase still lacks. */
export const missing = (passphrase: string): number =>
  Math.max(SHORTEST - [...passphrase].length, 0);
