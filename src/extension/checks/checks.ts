import * as vscode from 'vscode';
import type { SpokenFinding } from '../../core/reports/spoken-finding.ts';
import { Breath } from '../host/breath.ts';
import { workspaceFolders } from '../host/changing-workspace.ts';
import type { Host } from '../host/host.ts';
import { onDidChangeOtherYaml, yamlSyntaxIsToldElsewhere } from '../host/other-yaml.ts';
import { readSetting } from '../host/settings.ts';
import { debounce, singleFlight } from '../host/single-flight.ts';
import { takeParts } from '../host/take-parts.ts';
import { isChecked } from './checked-files.ts';
import { toDiagnostic } from './to-diagnostic.ts';
import { isToldByYamlExtension } from './yaml-syntax-rules.ts';

const quietMilliseconds = 300;
const latestMilliseconds = 10_000;

/** Keeps the findings of the workspace in the editor, a moment after each change. Nothing is checked untrusted. */
export class Checks implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('assay');
  private readonly emitter = new vscode.EventEmitter<void>();
  /** The findings have changed. */
  readonly onDidChange = this.emitter.event;
  private findings = new Map<string, SpokenFinding[]>();
  private digest: string | undefined;
  private readonly disposables: vscode.Disposable[];
  private readonly runSingle = singleFlight(() => this.runNow());
  private readonly soon = debounce(quietMilliseconds, () => void this.runQuietly(), latestMilliseconds);

  constructor(private readonly host: Host) {
    const { workspace } = vscode;
    this.disposables = [
      this.collection,
      this.emitter,
      workspace.onDidOpenTextDocument((document) => this.consider(document)),
      workspace.onDidSaveTextDocument((document) => this.consider(document)),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (readSetting('checkWhileTyping')) this.consider(document);
      }),
      host.changes.onDidChange(() => this.soon()),
      // What a config names may have come, gone or moved, whatever it is called.
      workspace.onDidCreateFiles(() => this.soon()),
      workspace.onDidDeleteFiles(() => this.soon()),
      workspace.onDidRenameFiles(() => this.soon()),
      // Which findings are left to the other extension is decided anew; what was found is known.
      onDidChangeOtherYaml(() => void this.show()),
      { dispose: () => this.soon.cancel() },
    ];
    for (const document of workspace.textDocuments) this.consider(document);
  }

  /** How many findings a file has; 0 before the first check. */
  count(file: string): number {
    return this.findings.get(file)?.length ?? 0;
  }

  /** Findings of a file, for its quick fixes. */
  of(file: string): readonly SpokenFinding[] {
    return this.findings.get(file) ?? [];
  }

  /** Everything found at the last check. */
  all(): SpokenFinding[] {
    return [...this.findings.values()].flat();
  }

  /** Checks the whole workspace now. */
  run(): Promise<void> {
    return this.runSingle();
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private consider(document: vscode.TextDocument): void {
    if (document.uri.scheme === 'file' && this.isChecked(document.uri.fsPath)) this.soon();
  }

  /** By its name, or because a config names it as its card. */
  private isChecked(path: string): boolean {
    return isChecked(path) || this.host.models.known.some(({ card }) => card?.file === path);
  }

  /** A check that nobody asked for stays silent when it fails, and away from folders without a model. */
  async runQuietly(): Promise<void> {
    if (!vscode.workspace.isTrusted) return;
    try {
      if (await this.hasModels()) await this.run();
    } catch (error) {
      this.host.log.warn(`check: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  private async hasModels(): Promise<boolean> {
    if (this.findings.size > 0 || this.host.models.known.length > 0) return true;
    return (await vscode.workspace.findFiles('**/*.model.yaml', '**/node_modules/**', 1)).length > 0;
  }

  private async runNow(): Promise<void> {
    const dirty = vscode.workspace.textDocuments.filter(
      (document) => document.isDirty && document.uri.scheme === 'file' && this.isChecked(document.uri.fsPath),
    );
    const texts = Object.fromEntries(dirty.map((document) => [document.uri.fsPath, document.getText()]));
    const findings = await this.ask(texts);
    if (findings === undefined) return;
    const byFile = new Map<string, SpokenFinding[]>();
    for (const finding of findings) {
      const ofFile = byFile.get(finding.file);
      if (ofFile === undefined) byFile.set(finding.file, [finding]);
      else ofFile.push(finding);
    }
    for (const file of this.findings.keys()) if (!byFile.has(file)) this.collection.delete(vscode.Uri.file(file));
    this.findings = byFile;
    await this.show();
    this.emitter.fire();
  }

  private async show(): Promise<void> {
    const { findings } = this;
    const breath = new Breath();
    for (const [file, found] of findings) {
      await breath.take();
      // A newer check shows its own.
      if (findings !== this.findings) return;
      this.collection.set(vscode.Uri.file(file), found.filter(isShown).map(toDiagnostic));
    }
  }

  /** @returns undefined when they are those of the last check */
  private async ask(texts: Record<string, string>): Promise<SpokenFinding[] | undefined> {
    const { compute } = this.host;
    let findings: SpokenFinding[] = [];
    let digest = '';
    await takeParts({
      offer: async () => {
        const offered = await compute.call('check', { folders: workspaceFolders(), texts });
        digest = offered.digest;
        return digest === this.digest ? { ...offered, parts: 0 } : offered;
      },
      part: (wanted) => compute.call('checkPart', wanted),
      begin: () => {
        findings = [];
        return (part) => findings.push(...part);
      },
    });
    if (digest === this.digest) return undefined;
    this.digest = digest;
    return findings;
  }
}

/** Mistakes of YAML itself are left to an extension for YAML where there is one. */
function isShown({ rule }: SpokenFinding): boolean {
  return !(isToldByYamlExtension(rule) && yamlSyntaxIsToldElsewhere());
}
