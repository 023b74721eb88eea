import { invoke } from '@tauri-apps/api/core';
import type { AppError, Commands } from './bindings';

export type Command = keyof Commands;
export type Input<K extends Command> = Commands[K]['input'];
export type Output<K extends Command> = Commands[K]['output'];

/** Runs a command of the core; rejects with an `AppError` and nothing else. */
export async function call<K extends Command>(name: K, input: Input<K>): Promise<Output<K>> {
  try {
    return await invoke<Output<K>>(name, { input });
  } catch (cause) {
    throw appError(cause);
  }
}

function appError(cause: unknown): AppError {
  if (isAppError(cause)) return cause;
  return { code: 'internal', field: null, about: { cause: String(cause) } };
}

function isAppError(cause: unknown): cause is AppError {
  return typeof cause === 'object' && cause !== null && 'code' in cause && 'about' in cause;
}
