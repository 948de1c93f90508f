import type * as vscode from 'vscode';

/** The files whose language this is; on a disk, so that what they name can be found. */
export const configSelector: vscode.DocumentSelector = [
  { scheme: 'file', pattern: '**/*.model.{yaml,yml}' },
  { scheme: 'file', pattern: '**/assay.yaml' },
];
