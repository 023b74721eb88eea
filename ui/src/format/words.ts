/** What was typed, without accents, capitals, or doubled and no-break spaces. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\u2019']/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** A name that stands inside « »: what it quotes itself takes the marks of the second rank. */
export const inner = (name: string): string =>
  name.replace(/«\s*/g, '\u201c').replace(/\s*»/g, '\u201d');
