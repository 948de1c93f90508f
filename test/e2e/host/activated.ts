import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { AssayApi } from '../../../src/extension/api.ts';

export const extensionId = 'assayml.assayml';

/** What the installed extension gives to its tests, once it is active. */
export async function activated(): Promise<AssayApi> {
  const extension = vscode.extensions.getExtension<AssayApi | undefined>(extensionId);
  assert.ok(extension, `${extensionId} is not installed`);
  const api = await extension.activate();
  assert.ok(api, 'activate() returned nothing');
  return api;
}
