import assert from 'node:assert/strict';
import type { ComputeEnd } from '../../../../src/extension/compute-client.ts';
import { endText, missingEngineText } from '../../../../src/extension/host/compute-words.ts';
import type { Translate } from '../../../../src/extension/host/translate.ts';

const t: Translate = (message: string, ...args: unknown[]) =>
  message.replaceAll(/\{(\d+)\}/g, (_, index: string) => String(args[Number(index)]));

const killed: ComputeEnd = { code: null, signal: 'SIGKILL', restarted: true, textOnly: false, interrupted: false };

describe('words about the compute process', () => {
  it('say what ended it and that it is there again', () => {
    assert.equal(endText(killed, t), 'The compute process ended (SIGKILL) and was restarted.');
    assert.match(endText({ ...killed, signal: null, code: 3 }, t), /ended \(exit code 3\)/);
  });

  it('say that work was lost only when there was some', () => {
    assert.doesNotMatch(endText(killed, t), /lost/);
    assert.match(
      endText({ ...killed, interrupted: true }, t),
      /restarted\. What it was doing is lost; start it again\.$/,
    );
  });

  it('say what is different after a second end, and that it stays away after too many', () => {
    assert.match(endText({ ...killed, textOnly: true }, t), /ended again \(SIGKILL\) and was restarted without DuckDB/);
    assert.match(
      endText({ ...killed, restarted: false }, t),
      /too often \(SIGKILL\) and was stopped\. Run “Restart Compute Process”/,
    );
  });

  it('name why DuckDB is not there, without the folders of this machine', () => {
    const text = missingEngineText('/home/a b/.vscode/ext/duckdb.node: file too short\nRequire stack:\n- /x/y.js', t);
    assert.match(text, /\(.*duckdb\.node: file too short\)\. The text engine/);
    assert.doesNotMatch(text, /\.vscode|Require stack/);
    assert.match(
      missingEngineText('\\\\?\\C:\\Users\\me\\duckdb.node is not a valid Win32 application.', t),
      /\(.*duckdb\.node is not a/,
    );
  });

  it('keep a long reason short', () => {
    assert.ok(missingEngineText('x'.repeat(5000), t).length < 300);
  });
});
