import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../harness/paths.ts';
import { useSession } from '../harness/session.ts';
import type { WorkspaceCopy } from '../harness/workspace-copy.ts';

/** What a line in a terminal has written into a file of the workspace, once it is whole. */
async function written(copy: WorkspaceCopy, name: string): Promise<string> {
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    if (fs.existsSync(copy.path(name)) && copy.read(name).endsWith('\n')) return copy.read(name).trim();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${name} was not written`);
}

const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };

describe('an integrated terminal', () => {
  const session = useSession();

  it('has the command line of the extension on its PATH', async () => {
    const { workbench, copy } = session;
    await workbench.openView('Assay');
    await workbench.row('credit-risk').waitFor();
    await workbench.command('Terminal: Create New Terminal');
    await workbench.typeInTerminal('assay --version > version.txt 2>&1');
    assert.equal(await written(copy, 'version.txt'), version);
  });

  it('finds there what the extension has evaluated', async () => {
    const { workbench, copy } = session;
    await workbench.typeInTerminal('assay evaluate credit-risk.model.yaml > evaluated.txt 2>&1; echo $? > status.txt');
    assert.equal(await written(copy, 'status.txt'), '1');
    assert.match(copy.read('evaluated.txt'), /roc_auc/);
    await workbench.row(/2\s+production.*AUC/).waitFor();
    await workbench.screenshot('terminal');
  });
});

describe('an integrated terminal in restricted mode', () => {
  const session = useSession({ settings: { 'security.workspace.trust.enabled': true } });

  it('does not have it', async () => {
    const { workbench, copy } = session;
    await workbench.openView('Assay');
    await workbench.row('credit-risk').waitFor();
    await workbench.command('Terminal: Create New Terminal');
    await workbench.typeInTerminal('command -v assay > found.txt; echo $? > status.txt');
    assert.notEqual(await written(copy, 'status.txt'), '0');
    assert.equal(copy.read('found.txt'), '');
  });
});
