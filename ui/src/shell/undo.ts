import { ask } from '#ipc';
import { m } from '#messages';

export const undo = () =>
  ask('history_undo', {}, { said: ({ what }) => m.shell_undone({ what }), undoable: false });

export const redo = () => ask('history_redo', {}, { said: ({ what }) => m.shell_redone({ what }) });
