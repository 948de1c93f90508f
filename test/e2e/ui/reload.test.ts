import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { evaluateExample } from '../harness/evaluated-example.ts';
import { installedExtension } from '../harness/packaged-extension.ts';
import { useSession } from '../harness/session.ts';

describe('a window that is reloaded', () => {
  const session = useSession({ prepare: evaluateExample });

  it('has both reports again, as they were left', async () => {
    const { workbench } = session;
    await workbench.command('Open Fairness Report');
    await workbench.pick('credit-risk 2');
    await workbench.panel().locator('.chip', { hasText: /^age$/ }).click();
    await workbench.command('Open Evaluation Report');
    await workbench.panel().locator('input.filter').fill('female');
    await workbench.reload('mainThreadWebview-assayml.evaluation', 'mainThreadWebview-assayml.fairness', 'female');

    await workbench.panel().locator('input.filter').waitFor();
    assert.equal(await workbench.panel().locator('input.filter').inputValue(), 'female');
    await workbench.tab('Fairness of credit-risk 2').click();
    await workbench.panel().locator('.chip[aria-pressed=true]', { hasText: /^age$/ }).waitFor();
    await workbench.screenshot('reloaded');
  });

  it('shows the first report still, and not a second one of its kind, when that is asked for', async () => {
    const { workbench } = session;
    await workbench.command('Open Evaluation Report');
    await workbench.panel().locator('input.filter').waitFor();
    assert.equal(await workbench.tab('Evaluation of credit-risk 2').count(), 1);
    assert.equal(await workbench.tab(/credit-risk/).count(), 2);
  });
});

describe('a window that is reloaded before the page of a report has run', () => {
  const page = (extension: string): string => path.join(extension, 'dist', 'webview', 'evaluation.js');
  const session = useSession({
    prepare: evaluateExample,
    alterExtension: (folder) => fs.renameSync(page(folder), `${page(folder)}.later`),
  });

  it('has the report again', async () => {
    const { workbench, server } = session;
    await workbench.command('Open Evaluation Report');
    await workbench.pick('credit-risk 2');
    await workbench.tab('Evaluation of credit-risk 2').waitFor();
    const file = page(installedExtension(server.extensionsFolder));
    fs.renameSync(`${file}.later`, file);
    await workbench.reload('mainThreadWebview-assayml.evaluation');
    await workbench.panel().locator('svg').first().waitFor();
  });
});
