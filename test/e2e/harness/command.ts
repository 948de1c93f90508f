import { type ExecFileSyncOptions, execFileSync } from 'node:child_process';

interface Failure extends Error {
  readonly stdout?: string;
  readonly stderr?: string;
  readonly status?: number | null;
  readonly signal?: string | null;
}

/** Runs a program to its end and returns what it printed; on failure the error holds all that it said. */
export function command(file: string, args: readonly string[], options: ExecFileSyncOptions = {}): string {
  try {
    return execFileSync(file, args, {
      maxBuffer: 64 << 20,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...options,
      encoding: 'utf8',
    });
  } catch (error) {
    const { stdout = '', stderr = '', status, signal } = error as Failure;
    const end = status ?? signal ?? String(error);
    throw new Error(`${file} ${args.join(' ')} ended with ${end}:\n${stdout}${stderr}`);
  }
}
