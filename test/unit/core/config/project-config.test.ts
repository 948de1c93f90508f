import assert from 'node:assert/strict';
import { parseProjectConfig } from '../../../../src/core/config/parse-project-config.ts';
import { source, summary } from './source.ts';

const text = `project: german-credit
connections:
  warehouse: { kind: trino, host: example.org, port: 8080, password: "\${env:TRINO_PASSWORD}" }
people:
  - { name: Ada, email: ada@example.org, roles: [validator] }
roles:
  - { name: validator }
policies:
  - { name: release, stages: [production], approvals: [validator] }
severities: { card/value-differs: warning, evidence/missing: off }
privacy: { minimum_cell: 5 }
`;

function findings(changed: string): string[] {
  return summary(changed, parseProjectConfig(source(changed, '/project/assay.yaml')).findings);
}

describe('assay.yaml', () => {
  it('is accepted as documented', () => assert.deepEqual(findings(text), []));

  for (const [from, to, expected] of [
    ['privacy:', 'privcy:', 'config/unknown-key privcy'],
    ['minimum_cell: 5', 'minimum_cell: 0', 'config/whole-number 0'],
    ['value-differs: warning', 'value-differs: warn', 'config/not-allowed-value warn'],
    ['card/value-differs', 'card/value-difers', 'config/unknown-rule card/value-difers'],
    ['card/value-differs', 'fix/write', 'config/unknown-rule fix/write'],
    ['kind: trino, ', '', 'config/missing-key warehouse'],
    ['roles: [validator]', 'roles: [valdator]', 'config/unknown-role valdator'],
    ['name: Ada', 'nam: Ada', 'config/unknown-key nam'],
    ['name: Ada', 'x: Ada', 'config/missing-key { x: Ada, email: ada@example.org, roles: [validator] }'],
  ] as const) {
    it(`${from} → ${to}: ${expected}`, () => {
      assert.equal(findings(text.replace(from, to))[0], expected);
    });
  }

  it('may be empty, or comments alone', () => {
    for (const empty of ['', '\n', '# mine\n  # yours\n']) assert.deepEqual(findings(empty), []);
  });

  it('tells of an unknown rule beside what the schema refuses', () => {
    assert.deepEqual(findings('privcy: {}\nseverities: { card/value-difers: eror }\n'), [
      'config/not-allowed-value eror',
      'config/unknown-key privcy',
      'config/unknown-rule card/value-difers',
    ]);
  });
});
