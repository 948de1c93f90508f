import os from 'node:os';
import path from 'node:path';

/** The repository. */
export const root = path.resolve(import.meta.dirname, '../../..');

/** Where runs leave what they made: pictures, results, compiled suites. Not in git. */
export const outputFolder = path.join(root, 'out');

/** Pictures of what a person sees; those of failed tests start with `FAIL-`. */
export const shotsFolder = path.join(outputFolder, 'shots');

/** Downloads that outlive a run. */
export const cacheFolder = process.env['VSCODE_E2E_CACHE'] ?? path.join(os.homedir(), '.cache', 'vscode-e2e');
