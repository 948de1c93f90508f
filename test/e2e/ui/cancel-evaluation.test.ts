import assert from 'node:assert/strict';
import fs from 'node:fs';
import { evaluateExample } from '../harness/evaluated-example.ts';
import { addLargeModel, declareLargeModel } from '../harness/large-model.ts';
import { useSession } from '../harness/session.ts';
import type { WorkspaceCopy } from '../harness/workspace-copy.ts';

/** Everything below `.assay`, with its contents. */
function evidence(copy: WorkspaceCopy): Map<string, string> {
  const names = fs.readdirSync(copy.path('.assay'), { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => fs.statSync(copy.path('.assay', name)).isFile());
  return new Map(files.map((name) => [name, copy.read('.assay', name)]));
}

describe('an evaluation that takes a while', () => {
  const session = useSession({
    prepare: (copy) => {
      evaluateExample(copy);
      return addLargeModel(copy);
    },
  });

  /** Runs the large model as a person does: by the button on its row. */
  async function evaluateLarge(): Promise<void> {
    const row = session.workbench.row(/^\s*large/);
    await row.hover();
    await row.locator('.action-label[aria-label^="Evaluate Model"]').click();
  }

  /** What a card says is checked in its own time, so that its problems may come meanwhile. */
  async function rows() {
    const shown = await session.workbench.rows();
    return shown.map((row) => ({ ...row, label: row.label.replace(/ \d+ problems?$/, '') }));
  }

  it('says what it is doing, and offers to cancel', async () => {
    const { workbench } = session;
    await workbench.openView('Assay');
    await workbench.row(/2\s+production.*AUC/).waitFor();
    await evaluateLarge();
    const toast = workbench.notification('Evaluating: large.model.yaml · 1 · test');
    await toast.waitFor();
    await toast.locator('.monaco-progress-container.active').waitFor();
    await workbench.screenshot('progress');
  });

  it('is cancelled by the button: nothing is written, nothing is said, and the tree is as it was', async () => {
    const { workbench, copy } = session;
    const before = { rows: await rows(), evidence: evidence(copy) };
    await workbench.notification('Evaluating').locator('.monaco-button', { hasText: 'Cancel' }).click();
    await workbench.page.locator('.notification-toast').waitFor({ state: 'detached' });
    // Once the button of the row can be pressed again the evaluation is over.
    await workbench.row(/^\s*large/).hover();
    await workbench
      .row(/^\s*large/)
      .locator('.action-item:not(.disabled) .action-label[aria-label^="Evaluate Model"]')
      .waitFor();
    assert.deepEqual(await rows(), before.rows);
    assert.deepEqual(evidence(copy), before.evidence);
    assert.equal(await workbench.page.locator('.notification-toast').count(), 0);
  });

  it('can be started again afterwards, and comes to its end', async () => {
    const { workbench, copy } = session;
    const before = evidence(copy);
    declareLargeModel(copy, 100);
    await evaluateLarge();
    await workbench.row(/^\s*1\s*AUC 0\.\d+ ±/).waitFor();
    const added = [...evidence(copy).keys()].filter((name) => !before.has(name));
    assert.equal(added.length, 1);
    assert.match(added[0] ?? '', /^evaluations.large.1.test.[0-9a-f]{64}\.json$/);
  });
});
