export { m } from '../paraglide/messages.js';
export { getLocale, setLocale } from '../paraglide/runtime.js';
export { errorSentence } from './errors';
export { opClause, opSentence, parameterName } from './ops';
