import * as vscode from 'vscode';

/** A range as core has it: lines and columns from 1. */
interface CoreRange {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

/** Core counts lines and columns from 1, the editor from 0; what has no place is at the top of its file. */
export function toRange(range: CoreRange | undefined): vscode.Range {
  if (range === undefined) return new vscode.Range(0, 0, 0, 0);
  const { start, end } = range;
  return new vscode.Range(start.line - 1, start.column - 1, end.line - 1, end.column - 1);
}
