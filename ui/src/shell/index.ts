export { default as Gone } from './gone/Gone.svelte';
export { default as Loaded } from './Loaded.svelte';
export { backupList } from './book/backups.svelte';
export { book } from './book/book.svelte';
export { missing } from './book/create/length';
export { default as NewPhrase } from './book/create/NewPhrase.svelte';
export { default as RetypedWords } from './book/create/RetypedWords.svelte';
export { default as WordList } from './book/create/WordList.svelte';
export { reselect } from './book/field.svelte';
export { holdsText } from './book/held';
export { pickBackup } from './book/pick';
export { default as RestoreGo } from './book/RestoreGo.svelte';
export { Restoring } from './book/restoring.svelte';
export { restoredWith } from './book/typed';
export { hints } from './hints/hints.svelte';
export { autolock, IDLE_MINUTES } from './idle/autolock.svelte';
export { guardLeaving, type Leaving } from './leaving.svelte';
export { leave } from './leave/leave';
export { keepsItself } from './leave/kept';
export { href, type Place } from './path';
export {
  done,
  navigate,
  route,
  type Feature,
  type Params,
  type RailCount,
  type Screen,
} from './router.svelte';
export { TEXT_SIZES, textSize, type TextSize } from './text.svelte';
export { theme, THEMES, type Theme } from './theme.svelte';
