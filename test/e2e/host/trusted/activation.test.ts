import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('activation', () => {
  it('is the packaged extension that runs', async () => {
    const extension = vscode.extensions.getExtension('assayml.assayml');
    assert.ok(extension);
    await extension.activate();
    assert.ok(extension.extensionPath.startsWith(process.env['ASSAY_E2E_EXTENSIONS'] ?? '?'));
  });
});
