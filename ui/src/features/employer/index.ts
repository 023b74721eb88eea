import type { Feature } from '#shell';
import { employerCount } from './count';
import EmployerList from './EmployerList.svelte';
import EmployerPage from './EmployerPage.svelte';

export { contractKindLabel, settlementLabel } from './contract/words';
export { employerKindLabel } from './kinds';
export { employerHue, employerInitials, employerLabel, employerOptions } from './model';
export { contractPath, employerPath } from './paths';

export const feature: Feature = {
  screens: [
    { path: '/employer', component: EmployerList },
    { path: '/employer/:id', component: EmployerPage },
  ],
  count: employerCount,
};
