/** What was typed, without accents, capitals, or doubled and no-break spaces. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\u2019']/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
