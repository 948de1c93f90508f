import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated } from '../activated.ts';
import { extensionId } from '../extension-id.ts';
import { until } from '../until.ts';

interface Contributed {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

describe('activation', () => {
  it('comes by itself in a workspace with a model', async () => {
    await until('active extension', () => vscode.extensions.getExtension(extensionId)?.isActive === true);
  });

  it('is of the installed package', async () => {
    await activated();
    const extension = vscode.extensions.getExtension(extensionId);
    assert.ok(
      extension?.extensionPath.startsWith(process.env['ASSAY_E2E_EXTENSIONS'] ?? '?'),
      extension?.extensionPath,
    );
  });

  it('registers every command that the package declares', async () => {
    const extension = vscode.extensions.getExtension(extensionId);
    assert.ok(extension);
    const declared = (extension.packageJSON as Contributed).contributes.commands.map(({ command }) => command);
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.ok(declared.length > 0);
    assert.deepEqual(
      declared.filter((command) => !registered.has(command)),
      [],
    );
  });
});
