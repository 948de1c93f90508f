import assert from 'node:assert/strict';
import type { ConfigKind } from '../../../../src/core/config/config-kinds.ts';
import { ConfigDocument } from '../../../../src/core/config-language/config-document.ts';
import { configLenses } from '../../../../src/core/config-language/config-lenses.ts';
import { configLinks } from '../../../../src/core/config-language/config-links.ts';
import { configOutline, type OutlineItem } from '../../../../src/core/config-language/config-outline.ts';
import {
  type ConfigFile,
  definitions,
  references,
  renamable,
  renameEdits,
} from '../../../../src/core/config-language/config-rename.ts';
import { nothingKnown } from '../../../../src/core/config-language/knowledge.ts';
import { InputProblem } from '../../../../src/core/input-problem.ts';
import { exampleKnowledge, exampleText } from './example.ts';
import { atCursor, edited, textOf } from './marked-text.ts';

const document = new ConfigDocument(exampleText, 'model');

describe('lines above the versions', () => {
  const lenses = (knowledge = exampleKnowledge) =>
    configLenses(document, knowledge, 'en').map(
      ({ range, title, action }) =>
        `${range.start.line} ${title}${action ? ` → ${action.does} ${action.version ?? 'all'}` : ''}`,
    );

  it('offer to evaluate, and say when and with which result that was last done', () => {
    assert.deepEqual(lenses(), [
      '2 Evaluate all versions → evaluate all',
      '2 Open report → open-report all',
      '10 Evaluate → evaluate 1',
      '10 not evaluated',
      '11 Evaluate → evaluate 2',
      '11 evaluated 22 Nov 2026 · AUC 0.791 ±.030 → open-report 2',
      '11 ✗ 1 fails · ≈ 1 insufficient · ✓ 1 passes → open-report 2',
    ]);
  });

  it('claim nothing about what is not known', () => {
    assert.deepEqual(lenses(nothingKnown), [
      '2 Evaluate all versions → evaluate all',
      '10 Evaluate → evaluate 1',
      '11 Evaluate → evaluate 2',
    ]);
  });
});

describe('links of a config', () => {
  it('are the files that it names, without their quotes', () => {
    assert.deepEqual(
      configLinks(document).map(({ path }) => path),
      ['MODEL_CARD.md', 'data/v1.csv', 'models/v1.onnx', 'data/v2.parquet'],
    );
    const quoted = new ConfigDocument('card: "my card.md"\n', 'model');
    assert.deepEqual(
      configLinks(quoted).map(({ range }) => textOf('card: "my card.md"\n', range)),
      ['my card.md'],
    );
  });

  it('are no globs and no addresses', () => {
    const text = 'card: https://example.org/card.md\nversions: [{ version: "1", predictions: "data/*.csv" }]\n';
    assert.deepEqual(configLinks(new ConfigDocument(text, 'model')), []);
  });
});

describe('outline of a config', () => {
  const lines = (items: readonly OutlineItem[], indent = ''): string[] =>
    items.flatMap(({ name, detail, children }) => [
      `${indent}${name}${detail === '' ? '' : `  ${detail}`}`,
      ...lines(children, `${indent}  `),
    ]);

  it('names versions, sets, columns and gates as people say them', () => {
    assert.deepEqual(lines(configOutline(document)).slice(0, 24), [
      'model  credit-risk',
      'task  binary',
      'card  MODEL_CARD.md',
      'positive  good',
      'columns',
      'sets',
      '  test  german-credit · test',
      'versions',
      '  1  archived',
      '  2  production',
      'sensitive',
      '  sex  male',
      '  age  [26,inf)',
      '  sex × age',
      'slices',
      '  housing',
      'gates',
      '  roc_auc ≥ 0.75',
      '  roc_auc versus 1 > −0.02',
      '  recall[sex=female] ≥ 0.85  test',
      '  demographic_parity_difference[sex] ≤ 0.10',
    ]);
  });

  it('keeps every selection within its range, also of half-written parts', () => {
    const half = new ConfigDocument('model:\ngates:\n  - \n  - { metric: \nversions:\n  - {', 'model');
    const check = (items: readonly OutlineItem[]): void => {
      for (const { range, selection, children, name } of items) {
        const isUpTo = (a: { line: number; column: number }, b: typeof a) =>
          a.line < b.line || (a.line === b.line && a.column <= b.column);
        assert.ok(isUpTo(range.start, selection.start) && isUpTo(selection.end, range.end), name);
        assert.notEqual(name, '');
        check(children);
      }
    };
    check(configOutline(half));
    check(configOutline(document));
  });
});

const config = (text: string, file = '/p/a.model.yaml', kind: ConfigKind = 'model'): ConfigFile => ({
  file,
  document: new ConfigDocument(text, kind),
});

function renamed(marked: string, name: string, others: ConfigFile[] = []): Record<string, string> {
  const { text, offset } = atCursor(marked);
  const here = config(text);
  const edits = renameEdits(here, offset, name, [here, ...others]);
  const texts = new Map([here, ...others].map((one) => [one.file, one.document.text]));
  return Object.fromEntries([...edits].map(([file, some]) => [file, edited(texts.get(file) ?? '', some)]));
}

