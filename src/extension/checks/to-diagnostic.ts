import * as vscode from 'vscode';
import type { SpokenFinding } from '../../protocol/compute.ts';

/** The name that the editor shows behind each finding. */
export const diagnosticSource = 'assay';

const severities = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
} as const;

type FindingRange = NonNullable<SpokenFinding['range']>;

/** Core counts lines and columns from 1, the editor from 0; a finding without a place is at the top of its file. */
export function toRange(range: FindingRange | undefined): vscode.Range {
  if (range === undefined) return new vscode.Range(0, 0, 0, 0);
  const { start, end } = range;
  return new vscode.Range(start.line - 1, start.column - 1, end.line - 1, end.column - 1);
}

export function toDiagnostic(finding: SpokenFinding): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(toRange(finding.range), finding.message, severities[finding.severity]);
  diagnostic.source = diagnosticSource;
  diagnostic.code = finding.rule;
  diagnostic.relatedInformation = finding.related.map(
    ({ file, range, message }) =>
      new vscode.DiagnosticRelatedInformation(new vscode.Location(vscode.Uri.file(file), toRange(range)), message),
  );
  return diagnostic;
}
