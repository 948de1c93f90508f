import * as vscode from 'vscode';
import type { Host } from '../host/host.ts';
import type { AssayCheck, AssayFinding } from './assay-api.ts';

const quietMilliseconds = 300;

const severities = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
} as const;

/** The findings of one document, for the version that they were found in. */
interface Found {
  readonly version: number;
  readonly findings: readonly AssayFinding[];
}

/** A check of another extension at work: looks at documents a moment after they change, and shows what it finds. */
export class AddedCheck implements vscode.Disposable {
  private readonly collection: vscode.DiagnosticCollection;
  private readonly found = new Map<string, Found>();
  private readonly waiting = new Map<
    string,
    { readonly timer: NodeJS.Timeout; readonly source: vscode.CancellationTokenSource }
  >();
  private readonly disposables: vscode.Disposable[];

  constructor(
    private readonly log: Host['log'],
    private readonly check: AssayCheck,
  ) {
    const { workspace, languages } = vscode;
    this.collection = languages.createDiagnosticCollection(`assay-${check.id}`);
    this.disposables = [
      this.collection,
      workspace.onDidOpenTextDocument((document) => this.consider(document)),
      workspace.onDidChangeTextDocument(({ document }) => this.consider(document)),
      workspace.onDidCloseTextDocument(({ uri }) => this.forget(uri)),
      workspace.onDidGrantWorkspaceTrust(() => this.considerAll()),
      languages.registerCodeActionsProvider(
        check.selector,
        { provideCodeActions: (document, range) => this.fixes(document, range) },
        { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
      ),
    ];
    this.considerAll();
  }

  dispose(): void {
    for (const { timer, source } of this.waiting.values()) {
      clearTimeout(timer);
      source.cancel();
    }
    this.waiting.clear();
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private considerAll(): void {
    for (const document of vscode.workspace.textDocuments) this.consider(document);
  }

  private consider(document: vscode.TextDocument): void {
    if (!vscode.workspace.isTrusted || vscode.languages.match(this.check.selector, document) === 0) return;
    const key = document.uri.toString();
    const before = this.waiting.get(key);
    clearTimeout(before?.timer);
    before?.source.cancel();
    const source = new vscode.CancellationTokenSource();
    this.waiting.set(key, {
      source,
      timer: setTimeout(() => void this.run(document, source.token), quietMilliseconds),
    });
  }

  private async run(document: vscode.TextDocument, token: vscode.CancellationToken): Promise<void> {
    const { version, uri } = document;
    try {
      const findings = (await this.check.findings(document, token)) ?? [];
      if (token.isCancellationRequested || document.isClosed || document.version !== version) return;
      this.collection.set(
        uri,
        findings.map((finding) => this.diagnostic(finding)),
      );
      this.found.set(uri.toString(), { version, findings });
    } catch (error) {
      this.forget(uri);
      this.log.error(
        `check ${this.check.id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    }
  }

  private forget(uri: vscode.Uri): void {
    this.found.delete(uri.toString());
    this.collection.delete(uri);
  }

  private diagnostic({ rule, severity, message, range }: AssayFinding): vscode.Diagnostic {
    const diagnostic = new vscode.Diagnostic(range, message, severities[severity]);
    diagnostic.source = `assay (${this.check.id})`;
    diagnostic.code = rule;
    return diagnostic;
  }

  private fixes(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
    const found = this.found.get(document.uri.toString());
    if (found?.version !== document.version) return [];
    const here = found.findings.filter((finding) => finding.range.intersection(range) !== undefined);
    return here.flatMap(({ fixes = [] }) =>
      fixes.map(({ title, edits }) => {
        const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
        action.edit = new vscode.WorkspaceEdit();
        for (const { range: at, text } of edits) action.edit.replace(document.uri, at, text);
        return action;
      }),
    );
  }
}
