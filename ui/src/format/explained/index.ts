export { groundsWords, noteWords, type Grounds, type Remark } from './grounds';
export { occasion, partWords, type Added } from './part';
export { explained, type Explanation } from './price';
export { priceOf, reckoned, type Reckoned } from './reckoned';
