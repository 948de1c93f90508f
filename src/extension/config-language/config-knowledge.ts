import { dirname, join, relative, resolve, sep } from 'node:path';
import * as vscode from 'vscode';
import type { EvaluatedSet, ModelSnapshot } from '../../core/catalog/snapshot.ts';
import type { ConfigService, EditedText } from '../../core/config-language/config-service.ts';
import type { Knowledge, KnownTable } from '../../core/config-language/knowledge.ts';
import type { OutsideNeed } from '../../core/config-language/outside-need.ts';
import type { Evaluation } from '../../core/evaluation/document.ts';
import type { TableProfile } from '../../core/profile/table-profile.ts';
import type { Host } from '../host/host.ts';
import { projectRootOf, textOf } from './config-texts.ts';

/** How long somebody who types waits for a table that is not known yet. */
const patienceMilliseconds = 400;
/** How old what is known of a table may be before it is asked again. */
const freshMilliseconds = 10_000;
/** Tables of a config that are looked at: those of its newest versions. */
const mostTables = 3;
const mostFiles = 2000;
const mostEvidence = 8;
/** In characters; longer evidence, of thousands of groups, would hold up the editor while it is read. */
const longestEvidence = 2_000_000;
const fileNames =
  '**/*.{csv,tsv,jsonl,ndjson,parquet,gz,zst,md,onnx,pkl,pickle,joblib,pt,pth,safetensors,h5,keras,pb,tflite,bst,ubj,json,zip,bin}';
const otherFolders = '**/{node_modules,.git,.assay,.venv,venv,__pycache__}/**';

/**
 * What the editor knows for the language of configs: evidence from the last snapshot, columns from the compute process,
 * which is asked and never waited for long. In restricted mode there are files alone.
 */
export class ConfigKnowledge {
  /** The last state of a config that could be read: evidence does not vanish while one types. */
  private readonly lastRead = new Map<string, ModelSnapshot>();
  private readonly askedAt = new Map<string, number>();
  /** Names of columns, which are known long before a large table has been read. */
  private readonly names = new Map<string, readonly string[]>();
  /** Evidence by the digest of its file; the last few that were read. */
  private readonly evidence = new Map<string, Evaluation | undefined>();

  constructor(
    private readonly host: Host,
    private readonly service: () => ConfigService,
  ) {}

  /** What is known without waiting. */
  now(edited: EditedText): Knowledge {
    const { snapshot } = this.host.models;
    const model = this.model(edited.file);
    const datasets = (snapshot?.projects ?? []).flatMap((project) => project.datasets);
    return {
      tables: this.locations(edited).flatMap(({ name, location }) => {
        const profile = this.host.profiles.get(location);
        return profile === undefined ? [] : [knownTable(name, profile)];
      }),
      columnNames: this.locations(edited).flatMap(({ location }) => this.names.get(location) ?? []),
      ...(model === undefined ? {} : { model }),
      ...this.newestEvidence(model),
      files: [],
      datasets: datasets.flatMap(({ name, place }) => (place === undefined ? [] : [name])),
      connections: [],
    };
  }

  /** What is known after a moment, with what a completion needs besides. */
  async soon(edited: EditedText, need?: OutsideNeed): Promise<Knowledge> {
    const locations = this.locations(edited).map(({ location }) => location);
    const asked = Promise.all(locations.map((location) => this.ask(location, edited.file)));
    const isKnown = locations.every((location) => this.host.profiles.get(location) !== undefined);
    if (!isKnown) await Promise.race([asked, pause(patienceMilliseconds)]);
    const known = await this.withEvidence(edited);
    if (need === 'files') return { ...known, files: await this.files(edited.file) };
    return need === 'connections' ? { ...known, connections: await this.connections(edited.file) } : known;
  }

  /** What is known without asking for a table, with the newest evidence. */
  async withEvidence(edited: EditedText): Promise<Knowledge> {
    await this.readEvidence(edited.file);
    return this.now(edited);
  }

  private model(file: string): ModelSnapshot | undefined {
    const found = this.host.models.known.find(({ config }) => config === file);
    if (found !== undefined && found.problem === undefined) this.lastRead.set(file, found);
    return this.lastRead.get(file);
  }

  /** The newest version's evidence, if it has been read. */
  private newestEvidence(model: ModelSnapshot | undefined): Pick<Knowledge, 'evidence'> {
    const newest = newestOf(model);
    const evaluation = newest && this.evidence.get(newest.evaluated.evidence.digest);
    return newest && evaluation ? { evidence: { version: newest.version, set: newest.evaluated.set, evaluation } } : {};
  }

  private async readEvidence(file: string): Promise<void> {
    const { file: path, digest } = newestOf(this.model(file))?.evaluated.evidence ?? {};
    if (path === undefined || digest === undefined || this.evidence.has(digest)) return;
    const found = await textOf(path);
    const [oldest] = this.evidence.keys();
    if (this.evidence.size >= mostEvidence && oldest !== undefined) this.evidence.delete(oldest);
    const isReadable = found !== undefined && found.text.length <= longestEvidence;
    this.evidence.set(digest, isReadable ? this.service().evidence(found.text) : undefined);
  }

  private locations(edited: EditedText): { readonly name: string; readonly location: string }[] {
    const named = this.service().tables(edited).slice(0, mostTables);
    return named.map((name) => ({ name, location: resolve(dirname(edited.file), name) }));
  }

  /** Asks for a table unless that was done a moment ago; what fails is a finding of the checks, not of this. */
  private async ask(location: string, file: string): Promise<void> {
    const last = this.askedAt.get(location) ?? 0;
    if (!vscode.workspace.isTrusted || Date.now() - last < freshMilliseconds) return;
    this.askedAt.set(location, Date.now());
    const root = projectRootOf(this.host, file);
    const named = this.host.compute.call('columns', { location, root }).then(({ columns }) => {
      this.names.set(location, columns);
    });
    await Promise.allSettled([named, this.host.profiles.ask({ location, root })]);
  }

  private async files(config: string): Promise<string[]> {
    const folder = new vscode.RelativePattern(vscode.Uri.file(projectRootOf(this.host, config)), fileNames);
    const found = await vscode.workspace.findFiles(folder, otherFolders, mostFiles);
    return found.map(({ fsPath }) => relative(dirname(config), fsPath).split(sep).join('/'));
  }

  private async connections(config: string): Promise<string[]> {
    const project = await textOf(join(projectRootOf(this.host, config), 'assay.yaml'));
    return project === undefined ? [] : this.service().connections(project);
  }
}

/** The newest version with evidence, and that. */
function newestOf(model: ModelSnapshot | undefined): { version: string; evaluated: EvaluatedSet } | undefined {
  for (const { version, evaluations } of model?.versions ?? []) {
    const [evaluated] = evaluations;
    if (evaluated !== undefined) return { version, evaluated };
  }
  return undefined;
}

function knownTable(name: string, { rows, columns }: TableProfile): KnownTable {
  return {
    name,
    rows,
    columns: columns.map(({ numbers, ...column }) => ({
      ...column,
      ...(numbers ? { minimum: numbers.minimum, maximum: numbers.maximum } : {}),
    })),
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
