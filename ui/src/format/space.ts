/** No-break space: between a figure and its unit. */
export const NBSP = '\u00a0';
/** Narrow no-break space: between thousands. */
export const THIN = '\u202f';
export const MINUS = '\u2212';
