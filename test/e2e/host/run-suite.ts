import fs from 'node:fs';
import path from 'node:path';
import type Mocha from 'mocha';

export interface HostResult {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/**
 * Entry of VS Code's `extensionTestsPath`: runs the compiled suite of the profile inside the extension host. The
 * counts go to a file that the runner names, so that a suite that never ran is not taken for a good one.
 */
export async function run(): Promise<void> {
  const resultFile = required('ASSAY_E2E_RESULT');
  const folder = path.join(__dirname, required('ASSAY_E2E_PROFILE'));
  // mocha is an ES module, which this file, as VS Code loads it, is not.
  const { default: MochaRunner } = await import('mocha');
  const mocha = new MochaRunner({ ui: 'bdd', timeout: 60_000, color: false, reporter: 'spec' });
  for (const name of fs.readdirSync(folder).sort()) {
    if (name.endsWith('.test.js')) mocha.addFile(path.join(folder, name));
  }
  await mocha.loadFilesAsync();
  const result = await finished(mocha);
  fs.writeFileSync(resultFile, JSON.stringify(result));
  if (result.failed > 0) throw new Error(`${result.failed} failed`);
}

function finished(mocha: Mocha): Promise<HostResult> {
  return new Promise((resolve) => {
    const runner = mocha.run(() => {
      const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
      resolve({ passed: passes, failed: failures, skipped: pending });
    });
  });
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}
