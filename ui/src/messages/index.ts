export { m } from '../paraglide/messages.js';
export { getLocale, setLocale } from '../paraglide/runtime.js';
export { errorSentence } from './errors';
export { parameterName, parameterValue } from './law';
export { opClause, opSentence } from './ops';
export { stepActor, stepTitle } from './steps';
