import { ask } from '#ipc';

export const undo = () => ask('history_undo', {}, 'undid');

export const redo = () => ask('history_redo', {}, 'redid');
