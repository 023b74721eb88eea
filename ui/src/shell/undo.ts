import { ask } from '#ipc';

export const undo = () => ask('history_undo', { line: null }, 'undid');

export const redo = () => ask('history_redo', {}, 'redid');
