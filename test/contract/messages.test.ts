import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, sourceFiles } from './source-files.ts';

const tables = 'src/core/messages/';
const files = [...sourceFiles('src'), ...sourceFiles('webview')];
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** Ids of the tables of texts: what stands before `: {` and holds a slash. */
const ids = files
  .filter((file) => file.startsWith(tables))
  .flatMap((file) => [...read(file).matchAll(/^ +'([a-z-]+\/[\w@./-]+)':/gm)].map(([, id = '']) => id));

const families = new Set(ids.map((id) => id.split('/')[0]));

/** `${…}` with braces within it at most once. */
const place = String.raw`\$\{(?:[^{}]|\{[^{}]*\})*\}`;
const quoted = new RegExp(
  String.raw`'([a-z-]+\/[\w@./-]+)'|\`((?:[a-z-]|${place})*[a-z](?:-|${place})*\/(?:[\w@./-]|${place})*)\``,
  'g',
);

/** Every text in quotes or backticks of the sources that looks like an id; `…` stands for what is filled in. */
const mentioned = files
  .filter((file) => !file.startsWith(tables))
  .flatMap((file) =>
    [...read(file).matchAll(quoted)].map(([, text, template = '']) => ({
      file,
      id: text ?? template.replace(new RegExp(place, 'g'), '…'),
    })),
  );

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Ids that a text with places may become; one that ends with a dash begins several. */
const pattern = (id: string): RegExp =>
  new RegExp(`^${id.split('…').map(literal).join('.+')}${id.endsWith('-') ? '' : '$'}`);

describe('ids of messages', () => {
  it('are each said somewhere', () => {
    assert.ok(ids.length > 400, String(ids.length));
    const written = new Set(mentioned.map(({ id }) => id));
    const filledIn = [...written].filter((id) => id.includes('…')).map(pattern);
    const unused = ids.filter((id) => !written.has(id) && !filledIn.some((each) => each.test(id)));
    assert.deepEqual(unused, []);
  });

  it('that are said exist', () => {
    const known = new Set(ids);
    const unknown = mentioned
      // Places of menus, such as `editor/title`, look like ids.
      .filter(({ file }) => !file.startsWith('src/manifest/'))
      .filter(({ id }) => families.has(id.split('/')[0] ?? '') && !known.has(id))
      .filter(({ id }) => !(/…|-$/.test(id) && ids.some((each) => pattern(id).test(each))));
    assert.deepEqual(unknown, []);
  });
});
