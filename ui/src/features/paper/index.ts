import type { Feature } from '#shell';

export const feature: Feature = {
  screens: [{ path: '/paper', load: () => import('./PaperScreen.svelte') }],
};

export type { EmployerName } from './employers';
export { employerNames } from './employers.svelte';
export { default as MonthChooser } from './MonthChooser.svelte';
export { default as PaperPreview } from './PaperPreview.svelte';
export { default as SavePaperButton } from './SavePaperButton.svelte';
export { savePaper, tableName } from './save';
export { PAPERS } from './model';
export { factLabel } from './hiring/words';
export { paperWords } from './words';
