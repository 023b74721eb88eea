/** "/home/x/contrat.pdf", "C:\\x\\contrat.pdf" → "contrat.pdf" */
export const fileName = (path: string): string => path.split(/[/\\]/).at(-1) ?? path;
