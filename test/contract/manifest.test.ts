import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CommandName, commandEntries, commands } from '../../src/manifest/commands.ts';
import { contexts } from '../../src/manifest/contexts.ts';
import { buildManifest, textsIn } from '../../src/manifest/manifest.ts';
import { settingEntries } from '../../src/manifest/settings.ts';
import { toolEntries } from '../../src/manifest/tools.ts';
import { panelTypes } from '../../src/manifest/views.ts';
import { walkthrough } from '../../src/manifest/walkthrough.ts';
import { root } from './source-files.ts';

const readJson = (name: string) => JSON.parse(readFileSync(join(root, name), 'utf8')) as Record<string, unknown>;
const manifest = buildManifest();

describe('manifest of the extension', () => {
  it('is generated: package.json holds what the tables say (npm run manifest)', () => {
    const packageJson = readJson('package.json');
    for (const [key, value] of Object.entries(manifest.fields)) assert.deepEqual(packageJson[key], value, key);
    assert.equal(packageJson['displayName'], 'Assay for Machine Learning');
    assert.deepEqual([packageJson['name'], packageJson['publisher']], ['assayml', 'assayml']);
  });

  for (const [language, file] of [
    ['en', 'package.nls.json'],
    ['zh-cn', 'package.nls.zh-cn.json'],
  ] as const) {
    it(`has every text in ${file}`, () => {
      assert.deepEqual(readJson(file), textsIn(manifest, language));
      const used = JSON.stringify(manifest.fields).match(/%[\w.-]+%/g) ?? [];
      const texts = textsIn(manifest, language);
      for (const key of used) assert.ok(texts[key.slice(1, -1)]?.trim(), key);
      assert.equal(new Set(used).size, Object.keys(texts).length);
    });
  }

  it('names everything under assayml', () => {
    const ids = [
      ...commandEntries.map(({ id }) => id),
      ...settingEntries.map(({ id }) => id),
      ...Object.values(contexts),
      ...Object.values(panelTypes),
    ];
    for (const id of ids) assert.match(id, /^assayml\./);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('names commands by the key of their handler', () => {
    for (const name of Object.keys(commands) as CommandName[]) assert.equal(commands[name].id, `assayml.${name}`);
  });

  it('has a handler for every command', () => {
    const source = readFileSync(join(root, 'src/extension/command-handlers.ts'), 'utf8');
    for (const name of Object.keys(commands)) assert.match(source, new RegExp(`^ +${name}[:,]`, 'm'));
  });

  it('wakes the extension for exact names near the root only', () => {
    const events = manifest.fields['activationEvents'] as string[];
    assert.ok(events.includes('workspaceContains:assay.yaml'));
    assert.ok(events.includes('workspaceContains:*/assay.yaml'));
    for (const event of events) {
      assert.doesNotMatch(event, /\*\*|^\*$|onStartupFinished/);
      assert.match(
        event,
        /^(workspaceContains:(\*\/)?(\*\.)?[\w.]+|onLanguage:(markdown|yaml)|onWebviewPanel:assayml\.\w+)$/,
      );
    }
  });

  it('asks in menus only for context keys and commands that exist', () => {
    const known = new Set<string>([...Object.values(contexts), ...commandEntries.map(({ id }) => id)]);
    const text = JSON.stringify({ menus: (manifest.fields['contributes'] as Record<string, unknown>)['menus'] });
    const conditions = commandEntries.map(({ enablement }) => enablement ?? '').join(' ');
    for (const [key] of conditions.matchAll(/assayml\.\w+/g)) assert.ok(known.has(key), key);
    for (const [, id = ''] of text.matchAll(/"command":"([^"]+)"/g)) assert.ok(known.has(id), id);
  });

  it('gives every setting a scope, and keeps paths and engines out of the hands of an untrusted folder', () => {
    assert.ok(settingEntries.length <= 15);
    for (const { id, scope, restricted } of settingEntries) {
      if (scope.startsWith('machine')) assert.ok(restricted, `${id} could be set by an untrusted workspace`);
    }
  });

  it('documents every setting in the README', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const documented = [...readme.matchAll(/^\| `(assayml\.[\w.]+)` \|/gm)].map(([, id]) => id);
    assert.deepEqual(
      documented,
      settingEntries.map(({ id }) => id),
    );
  });

  it('tells language models of every tool when not to use it, and that it only reads', () => {
    for (const { name, modelDescription } of toolEntries) {
      assert.match(name, /^assayml_(list|get)_[a-z]+$/);
      assert.match(modelDescription, /Do not use it .*Read-only/);
    }
  });

  it('has one walkthrough of at most four steps, each with a page', () => {
    assert.ok(walkthrough.steps.length <= 4);
    for (const { media } of walkthrough.steps) assert.ok(existsSync(join(root, media)), media);
  });

  it('stays small: every window reads it', () => {
    assert.ok(readFileSync(join(root, 'package.json')).length <= 60_000);
  });
});
