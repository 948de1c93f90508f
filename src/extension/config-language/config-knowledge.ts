import { dirname, join, relative, resolve, sep } from 'node:path';
import * as vscode from 'vscode';
import type { EvaluatedSet, ModelSnapshot } from '../../core/catalog/snapshot.ts';
import type { EditedText } from '../../core/config-language/config-service.ts';
import type { KnownTable } from '../../core/config-language/knowledge.ts';
import type { OutsideNeed } from '../../core/config-language/outside-need.ts';
import type { TableProfile } from '../../core/profile/table-profile.ts';
import type { Host } from '../host/host.ts';
import type { KnownNow, ToldEvidence } from '../language.ts';
import { projectRootOf, textOf } from './config-texts.ts';

/** How long somebody who types waits for a table that is not known yet. */
const patienceMilliseconds = 400;
/** How old what is known of a table may be before it is asked again. */
const freshMilliseconds = 10_000;
/** Tables of a config that are looked at: those of its newest versions. */
const mostTables = 3;
const mostFiles = 2000;
const mostEvidence = 8;
/** In characters; longer evidence is of thousands of groups, of which nobody is told while typing. */
const longestEvidence = 2_000_000;
const fileNames =
  '**/*.{csv,tsv,jsonl,ndjson,parquet,gz,zst,md,onnx,pkl,pickle,joblib,pt,pth,safetensors,h5,keras,pb,tflite,bst,ubj,json,zip,bin}';
const otherFolders = '**/{node_modules,.git,.assay,.venv,venv,__pycache__}/**';

interface ReadEvidence {
  readonly digest: string;
  readonly told: ToldEvidence | undefined;
}

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
  /** The newest evidence of the configs that were last asked about; what can't be told counts as read too. */
  private readonly evidence = new Map<string, ReadEvidence>();

  constructor(private readonly host: Host) {}

  /** What is known without asking for anything; of model and evidence the thread is told. */
  async now(edited: EditedText): Promise<KnownNow> {
    const locations = await this.locations(edited);
    this.tell(edited.file);
    const datasets = (this.host.models.snapshot?.projects ?? []).flatMap((project) => project.datasets);
    return {
      tables: locations.flatMap(({ name, location }) => {
        const profile = this.host.profiles.get(location);
        return profile === undefined ? [] : [knownTable(name, profile)];
      }),
      columnNames: locations.flatMap(({ location }) => this.names.get(location) ?? []),
      files: [],
      datasets: datasets.flatMap(({ name, place }) => (place === undefined ? [] : [name])),
      connections: [],
    };
  }

  /** What is known after a moment, with what a completion needs besides. */
  async soon(edited: EditedText, need?: OutsideNeed): Promise<KnownNow> {
    const locations = (await this.locations(edited)).map(({ location }) => location);
    const asked = Promise.all(locations.map((location) => this.ask(location, edited.file)));
    const isKnown = locations.every((location) => this.host.profiles.get(location) !== undefined);
    if (!isKnown) await Promise.race([asked, pause(patienceMilliseconds)]);
    const known = await this.withEvidence(edited);
    if (need === 'files') return { ...known, files: await this.files(edited.file) };
    return need === 'connections' ? { ...known, connections: await this.connections(edited.file) } : known;
  }

  /** What is known without asking for a table, with the newest evidence. */
  async withEvidence(edited: EditedText): Promise<KnownNow> {
    await this.readEvidence(edited.file);
    return this.now(edited);
  }

  private model(file: string): ModelSnapshot | undefined {
    const found = this.host.models.known.find(({ config }) => config === file);
    if (found !== undefined && found.problem === undefined) this.lastRead.set(file, found);
    return this.lastRead.get(file);
  }

  private tell(file: string): void {
    const model = this.model(file);
    const newest = newestOf(model);
    const read = this.evidence.get(file);
    const isNewest = read !== undefined && read.digest === newest?.evaluated.evidence.digest;
    this.host.languageThread.tell(file, { model, evidence: isNewest ? read.told : undefined });
  }

  private async readEvidence(file: string): Promise<void> {
    const newest = newestOf(this.model(file));
    if (newest === undefined) return;
    const { version, evaluated } = newest;
    const { file: path, digest } = evaluated.evidence;
    if (this.evidence.get(file)?.digest === digest) return;
    const found = await textOf(path);
    const isReadable = found !== undefined && found.text.length <= longestEvidence;
    this.evidence.delete(file);
    this.evidence.set(file, {
      digest,
      told: isReadable ? { version, set: evaluated.set, text: found.text } : undefined,
    });
    const [oldest] = this.evidence.keys();
    if (this.evidence.size > mostEvidence && oldest !== undefined) this.evidence.delete(oldest);
  }

  private async locations(edited: EditedText): Promise<{ readonly name: string; readonly location: string }[]> {
    const named = (await this.host.languageThread.call('tables', edited)).slice(0, mostTables);
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
    return project === undefined ? [] : this.host.languageThread.call('connections', project);
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
