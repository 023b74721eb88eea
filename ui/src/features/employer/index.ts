import type { Feature } from '#shell';
import { employerCount } from './count';

export { colourLabel } from './colours';
export {
  contractKindLabel,
  paymentFromLabel,
  pensionLabel,
  settlementLabel,
  sideLabel,
  taxLabel,
  timeAndDates,
  vatLabel,
} from './contract/words';
export { amendmentWords, lengthWords, milestoneWords } from './law/words';
export { employerKindLabel } from './kinds';
export { employerHue, employerInitials, employerLabel, employerOptions } from './model';
export { fittingSituations } from './guide/model';
export { said as guideWords } from './guide/words';
export { contractPath, employerPath, guidePath } from './paths';
export { holidaysLabel, zoneLabel } from './site/zones';
export { rateWords, wholeWords } from './terms/words';

export const feature: Feature = {
  screens: [
    { path: '/employer', load: () => import('./EmployerList.svelte') },
    { path: '/employer/guide', load: () => import('./GuideScreen.svelte') },
    { path: '/employer/:id', load: () => import('./EmployerPage.svelte') },
  ],
  count: employerCount,
};
