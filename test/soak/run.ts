// `npm run soak [-- --minutes 30]`: hours of work in a few minutes, in real VS Code with the packaged extension: edits,
// evaluations, panels, test runs and storms of files. Prints the memory after every round, and ends with 1 when it grew
// or when something shown was not what lies on the disk.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { command } from '../e2e/harness/command.ts';
import { compileSuites } from '../e2e/harness/compile-suites.ts';
import { code, runSuite, writeUserSettings } from '../e2e/harness/host-profile.ts';
import { packagedExtension } from '../e2e/harness/packaged-extension.ts';
import { outputFolder } from '../e2e/harness/paths.ts';
import { quietSettings } from '../e2e/harness/vs-code-settings.ts';
import { WorkspaceCopy } from '../e2e/harness/workspace-copy.ts';
import type { SoakResult } from './host/soak.ts';

const minute = 60_000;
const compiled = path.join(outputFolder, 'soak');

async function soak(minutes: number, seed: number): Promise<SoakResult> {
  await compileSuites('test/soak', compiled, () => ['host/soak.ts', 'disk-truth.ts', 'inspected-heap.ts']);
  const temporary = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'assay-soak-')));
  const isolated = ['extensions', 'user-data'].map((name) => `--${name}-dir=${path.join(temporary, name)}`);
  const result = path.join(temporary, 'result.json');
  const copy = new WorkspaceCopy();
  // The stand-in of the desktop's `code` gives up by itself after that long.
  process.env['E2E_TIMEOUT'] = String((minutes + 10) * minute);
  try {
    writeUserSettings(path.join(temporary, 'user-data'), quietSettings);
    command(code, [...isolated, `--install-extension=${packagedExtension()}`]);
    const environment = {
      ASSAY_SOAK_RESULT: result,
      ASSAY_SOAK_MINUTES: String(minutes),
      ASSAY_SOAK_SEED: String(seed),
      ASSAY_SOAK_TOOLS: compiled,
    };
    const suite = path.join(compiled, 'host', 'soak.js');
    const failure = await runSuite([copy.folder, ...isolated], environment, false, suite);
    if (!fs.existsSync(result)) throw new Error(`The soak did not come to its end. ${failure ?? ''}`);
    return JSON.parse(fs.readFileSync(result, 'utf8')) as SoakResult;
  } finally {
    copy.remove();
    fs.rmSync(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '30' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    },
  });
  console.log(`Seed ${values.seed}`);
  const { summary, failures } = await soak(Number(values.minutes), Number(values.seed));
  for (const line of summary) console.log(line);
  for (const failure of failures) console.error(`✗ ${failure}`);
  if (failures.length === 0) console.log('✓ No growth of memory and no stale row.');
  process.exitCode = failures.length > 0 ? 1 : 0;
}

void main();
