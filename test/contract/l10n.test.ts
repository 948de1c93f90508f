import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, sourceFiles } from './source-files.ts';

const chinese = JSON.parse(readFileSync(join(root, 'l10n/bundle.l10n.zh-cn.json'), 'utf8')) as Record<string, string>;

/** The texts that the extension says: first argument of `t(…)`, a plain literal by rule. */
function saidTexts(source: string): string[] {
  return [...source.matchAll(/\bt\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, text = '']) => text.replaceAll("\\'", "'"));
}

describe('texts of the extension', () => {
  const sources = sourceFiles('src/extension').map((file) => ({
    file,
    source: readFileSync(join(root, file), 'utf8'),
  }));
  const said = new Set(sources.flatMap(({ source }) => saidTexts(source)));

  it('are each there in Chinese, and no other is', () => {
    assert.deepEqual(Object.keys(chinese).sort(), [...said].sort());
  });

  it('keep their places in Chinese', () => {
    const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
    for (const [english, text] of Object.entries(chinese)) assert.deepEqual(places(text), places(english), english);
  });

  it('are literals, so that they can be found', () => {
    for (const { file, source } of sources) {
      const calls = [...source.matchAll(/\bt\((?!\s*')(.{0,30})/g)].map(([call]) => call);
      assert.deepEqual(calls, [], file);
    }
  });

  it('are shown through l10n and not past it', () => {
    for (const { file, source } of sources) {
      const past = [...source.matchAll(/show(?:Error|Warning|Information)Message\(\s*['"`]/g)];
      assert.deepEqual(past, [], file);
    }
  });
});
