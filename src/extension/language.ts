import { parentPort, workerData } from 'node:worker_threads';
import { workspaceSnapshot } from '../app/snapshot.ts';
import { sharedServices } from '../compose/shared.ts';
import { snapshotHandlers } from '../compute/snapshot-handlers.ts';
import type { ModelSnapshot, WorkspaceSnapshot } from '../core/catalog/snapshot.ts';
import { ConfigService, type EditedConfig, type EditedText } from '../core/config-language/config-service.ts';
import type { FormatOptions } from '../core/config-language/format-config.ts';
import { gateOffers } from '../core/config-language/gate-offers.ts';
import type { Knowledge } from '../core/config-language/knowledge.ts';
import * as gates from '../core/config-language/new-gate.ts';
import type { Evaluation } from '../core/evaluation/document.ts';
import { InputProblem } from '../core/input-problem.ts';
import type { Language } from '../core/messages/catalog.ts';
import type { ComputeParams } from '../protocol/compute.ts';
import { spokenSnapshot } from '../protocol/words.ts';

/**
 * The heavier code of the extension host, a thread of its own that is started on first use: the language of configs,
 * which answers while one types, and restricted workspaces, where no process may be started. Reading a config takes
 * milliseconds for every ten thousand letters, and much longer for some texts; the editor does not wait for it.
 */

export interface LanguageOptions {
  /** Of the reader. */
  readonly language: Language;
  /** Name and version of what writes. */
  readonly tool: string;
}

/** The newest evidence of a model. */
export interface ToldEvidence {
  readonly version: string;
  readonly set: string;
  /** The text of its file. */
  readonly text: string;
}

/** What is told once, not with every call, since it is large; by the path of the config. */
export interface Told {
  readonly model: ModelSnapshot | undefined;
  readonly evidence: ToldEvidence | undefined;
}

/** What the editor knows besides. */
export type KnownNow = Omit<Knowledge, keyof Told>;

/** What can be asked of the thread. */
export type LanguageMethods = ReturnType<typeof languageMethods>;

export type ToLanguage =
  | { readonly type: 'tell'; readonly config: string; readonly told: Told }
  | { readonly type: 'call'; readonly id: number; readonly method: keyof LanguageMethods; readonly args: unknown[] };

export type FromLanguage =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: Error };

function languageMethods(options: LanguageOptions, told: ReadonlyMap<string, Told>) {
  const { language } = options;
  const service = new ConfigService(language);
  const evaluationOf = evaluationReader(service);
  const knowledge = ({ file }: EditedText, known: KnownNow): Knowledge => {
    const { model, evidence } = told.get(file) ?? {};
    const evaluation = evidence && evaluationOf(evidence);
    return {
      ...known,
      ...(model && { model }),
      ...(evidence && evaluation && { evidence: { ...evidence, evaluation } }),
    };
  };
  const snapshots = snapshotHandlers((folders) => restrictedSnapshot(folders, options));
  return {
    need: (edited: EditedText, offset: number) => service.need(edited, offset),
    completions: (edited: EditedText, offset: number, known: KnownNow) =>
      service.completions(edited, offset, knowledge(edited, known)),
    hover: (edited: EditedText, offset: number, known: KnownNow) =>
      service.hover(edited, offset, knowledge(edited, known)),
    lenses: (edited: EditedText, known: KnownNow) => service.lenses(edited, knowledge(edited, known)),
    actions: (edited: EditedText, offset: number, known: KnownNow) =>
      service.actions(edited, offset, knowledge(edited, known)),
    links: (edited: EditedText) => service.links(edited),
    outline: (edited: EditedText) => service.outline(edited),
    format: (edited: EditedText, format: FormatOptions) => service.format(edited, format),
    renamable: (edited: EditedText, offset: number) => service.renamable(edited, offset),
    rename: (edited: EditedConfig, offset: number, name: string, project: readonly EditedConfig[]) =>
      service.rename(edited, offset, name, project),
    references: (edited: EditedText, offset: number, project: readonly EditedText[]) =>
      service.references(edited, offset, project),
    definitions: (edited: EditedText, offset: number, project: readonly EditedText[]) =>
      service.definitions(edited, offset, project),
    tables: (edited: EditedText) => service.tables(edited),
    card: (edited: EditedText) => service.card(edited),
    connections: (edited: EditedText) => service.connections(edited),
    /** The gates that a file of evidence suggests; undefined when it is none. */
    gatesToOffer: (evidence: string) => {
      const evaluation = service.evidence(evidence);
      return evaluation && gateOffers(evaluation, language);
    },
    /** A gate to begin with, between the groups of some columns or of the model as a whole, as YAML. */
    firstGate: (columns: readonly string[]) => gates.firstGate(columns),
    /** A gate more in a config; undefined where its gates are not a list in the file itself. */
    newGate: (edited: EditedText, item: string) => gates.newGate(edited, item),
    /** What files alone say, in parts. */
    snapshot: (wish: ComputeParams<'snapshot'>) => snapshots.snapshot(wish, {}),
    snapshotPart: (wanted: ComputeParams<'snapshotPart'>) => snapshots.snapshotPart(wanted, {}),
  };
}

/** Reads each evidence once. */
function evaluationReader(service: ConfigService): (evidence: ToldEvidence) => Evaluation | undefined {
  const read = new WeakMap<ToldEvidence, { readonly evaluation: Evaluation | undefined }>();
  return (evidence) => {
    const known = read.get(evidence) ?? { evaluation: service.evidence(evidence.text) };
    read.set(evidence, known);
    return known.evaluation;
  };
}

/** Declared models and existing evidence. Nothing is run, no table is read. */
async function restrictedSnapshot(
  folders: readonly string[],
  { language, tool }: LanguageOptions,
): Promise<WorkspaceSnapshot> {
  const refuse = () => Promise.reject(new InputProblem('input/restricted'));
  const refused = { engineFor: refuse, columnNames: refuse, firstRows: refuse, rowPlace: refuse };
  const services = { ...sharedServices(tool), ...refused };
  return spokenSnapshot(await workspaceSnapshot(services, folders, { language, looksAtData: false }, {}), language);
}

const told = new Map<string, Told>();
const methods = languageMethods(workerData as LanguageOptions, told);

parentPort?.on('message', async (message: ToLanguage) => {
  if (message.type === 'tell') {
    told.set(message.config, message.told);
    return;
  }
  const { id, method, args } = message;
  let answer: FromLanguage;
  try {
    const asked = methods[method] as (...given: unknown[]) => unknown;
    answer = { id, result: await asked(...args) };
  } catch (error) {
    answer = { id, error: error instanceof Error ? error : new Error(String(error)) };
  }
  parentPort?.postMessage(answer);
});
