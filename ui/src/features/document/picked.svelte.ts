import { call, type AppError, type FileLook } from '#ipc';
import { errorSentence, m } from '#messages';
import { pickFile } from './open';

/** What looks unusual about a file, though it is taken as it is. */
export function fileDoubt(look: FileLook | null): string | null {
  if (look?.not_what_it_says) return m.document_not_what_it_says({ file: look.file_name });
  return look?.twin ? m.document_twin({ title: look.twin }) : null;
}

/** A file that was picked, looked at before anything is kept. */
export class PickedFile {
  path = $state<string | null>(null);
  #look = $state.raw<FileLook | null>(null);
  #refused = $state.raw<AppError | null>(null);

  constructor(path: string | null = null) {
    if (path) void this.take(path);
  }

  get error(): string | null {
    return this.#refused && errorSentence(this.#refused);
  }

  get warning(): string | null {
    return this.error ? null : fileDoubt(this.#look);
  }

  /** Lets the doctor choose; whether another file was taken. */
  readonly pick = async (): Promise<boolean> => {
    const path = await pickFile();
    return path !== null && this.take(path);
  };

  /** One that is missing or empty is refused now, and the one before stays. */
  readonly take = async (path: string): Promise<boolean> => {
    try {
      this.#look = await call('document_look', { path });
      this.#refused = null;
      this.path = path;
    } catch (cause) {
      this.#refused = cause as AppError;
    }
    return this.#refused === null;
  };

  readonly drop = (): void => {
    this.path = this.#look = this.#refused = null;
  };
}
