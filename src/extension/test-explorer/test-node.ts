import type { ModelSnapshot, VersionSnapshot, WorkspaceSnapshot } from '../../core/catalog/snapshot.ts';
import type { GateResult } from '../../core/gates/verdict.ts';
import type { Language } from '../../core/messages/catalog.ts';
import { rangeOfGate, valueOfGate } from '../../core/reports/gate-text.ts';
import type { Translate } from '../host/translate.ts';
import { verdictLooks, verdictWord } from '../host/tree/verdict-looks.ts';

/** One version on one evaluation set: what is evaluated at once. */
export interface TestTarget {
  readonly config: string;
  readonly version: string;
  readonly set: string;
}

/** A row of the test explorer, before the editor sees it: workspace folder → model → version → gate. */
export interface TestNode {
  /** Stays the same while the thing stays, so that the editor keeps its result. */
  readonly id: string;
  readonly kind: 'folder' | 'model' | 'version' | 'gate';
  /**
   * All that is said of it: to a screen reader the editor reads a description in place of the label, not beside it.
   * Results keep the label that was there when they began, so no verdict is in it.
   */
  readonly label: string;
  /** Why there is nothing below it. */
  readonly problem?: string;
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  /** Of models and all below. */
  readonly config?: string;
  /** Of versions and gates. */
  readonly version?: string;
  readonly gate?: GateResult;
  /** Made when they are first asked for: a workspace may have thousands. */
  readonly children: () => readonly TestNode[];
}

export interface TestWording {
  readonly language: Language;
  readonly t: Translate;
}

export interface TestFolder {
  readonly path: string;
  readonly name: string;
}

/** The gates of a workspace as tests. Versions without gates, and models without such versions, test nothing. */
export function testNodes(
  snapshot: WorkspaceSnapshot,
  folderOf: (file: string) => TestFolder,
  wording: TestWording,
): TestNode[] {
  const folders = new Map<string, { readonly folder: TestFolder; readonly models: TestNode[] }>();
  for (const model of snapshot.projects.flatMap(({ models }) => models)) {
    const node = modelNode(model, wording);
    if (node === undefined) continue;
    const folder = folderOf(model.config);
    const known = folders.get(folder.path) ?? { folder, models: [] };
    known.models.push(node);
    folders.set(folder.path, known);
  }
  return [...folders.values()].map(({ folder, models }) => ({
    id: `folder:${folder.path}`,
    kind: 'folder',
    label: folder.name,
    file: folder.path,
    children: () => models,
  }));
}

function modelNode(model: ModelSnapshot, wording: TestWording): TestNode | undefined {
  const versions = model.versions.filter(({ gates }) => gates.length > 0);
  if (versions.length === 0 && model.problem === undefined) return undefined;
  return {
    id: model.config,
    kind: 'model',
    label: model.name,
    ...(model.problem === undefined ? {} : { problem: model.problem.message ?? model.problem.messageId }),
    file: model.config,
    line: 1,
    config: model.config,
    children: once(() => versions.map((version) => versionNode(model, version, wording))),
  };
}

function versionNode(model: ModelSnapshot, version: VersionSnapshot, wording: TestWording): TestNode {
  const id = `${model.config}#${version.version}`;
  const { t } = wording;
  const facts = [t('version {0}', version.version), version.stage, gatedText(model, t)];
  return {
    id,
    kind: 'version',
    label: facts.filter((fact) => fact !== undefined).join(' · '),
    file: model.config,
    line: version.line,
    config: model.config,
    version: version.version,
    // The schema allows `undefined` in optional places, which a message never holds.
    // The schema allows `undefined` in optional places, which a message never holds.
    children: once(() =>
      version.gates.map((gate, index) =>
        gateNode(gate as GateResult, `${id}/${index}`, model.config, version.sets.length > 1),
      ),
    ),
  };
}

/** How many of the sensitive columns and intersections some gate looks at. */
function gatedText({ declared: { sensitive } }: ModelSnapshot, t: Translate): string | undefined {
  if (sensitive.length === 0) return undefined;
  const gated = sensitive.filter(({ gates }) => gates > 0).length;
  return t('{0} of {1} sensitive groupings gated', gated, sensitive.length);
}

function gateNode(gate: GateResult, id: string, config: string, hasSets: boolean): TestNode {
  return {
    id: `${id}/${gate.set}/${gate.title}`,
    kind: 'gate',
    label: hasSets ? `${gate.title} · ${gate.set}` : gate.title,
    file: gate.file,
    line: gate.line,
    config,
    version: gate.version,
    gate,
    children: () => [],
  };
}

/** `✗ fail · 0.149 (0.041–0.252)` */
export function verdictText(gate: GateResult, { language, t }: TestWording): string {
  const word = verdictWord(gate.verdict, t);
  return [`${verdictLooks[gate.verdict].sign} ${word}`, numberText(gate, language)].filter(Boolean).join(' · ');
}

/** `0.149 (0.041–0.252)`; empty without a number. */
export function numberText(gate: GateResult, language: Language): string {
  if (gate.value === null) return '';
  const range = rangeOfGate(gate, language);
  return `${valueOfGate(gate, language)}${range === undefined ? '' : ` (${range})`}`;
}

/** The same list every time. */
function once(make: () => readonly TestNode[]): () => readonly TestNode[] {
  let made: readonly TestNode[] | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** The gates at and below some nodes, without those at and below others; each once. */
export function gatesBelow(nodes: readonly TestNode[], excluded: ReadonlySet<string> = new Set()): TestNode[] {
  const found = new Map<string, TestNode>();
  const visit = (node: TestNode): void => {
    if (excluded.has(node.id)) return;
    if (node.kind === 'gate') found.set(node.id, node);
    node.children().forEach(visit);
  };
  nodes.forEach(visit);
  return [...found.values()];
}

/** What decides the outcome of a gate; two equal texts mean that nothing has happened. */
export function signatureOf({ verdict, was, value, interval, reason }: GateResult): string {
  return JSON.stringify([verdict, was, value, interval, reason]);
}

/** What has to be evaluated before these gates can be judged, each once. */
export function targetsToEvaluate(gates: readonly TestNode[]): TestTarget[] {
  const targets = new Map<string, TestTarget>();
  for (const { gate, config } of gates) {
    if (gate === undefined || config === undefined) continue;
    if (gate.verdict !== 'not-evaluated' && gate.verdict !== 'stale') continue;
    const target = { config, version: gate.version, set: gate.set };
    targets.set(targetKey(target), target);
  }
  return [...targets.values()];
}

/** The same text for the same version and set of a config. */
export function targetKey({ config, version, set }: TestTarget): string {
  return JSON.stringify([config, version, set]);
}
