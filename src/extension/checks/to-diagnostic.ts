import * as vscode from 'vscode';
import type { SpokenFinding } from '../../core/reports/spoken-finding.ts';
import { toRange } from '../host/editor-range.ts';

/** The name that the editor shows behind each finding. */
export const diagnosticSource = 'assay';

const severities = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
} as const;

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
