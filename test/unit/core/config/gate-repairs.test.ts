import assert from 'node:assert/strict';
import { modelConfigSchema } from '../../../../src/core/config/model-config.ts';
import { checkModelConfig } from '../../../../src/core/config/model-config-checks.ts';
import { parseYamlConfig } from '../../../../src/core/config/parse-yaml-config.ts';
import type { Fix } from '../../../../src/core/finding.ts';
import { formatMessage } from '../../../../src/core/messages/catalog.ts';
import { edited } from '../config-language/marked-text.ts';
import { source } from './source.ts';

const head = `model: a
task: binary
columns: { label: y, score: p, id: i }
`;
const rest = `versions:
  - { version: "2" }
sensitive:
  - { column: sex, privileged: male } # all of them
  - { columns: [sex, age] }
sets:
  - name: test
gates:
`;

const titleOf = (fix: Fix) => formatMessage(fix.title, fix.args, 'en');

/** The fixes of the only finding of a config with one gate. */
function fixesOf(text: string): readonly Fix[] {
  const { config, yaml, findings } = parseYamlConfig(source(text), modelConfigSchema);
  assert.deepEqual(findings, []);
  assert.ok(config);
  const found = checkModelConfig(config, yaml);
  assert.equal(found.length, 1, found.map(({ rule }) => rule).join());
  return found[0]?.fixes ?? [];
}

/** What a gate becomes by each of its fixes, `?` before those that a person has to choose. */
function repaired(gate: string): Record<string, string> {
  const text = `${head}${rest}${gate}`;
  const changed = (fix: Fix) => edited(text, fix.edits).replace(head, '').replace(rest, '');
  return Object.fromEntries(fixesOf(text).map((fix) => [`${fix.choice ? '? ' : ''}${titleOf(fix)}`, changed(fix)]));
}

describe('corrections of gates', () => {
  const cases: [gate: string, expected: Record<string, string>][] = [
    ['  - { metric: recall }\n', { '? Add min: 0.8': '  - { metric: recall, min: 0.8 }\n' }],
    ['  - metric: brier # low\n', { '? Add max: 0.2': '  - metric: brier # low\n    max: 0.2\n' }],
    [
      '  - { metric: statistical_parity_difference, by: sex, max: 0.1 }\n',
      { '? Write within: 0.1': '  - { metric: statistical_parity_difference, by: sex, within: 0.1 }\n' },
    ],
    [
      '  - { metric: disparate_impact, by: sex, max: 1.25 }\n',
      { '? Write within_ratio: 0.8': '  - { metric: disparate_impact, by: sex, within_ratio: 0.8 }\n' },
    ],
    ['  - { metric: roc_auc, within: 0.7 }\n', { '? Write min: 0.7': '  - { metric: roc_auc, min: 0.7 }\n' }],
    [
      '  - { metric: recall_ratio, min: 0.8 }\n',
      {
        '? Add by: sex': '  - { metric: recall_ratio, min: 0.8, by: sex }\n',
        '? Add by: [sex, age]': '  - { metric: recall_ratio, min: 0.8, by: [sex, age] }\n',
      },
    ],
    [
      '  - metric: f1\n    versus: "2"\n\n  - { metric: f1, min: 0 }\n',
      { '? Add margin: 0.01': '  - metric: f1\n    versus: "2"\n    margin: 0.01\n\n  - { metric: f1, min: 0 }\n' },
    ],
  ];
  for (const [gate, expected] of cases) {
    it(`are offered for ${gate.trim()}`, () => {
      assert.deepEqual(repaired(gate), expected);
    });
  }

  it('declare what a gate names: a sensitive column', () => {
    const text = `${head}${rest}  - { metric: recall, group: { housing: own }, min: 0.5 }\n`;
    const [fix] = fixesOf(text);
    assert.ok(fix?.choice);
    assert.equal(titleOf(fix), 'Add { column: housing } to sensitive');
    assert.ok(edited(text, fix.edits).includes('  - { columns: [sex, age] }\n  - { column: housing }\nsets:'));
  });

  it('declare what a gate names: a version before the others, a set', () => {
    const versus = `${head}${rest}  - { metric: f1, versus: "1", margin: 0.1 }\n`;
    const version = fixesOf(versus).find(({ title }) => title === 'fix/add-to');
    assert.ok(
      version && edited(versus, version.edits).includes('versions:\n  - { version: "1" }\n  - { version: "2" }\n'),
    );
    const held = `${head}${rest}  - { metric: f1, set: holdout, min: 0.1 }\n`;
    const set = fixesOf(held).find(({ title }) => title === 'fix/add-to');
    assert.ok(set && edited(held, set.edits).includes('sets:\n  - name: test\n  - { name: holdout }\n'));
  });

  it('begin a list that is not there, and go into brackets where the list is in brackets', () => {
    const bare = `${head}versions: [{ version: "2" }]\ngates: [{ metric: recall_ratio, by: sex, min: 0.5 }]\n`;
    const [begun] = fixesOf(bare);
    assert.ok(begun);
    assert.equal(edited(bare, begun.edits), `${bare.trimEnd()}\nsensitive:\n  - { column: sex }\n`);
    const flow = bare.replace('versions:', 'sensitive: []\nversions:');
    const [added] = fixesOf(flow);
    assert.ok(added && edited(flow, added.edits).includes('sensitive: [{ column: sex }]'));
  });

  it('keep the line ends of the file', () => {
    const text = `${head}${rest}  - metric: recall\n`.replaceAll('\n', '\r\n');
    const [fix] = fixesOf(text);
    assert.ok(fix && edited(text, fix.edits).endsWith('  - metric: recall\r\n    min: 0.8\r\n'));
  });

  it('leave a config that is accepted, but for what only the writer knows', () => {
    for (const [gate] of cases) {
      const text = `${head}${rest}${gate}`;
      for (const fix of fixesOf(text)) {
        const after = edited(text, fix.edits);
        const { config, yaml, findings } = parseYamlConfig(source(after), modelConfigSchema);
        assert.deepEqual(findings, [], after);
        assert.deepEqual(config && checkModelConfig(config, yaml), [], after);
      }
    }
  });
});
