import assert from 'node:assert/strict';
import { evaluateCommand } from '../../../src/cli/commands/evaluate.ts';
import { commandHelp } from '../../../src/cli/help.ts';
import { parseArguments } from '../../../src/cli/parse-arguments.ts';

describe('help', () => {
  it('lists what can be used, in each language, and not what is always refused', () => {
    for (const language of ['en', 'zh-cn'] as const) {
      const listed: readonly string[] = commandHelp(evaluateCommand, {}, language).match(/--[\w-]+/g) ?? [];
      for (const name of ['--label', '--missing', '--report']) assert.ok(listed.includes(name), name);
      for (const name of ['--cluster', '--query', '--task', '--allow-connections']) {
        assert.ok(!listed.includes(name), name);
        assert.doesNotThrow(() =>
          parseArguments([name === '--allow-connections' ? name : `${name}=x`], evaluateCommand.options),
        );
      }
    }
  });
});
