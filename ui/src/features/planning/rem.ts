/** How many px a rem is, by the size of text that the doctor chose. */
export const rem = (): number => parseFloat(getComputedStyle(document.documentElement).fontSize);
