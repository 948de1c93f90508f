import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { shellWord } from '../../../../src/core/text/shell-word.ts';

describe('a word of a shell', () => {
  it('is left as it is where no shell would read more into it', () => {
    for (const text of ['m.model.yaml', 'data/v-2/模型.model.yaml', 'C:\\models\\m.model.yaml'])
      assert.equal(shellWord(text), text);
  });

  it('comes back whole from a real shell', function () {
    if (process.platform === 'win32') this.skip();
    for (const text of ['sub dir/m.model.yaml', 'a"b', '$HOME/x', '`id`', 'it’s; rm -rf', '', '(1)&2', "o'clock"]) {
      assert.equal(execFileSync('sh', ['-c', `printf %s ${shellWord(text)}`], { encoding: 'utf8' }), text);
    }
  });
});
