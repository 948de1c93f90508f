import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { AssayApi } from '../../../src/extension/api.ts';
import type { AssayExports } from '../../../src/extension/public-api/assay-api.ts';
import { extensionId } from './extension-id.ts';

/** What the installed extension gives to its tests, once it is active. */
export async function activated(): Promise<AssayApi> {
  const extension = vscode.extensions.getExtension<(AssayExports & { readonly internals: AssayApi }) | undefined>(
    extensionId,
  );
  assert.ok(extension, `${extensionId} is not installed`);
  const exported = await extension.activate();
  assert.ok(exported, 'activate() returned nothing');
  return exported.internals;
}
