import fs from 'node:fs';
import path from 'node:path';
import { evaluateExample } from '../harness/evaluated-example.ts';
import { root } from '../harness/paths.ts';
import { useSession } from '../harness/session.ts';

describe('the picture in the README', () => {
  const session = useSession({
    prepare: evaluateExample,
    viewport: { width: 1440, height: 900 },
    scale: 1.5,
    settings: { 'editor.minimap.enabled': false, 'workbench.layoutControl.enabled': false, 'editor.wordWrap': 'on' },
  });

  it('shows tree, report, and a model card with a number underlined', async () => {
    const { workbench } = session;
    await workbench.openView('Assay');
    await workbench.row(/2\s+production.*AUC/).waitFor();
    await workbench.openFile('MODEL_CARD.md');
    await workbench.page.locator('.editor-instance .squiggly-error').first().waitFor();
    await workbench.command('View: Split Editor Right');
    await workbench.command('Open Evaluation Report');
    await workbench.pick('credit-risk 2');
    await workbench.panel().locator('svg').first().waitFor();
    await workbench.panel().locator('assay-dropdown:defined').first().waitFor();
    const picture = await workbench.screenshot('readme');
    if (process.env['ASSAY_UPDATE_SCREENSHOT']) fs.copyFileSync(picture, path.join(root, 'media', 'screenshot.png'));
  });
});
