import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isSeen } from '../harness/is-seen.ts';
import { useSession } from '../harness/session.ts';
import type { WorkspaceCopy } from '../harness/workspace-copy.ts';

const config = 'odd.model.yaml';

/** A project whose columns and labels YAML would read as something else, with groups of two rows, six together. */
function prepare(copy: WorkspaceCopy): string {
  const folder = copy.path('奇怪 project');
  mkdirSync(folder);
  const rows = Array.from({ length: 200 }, (_, at) => {
    const group = at % 100 < 6 && at % 2 === 0 ? `rare ${at % 100}` : at % 10 === 1 ? '?' : at % 2 ? 'no' : 'often';
    return `${at % 2 ? '01' : '00'},${group},${(at % 100) / 100},${at % 3 ? '青年' : '老年'}`;
  });
  writeFileSync(copy.path('奇怪 project', 'p.csv'), `01,yes,p: q,年龄\n${rows.join('\n')}\n`);
  writeFileSync(copy.path('奇怪 project', 'assay.yaml'), 'privacy: { minimum_cell: 5 }\n');
  const text = `model: odd
task: binary
columns: { label: "01", score: "p: q" }
positive: "01"
missing: ["?"]
versions: [{ version: "1", predictions: p.csv }]
sensitive:
  - { column: "yes" }
slices: []
`;
  writeFileSync(copy.path('奇怪 project', config), text);
  return folder;
}

describe('odd but legal names in a model config', () => {
  const session = useSession({ prepare, viewport: { width: 1400, height: 900 } });

  it('are completed so that YAML reads the same name', async () => {
    const { workbench, copy } = session;
    const { page } = workbench;
    const file = copy.path('奇怪 project', config);
    const take = async (label: string): Promise<void> => {
      const suggestion = page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: label });
      // What is typed before the extension has started or a table was read meets no suggestions; a person asks again.
      // With suggestions open, those of other words, the keys would only show their details: they are closed first.
      for (let tries = 0; tries < 10 && !(await isSeen(suggestion)); tries++) {
        await page.keyboard.press('Escape');
        await page.keyboard.press('Control+Space');
      }
      await suggestion.waitFor();
      await page.keyboard.press('Enter');
    };
    await workbench.openFile(config);
    await page.keyboard.press('Control+End');
    await page.keyboard.type('gates:\n- { metric: rec');
    await take('recall');
    await page.keyboard.type(', gro');
    await take('group');
    await page.keyboard.type('ye');
    await take('yes');
    await page.keyboard.type('no');
    await take('no');
    await page.keyboard.press('End');
    await workbench.screenshot('config-odd');
    await workbench.command('File: Save');
    const written = /- \{ metric: recall, group: \{ "yes": "no" \} ?\}/;
    for (let tries = 0; tries < 50 && !written.test(readFileSync(file, 'utf8')); tries++)
      await page.waitForTimeout(100);
    assert.match(readFileSync(file, 'utf8'), written);
  });

  it('show no group of fewer rows than the project allows, and count listed values as missing', async () => {
    const { workbench } = session;
    const { page } = workbench;
    await workbench.openView('Assay');
    await workbench.section('Features').expand();
    await workbench.section('Features').row('p.csv').first().click();
    await page.keyboard.press('ArrowRight');
    const column = workbench.section('Features').row(/^yes/);
    await column.filter({ hasText: '20 missing' }).first().click();
    await workbench.panelText('What fewer than 5 rows have in common').waitFor();
    const panel = workbench.panel().locator('section', { hasText: 'Most frequent values' }).last();
    await workbench.screenshot('table-small-cells');
    const text = (await panel.textContent()) ?? '';
    assert.match(text, /other values/);
    assert.doesNotMatch(text, /rare/);
  });
});
