import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Finding } from '../../../../src/core/finding.ts';
import { findingsUnix } from '../../../../src/core/reports/findings-unix.ts';
import { problemMatcher } from '../../../../src/manifest/tasks.ts';

const { pattern } = problemMatcher;
const style = {
  language: 'en',
  pathOf: (file: string) => file.replace(/^\/project\//, ''),
  tool: 'assay 0.0.0',
} as const;

function findingAt(range: Finding['range'], file = '/project/cards/MODEL CARD.md', missing = 'a [b]\nc'): Finding {
  return {
    rule: 'card/missing',
    args: { path: missing },
    severity: 'warning',
    file,
    ...(range === undefined ? {} : { range }),
    related: [],
    fixes: [],
  };
}

function printed(finding: Finding): string[] {
  return findingsUnix({ findings: [finding], gates: [], models: 1 }, style)
    .trimEnd()
    .split('\n');
}

describe('findingsUnix', () => {
  it('prints one line a finding, then the summary', () => {
    const range = { start: { line: 3, column: 7 }, end: { line: 4, column: 1 } };
    const lines = printed(findingAt(range));
    assert.equal(lines.length, 2);
    assert.match(
      lines[0] ?? '',
      /^cards\/MODEL CARD\.md:3\.7-4\.1: warning: There is no card a \[b\]\\nc; .* \[card\/missing\]$/,
    );
    assert.match(lines[1] ?? '', /1 finding$/);
  });

  it('puts what is about a whole file at its beginning', () => {
    assert.match(printed(findingAt(undefined))[0] ?? '', /^cards\/MODEL CARD\.md:1\.1-1\.1: /);
  });

  it('is read back by the problem matcher, whatever is said and wherever the file lies', () => {
    const position = fc.record({ line: fc.integer({ min: 1, max: 9999 }), column: fc.integer({ min: 1, max: 500 }) });
    const name = fc.stringMatching(/^[\w .-]{1,20}$/).filter((text) => text.trim() === text);
    fc.assert(
      fc.property(position, position, name, fc.string(), (start, end, file, missing) => {
        const [line = ''] = printed(findingAt({ start, end }, `/project/${file}`, missing));
        const found = new RegExp(pattern.regexp).exec(line);
        assert.ok(found, line);
        const place = [pattern.line, pattern.column, pattern.endLine, pattern.endColumn].map((group) =>
          Number(found[group]),
        );
        assert.deepEqual(place, [start.line, start.column, end.line, end.column]);
        assert.deepEqual(
          [found[pattern.file], found[pattern.severity], found[pattern.code]],
          [file, 'warning', 'card/missing'],
        );
      }),
    );
  });
});