describe('names in a config', () => {
  it('are renamed everywhere: a version', () => {
    const text =
      'versions:\n  - { version: "|1", stage: "1" }\n  - { version: "2" }\ngates:\n  - { metric: roc_auc, versus: 1, min: 1 }\n';
    assert.deepEqual(renamed(text, '1.0'), {
      '/p/a.model.yaml': text
        .replace('|', '')
        .replace('version: "1"', 'version: "1.0"')
        .replace('versus: 1,', 'versus: "1.0",'),
    });
  });

  it('are renamed everywhere: an evaluation set, from any of its places', () => {
    const text =
      'sets:\n  - { name: test }\nversions:\n  - { version: "1", predictions: { test: test.csv } }\ngates:\n  - { metric: f1, set: test, min: 0.5 }\n';
    const expected = text
      .replace('name: test', 'name: "hold out"')
      .replace('{ test:', '{ "hold out":')
      .replace('set: test,', 'set: "hold out",');
    for (const place of ['name: ', '{ predictions', 'set: ']) {
      const at =
        place === '{ predictions' ? text.indexOf('test: test.csv') : text.indexOf(`${place}test`) + place.length;
      assert.deepEqual(renamed(`${text.slice(0, at + 1)}|${text.slice(at + 1)}`, 'hold out'), {
        '/p/a.model.yaml': expected,
      });
    }
  });

  it('are renamed across files: a dataset and a connection', () => {
    const other = config('sets: [{ name: x, dataset: german }]\n', '/p/b.model.yaml');
    assert.deepEqual(renamed('sets:\n  - { name: test, dataset: ger|man }\n', 'credit', [other]), {
      '/p/a.model.yaml': 'sets:\n  - { name: test, dataset: credit }\n',
      '/p/b.model.yaml': 'sets: [{ name: x, dataset: credit }]\n',
    });
    const project = config('connections:\n  lake: { kind: trino }\n', '/p/assay.yaml', 'project');
    assert.deepEqual(
      renamed('versions: [{ version: a, predictions: { d: { connection: la|ke, table: t } } }]', 'sea', [project]),
      {
        '/p/a.model.yaml': 'versions: [{ version: a, predictions: { d: { connection: sea, table: t } } }]',
        '/p/assay.yaml': 'connections:\n  sea: { kind: trino }\n',
      },
    );
  });

  it('are renamed in the front matter of the card too, and nowhere else in it', () => {
    const card = (version: string, set: string) =>
      `---\nversion: ${version}\nmodel-index:\n  - results:\n      - dataset: { name: ${set}, type: x }\n---\n# version 1, test\n`;
    const here = {
      ...config('versions: [{ version: "1" }]\nsets: [{ name: test }]\n'),
      card: { file: '/p/C.md', text: card('1', 'test') },
    };
    const inCard = (offset: number, name: string) =>
      edited(here.card.text, renameEdits(here, offset, name, [here]).get('/p/C.md') ?? []);
    assert.equal(inCard(here.document.text.indexOf('1"'), '1.0'), card('"1.0"', 'test'));
    assert.equal(inCard(here.document.text.indexOf('test'), 'held out'), card('1', '"held out"'));
    const without = { ...here, card: { file: '/p/C.md', text: '# version 1\n' } };
    assert.equal(renameEdits(without, here.document.text.indexOf('1"'), '3', []).has('/p/C.md'), false);
  });

  it('leave versions and sets of other files alone', () => {
    const other = config('versions: [{ version: "1" }]\n', '/p/b.model.yaml');
    assert.deepEqual(Object.keys(renamed('versions: [{ version: "1|" }]\n', '3', [other])), ['/p/a.model.yaml']);
  });

  it('are not taken twice, not emptied, and nothing else is renamed', () => {
    const is = (id: string) => (error: unknown) => error instanceof InputProblem && error.messageId === id;
    const text = 'versions: [{ version: "1|" }, { version: "2" }]\n';
    assert.throws(() => renamed(text, '2'), is('editor/rename-taken'));
    assert.throws(() => renamed(text, ' '), is('editor/rename-empty'));
    assert.throws(() => renamed('mo|del: a\n', 'x'), is('editor/rename-nothing'));
    assert.throws(() => renamed('gates: [{ metric: f1, versus: appr|oved }]\n', 'x'), is('editor/rename-nothing'));
  });

  it('are offered for renaming without their quotes', () => {
    const { text, offset } = atCursor('versions: [{ version: "1|" }]\n');
    const { range, name } = renamable(new ConfigDocument(text, 'model'), offset);
    assert.deepEqual([textOf(text, range), name], ['1', '1']);
  });

  it('lead to where they are declared, and to where they are used', () => {
    const at = (found: ReturnType<typeof references>) =>
      found.map(({ range }) => `${range.start.line} ${textOf(exampleText, range)}`);
    const here = { file: '/p/a.model.yaml', document };
    const offset = (word: string, inside = 1) => exampleText.indexOf(word) + inside;
    assert.deepEqual(at(definitions(here, offset('versus: "1"', 9), [])), ['10 1']);
    assert.deepEqual(at(references(here, offset('versus: "1"', 9), [])), ['10 1', '19 1']);
    assert.deepEqual(at(definitions(here, offset('set: test', 6), [])), ['8 test']);
    assert.deepEqual(at(definitions(here, offset('by: sex', 5), [])), ['13 sex']);
    assert.deepEqual(at(references(here, offset('by: sex', 5), [])), ['13 sex', '15 sex', '20 sex', '21 sex']);
    assert.deepEqual(definitions(here, 3, []), []);
  });
});
