import assert from 'node:assert/strict';
import { cardMessages } from '../../../../src/core/messages/card.ts';
import { cliMessages } from '../../../../src/core/messages/cli.ts';
import { comparisonMessages } from '../../../../src/core/messages/comparison.ts';
import { configMessages } from '../../../../src/core/messages/config.ts';
import {
  configValueMessages,
  modelKeyMessages,
  projectKeyMessages,
} from '../../../../src/core/messages/config-keys.ts';
import { editorMessages } from '../../../../src/core/messages/editor.ts';
import { evaluationMessages } from '../../../../src/core/messages/evaluation.ts';
import { evaluationTextMessages } from '../../../../src/core/messages/evaluation-text.ts';
import { evidenceMessages } from '../../../../src/core/messages/evidence.ts';
import { findingMessages } from '../../../../src/core/messages/finding.ts';
import { gateMessages } from '../../../../src/core/messages/gate.ts';
import { governanceMessages } from '../../../../src/core/messages/governance.ts';
import { initMessages } from '../../../../src/core/messages/init.ts';
import { inputMessages } from '../../../../src/core/messages/input.ts';
import { outputMessages } from '../../../../src/core/messages/output.ts';
import { reportMessages } from '../../../../src/core/messages/report.ts';
import { tableContentMessages, warningMessages } from '../../../../src/core/messages/table-content.ts';
import { tableViewMessages } from '../../../../src/core/messages/table-view.ts';
import type { Text } from '../../../../src/core/messages/text.ts';

const tables: Readonly<Record<string, Text>>[] = [
  cardMessages,
  cliMessages,
  comparisonMessages,
  configMessages,
  modelKeyMessages,
  projectKeyMessages,
  configValueMessages,
  editorMessages,
  evaluationMessages,
  evaluationTextMessages,
  evidenceMessages,
  findingMessages,
  gateMessages,
  governanceMessages,
  initMessages,
  inputMessages,
  outputMessages,
  reportMessages,
  tableContentMessages,
  tableViewMessages,
  warningMessages,
];

const places = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();

describe('messages', () => {
  it('have the same places in every language', () => {
    for (const [id, text] of tables.flatMap(Object.entries<Text>)) {
      assert.deepEqual(places(text['zh-cn']), places(text.en), id);
    }
  });

  it('have one text for each id', () => {
    const texts = new Map<string, Text>();
    for (const [id, text] of tables.flatMap(Object.entries<Text>)) {
      assert.equal(texts.get(id) ?? text, text, id);
      texts.set(id, text);
    }
  });
});
